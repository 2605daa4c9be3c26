import { describe, expect, test } from 'vitest'
import { createGate } from '#src/limits/gate.ts'
import { createMemoryLimiter } from '#src/limits/limiter.ts'
import { usualFigures } from '#src/limits/table.ts'

const figures = { ...usualFigures, 'messages.session': 3, 'messages.all': 5, 'streams.session': 2, 'streams.all': 3 }

/** A limiter on a clock the test moves. */
function limiter() {
  let now = 1_790_000_000_000
  const made = createMemoryLimiter(figures, () => now)
  return {
    send: (who: string) =>
      made.take([
        { limit: 'messages.session', who },
        { limit: 'messages.all', who: '' },
      ]),
    pass: (ms: number) => {
      now += ms
    },
  }
}

describe('a limit over a time', () => {
  test('lets its number through at once, and then one as each comes back', async () => {
    const { send, pass } = limiter()
    expect([await send('ana'), await send('ana'), await send('ana')]).toEqual([null, null, null])
    expect(await send('ana')).toEqual({ limit: 'messages.session', seconds: 20 })
    pass(19_000)
    expect(await send('ana')).toEqual({ limit: 'messages.session', seconds: 1 })
    pass(1_000)
    expect(await send('ana')).toBeNull()
    expect(await send('ana')).toMatchObject({ limit: 'messages.session' })
  })

  test('counts nobody else, until all together are too many', async () => {
    const { send } = limiter()
    for (let i = 0; i < 4; i++) await send('ana')
    expect([await send('jean'), await send('jean')]).toEqual([null, null])
    expect(await send('jean')).toMatchObject({ limit: 'messages.all' })
  })

  test('takes nothing under one when another is met', async () => {
    const { send, pass } = limiter()
    for (let i = 0; i < 20; i++) await send('ana')
    expect([await send('jean'), await send('luz')]).toEqual([null, null])
    pass(60_000)
    expect([await send('ana'), await send('ana'), await send('ana')]).toEqual([null, null, null])
  })

  test('of nothing lets nothing through', async () => {
    const none = createMemoryLimiter({ ...figures, 'uploads.all': 0 }, () => 1)
    expect(await none.take([{ limit: 'uploads.all', who: '' }])).toMatchObject({ limit: 'uploads.all' })
  })
})

describe('a limit of a moment', () => {
  const both = (who: string) =>
    [
      { limit: 'streams.session', who },
      { limit: 'streams.all', who: '' },
    ] as const

  test('lets one in when another has gone, and counts a going once', () => {
    const gate = createGate(figures)
    const [first, second] = [gate.enter(both('ana')), gate.enter(both('ana'))]
    expect(gate.enter(both('ana'))).toBeNull()
    expect(gate.enter(both('jean'))).not.toBeNull()
    expect(gate.enter(both('luz'))).toBeNull()
    first?.()
    first?.()
    expect(gate.enter(both('ana'))).not.toBeNull()
    expect(gate.enter(both('ana'))).toBeNull()
    second?.()
    expect(gate.enter(both('luz'))).not.toBeNull()
  })
})
