import { describe, expect, test } from 'vitest'
import type { Capabilities } from '#src/core/vocabulary/capabilities.ts'
import { openOffice, textOf } from '#test/kit/office.ts'

const minute = 60_000
/** Three in the morning in Durango, a Monday. */
const atNight = Date.parse('2026-11-23T09:00:00Z')
const wide: Capabilities = { textLimit: 100_000, unit: 'utf16', buttons: 100, labelLimit: 200, idLimit: 64 }

async function inDanger(words: string, options: Parameters<typeof openOffice>[0] = {}) {
  const office = await openOffice({ now: atNight, ...options })
  const ana = office.person('ana', 'es')
  const opening = await ana.says(words)
  expect(textOf(opening)).toContain('911')
  return { office, ana }
}

describe('twenty minutes of silence in a danger to life', () => {
  test('are asked after once, at night too, in a few words', async () => {
    const { office, ana } = await inDanger('me tomé veinte pastillas, me quiero morir')
    const before = (await ana.reads()).length
    const due = await office.store.nextTimerAt()
    expect(due).toBe(atNight + 20 * minute)
    await office.ring()
    const rung = (await ana.reads()).slice(before)
    expect(rung).toHaveLength(1)
    expect(rung[0]?.length).toBeLessThanOrEqual(120)
    await office.ring()
    expect((await ana.reads()).slice(before)).toEqual(rung)
  })

  test('and not again after the next word', async () => {
    const { office, ana } = await inDanger('me tomé veinte pastillas, me quiero morir')
    await office.ring()
    await ana.says('estoy sola')
    const before = (await ana.reads()).length
    for (let i = 0; i < 3; i++) await office.ring()
    expect((await ana.reads()).slice(before)).toEqual([])
  })

  test('begin anew with each word', async () => {
    const { office, ana } = await inDanger('me tomé veinte pastillas, me quiero morir')
    office.pass(15 * minute)
    await ana.says('estoy sola')
    expect(await office.store.nextTimerAt()).toBe(atNight + 35 * minute)
  })

  test.each([
    [
      'words',
      async (ana: Awaited<ReturnType<typeof inDanger>>['ana']) =>
        ana.says('ya llegó, está aquí conmigo, no puedo hablar'),
    ],
    ['the button', async (ana: Awaited<ReturnType<typeof inDanger>>['ana']) => ana.presses('No puedo hablar')],
  ])('are left alone on a phone that is watched, said by %s', async (_, tell) => {
    const { office, ana } = await inDanger('mi esposo me está golpeando, ayuda')
    await tell(ana)
    const before = (await ana.reads()).length
    await office.ring()
    expect((await ana.reads()).slice(before)).toEqual([])
  })

  test('are left alone at the counter, where nothing reaches them', async () => {
    const office = await openOffice({ now: atNight, capabilities: { ...wide, noted: true } })
    await office.person('ana', 'es').says('me tomé veinte pastillas, me quiero morir')
    expect((await office.cases())[0]?.urgent).toBe('suicidal')
    expect(await office.store.nextTimerAt()).toBeNull()
  })

  test('are left alone when they are safe', async () => {
    const { office, ana } = await inDanger('me tomé veinte pastillas, me quiero morir')
    await ana.presses('Ya estoy a salvo')
    expect(await office.store.nextTimerAt()).toBeNull()
  })
})
