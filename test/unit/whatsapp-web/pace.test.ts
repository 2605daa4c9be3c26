import { describe, expect, it } from 'vitest'
import { createPace } from '#src/channels/whatsapp-web/pace.ts'

describe('the pace of a person who writes', () => {
  it('leaves three seconds between two messages to one person, half a second between people', () => {
    let now = 0
    const pace = createPace(
      { perPerson: 3000, overall: 500 },
      () => now,
      () => 0,
    )
    expect([pace.wait('a'), pace.wait('a'), pace.wait('b')]).toEqual([0, 3000, 3500])
    now = 60_000
    expect(pace.wait('a')).toBe(0)
  })

  it('does not tick: each pause is longer by up to half', () => {
    const chances = [0, 1, 0.5]
    const pace = createPace(
      { perPerson: 1000, overall: 0 },
      () => 0,
      () => chances.shift() ?? 0,
    )
    expect([pace.wait('a'), pace.wait('a'), pace.wait('a')]).toEqual([0, 1500, 2750])
  })
})
