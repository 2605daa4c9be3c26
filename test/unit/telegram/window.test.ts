import { describe, expect, it } from 'vitest'
import { createWindow } from '#src/channels/telegram/window.ts'

describe('the window of updates not yet confirmed', () => {
  it('asks for everything until something was taken', () => {
    expect(createWindow().offset()).toBeUndefined()
  })

  it('confirms only what was taken without a gap', () => {
    const window = createWindow()
    for (const id of [7, 8, 9]) window.add(id)

    window.done(8)
    expect(window.offset()).toBeUndefined()
    window.done(7)
    expect(window.offset()).toBe(9)
    expect(window.open()).toBe(true)
    window.done(9)
    expect(window.offset()).toBe(10)
    expect(window.open()).toBe(false)
  })

  it('knows an update again that was taken while the next request was under way', () => {
    const window = createWindow()
    window.add(7)
    window.offset()
    window.done(7)

    expect(window.add(7)).toBe(false)
  })

  it('forgets the number when Telegram has nothing more, not before', () => {
    const window = createWindow()
    window.add(7)
    window.offset()
    window.done(7)
    window.settled()
    expect(window.offset()).toBe(8)

    window.settled()
    expect(window.offset()).toBeUndefined()
    expect(window.add(3)).toBe(true)
  })
})
