import { describe, expect, test } from 'vitest'
import { civilTime } from '#src/core/office/civil-time.ts'
import { isDaytime } from '#src/core/office/daytime.ts'
import { nightLeft } from '#src/entry/loops.ts'
import { timerLease } from '#src/store/driver.ts'
import type { OutboxRow } from '#src/store/store.ts'
import { emptyTurn } from '#src/turn/empty-turn.ts'
import { openOffice, type TestOffice, textOf } from '#test/kit/office.ts'
import { troubledStore } from '#test/kit/troubled-store.ts'

const hour = 60 * 60 * 1000
const rings = 'Le escribo como quedamos. Responda cuando pueda.'
const office = 'America/Monterrey'

const timersOf = async ({ store }: TestOffice, name = 'ana') => {
  const contactId = await store.findContact({ channel: 'terminal', account: 'test', id: name })
  return contactId === null ? [] : ((await store.load(contactId))?.timers ?? [])
}
const times = async (person: { reads(): Promise<readonly string[]> }) =>
  (await person.reads()).filter((text) => text.startsWith(rings)).length

describe('a reminder', () => {
  test('comes on its day, in the daytime of the office, and says nothing of the matter', async () => {
    const here = await openOffice()
    const ana = here.person('ana')
    await ana.says('mi hermano murió en Houston')
    await ana.says('recuérdeme el jueves')
    await here.ring()
    expect(civilTime(here.now(), office)).toMatchObject({ date: '2026-11-26' })
    expect(isDaytime(here.now(), [office])).toBe(true)
    expect((await ana.reads()).at(-1)).toBe(rings)
  })

  test('comes in the daytime of where the person said they are', async () => {
    const here = await openOffice()
    const ana = here.person('ana')
    await ana.says('¿qué consulado me queda cerca? vivo en Fresno, California')
    await ana.says('recuérdeme mañana')
    await here.ring()
    expect(civilTime(here.now(), 'America/Los_Angeles')).toMatchObject({ date: '2026-11-24' })
    expect(civilTime(here.now(), 'America/Los_Angeles').time).toMatch(/^10:/)
  })

  test('that finds the night, because nobody was there to ring it, waits for the morning', async () => {
    const here = await openOffice()
    const ana = here.person('ana')
    await ana.says('recuérdeme mañana')
    here.pass(36 * hour)
    expect(civilTime(here.now(), office).time).toBe('22:00')
    await here.ring()
    expect(await times(ana)).toBe(0)
    const [timer] = await timersOf(here)
    expect(civilTime(timer?.dueAt ?? 0, office)).toMatchObject({ date: '2026-11-25', time: '09:00' })
    await here.ring()
    expect(await times(ana)).toBe(1)
    expect(await timersOf(here)).toEqual([])
  })

  test('that is delivered late waits for the morning too', async () => {
    const here = await openOffice()
    await here.person('ana').says('recuérdeme mañana')
    await here.ring()
    const { asked, unasked } = await sentBy(here)
    expect(asked.length).toBeGreaterThan(0)
    for (const row of asked) expect(nightLeft(row, here.now() + 12 * hour)).toBe(0)
    expect(unasked.map((row) => nightLeft(row, here.now()))).toEqual([0])
    for (const row of unasked) expect(nightLeft(row, here.now() + 12 * hour)).toBeGreaterThan(0)
  })

  test('for the same day takes the place of the one before; more than five are not kept', async () => {
    const here = await openOffice()
    const ana = here.person('ana')
    for (const days of [2, 2, 3, 4, 5, 6]) await ana.says(`recuérdeme en ${days} días`)
    expect(await timersOf(here)).toHaveLength(5)
    expect(textOf(await ana.says('recuérdeme en 9 días'))).toContain('Ya quedamos en 5 días')
    expect(await timersOf(here)).toHaveLength(5)
  })

  test.each([
    ['today', 'recuérdeme hoy', 'Puedo escribirle desde mañana.'],
    ['in the past', 'recuérdeme el 3 de enero de 2020', 'Puedo escribirle desde mañana.'],
    ['years ahead', 'recuérdeme el 3 de enero de 2040', 'Puedo escribirle hasta dentro de un año.'],
  ])('is not set for a day %s', async (_, says, answer) => {
    const here = await openOffice()
    expect(textOf(await here.person('ana').says(says))).toContain(answer)
    expect(await timersOf(here)).toEqual([])
  })

  test('is not heard in a cry for help', async () => {
    const here = await openOffice()
    const said = textOf(await here.person('ana').says('me quieren matar, avíseme mañana'))
    expect(said).toContain('911')
    expect((await timersOf(here)).filter(({ kind }) => kind === 'reminder')).toEqual([])
  })

  test('answered starts the count of unanswered ones again', async () => {
    const here = await openOffice()
    const ana = here.person('ana')
    for (const days of [1, 2, 3, 4, 5]) await ana.says(`recuérdeme en ${days} días`)
    for (let i = 0; i < 2; i++) await here.ring()
    await ana.says('gracias')
    for (let i = 0; i < 3; i++) await here.ring()
    expect(await times(ana)).toBe(5)
    expect((await ana.reads()).at(-1)).toContain('ya no le escribo hasta que usted me escriba')
  })

  test('does not make a person look present who is not', async () => {
    const here = await openOffice()
    const ana = here.person('ana')
    await ana.says('recuérdeme en 5 días')
    const contactId = (await here.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })) ?? ''
    const before = (await here.store.load(contactId))?.conversation.lastSeenAt
    await here.ring()
    expect((await here.store.load(contactId))?.conversation).toMatchObject({ lastSeenAt: before, rung: 1 })
  })

  test('on a page says that it can be seen there only', async () => {
    const page = { textLimit: 4000, unit: 'utf16', buttons: 10, labelLimit: 60, idLimit: 64, fetched: true } as const
    const here = await openOffice({ capabilities: page })
    expect(textOf(await here.person('ana').says('recuérdeme mañana'))).toContain('Lo verá cuando abra esta página')
  })

  test('goes with everything else when the person is forgotten', async () => {
    const here = await openOffice()
    const ana = here.person('ana')
    await ana.says('recuérdeme mañana')
    await ana.says('borrar')
    await ana.says('sí')
    expect(await here.store.nextTimerAt()).toBeNull()
  })
})

describe('a daily check-in', () => {
  test('comes each day until it is not answered for the third time', async () => {
    const here = await openOffice()
    const ana = here.person('ana')
    await ana.says('hola')
    const contactId = (await here.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })) ?? ''
    const loaded = await here.store.load(contactId)
    if (loaded === null) throw new Error('ana is unknown')
    const timer = { id: 'check', kind: 'check-in', dueAt: here.now() + 24 * hour, flow: 'remains' }
    await here.store.commitTurn({ ...emptyTurn, ...loaded, timers: [timer], at: here.now() })
    await here.ring()
    expect(await timersOf(here)).toMatchObject([{ kind: 'check-in', flow: 'remains' }])
    await here.ring()
    expect(civilTime(here.now(), office).date).toBe('2026-11-25')
    await here.ring()
    expect(await timersOf(here)).toEqual([])
    expect(await times(ana)).toBe(3)
  })
})

describe('whatever happens while it rings', () => {
  test('a process that dies before the commit leaves it standing; it rings when the lease ends, once', async () => {
    const store = await troubledStore()
    const here = await openOffice({ store })
    const ana = here.person('ana')
    await ana.says('recuérdeme mañana')
    here.pass(26 * hour)
    const [timer] = await store.takeDueTimers(here.now(), 10)
    if (timer === undefined) throw new Error('no timer is due')
    store.fail('commitTurn', 'before')
    await expect(here.assistant.takeTimerTurn(timer)).rejects.toThrow()
    store.fail(null)
    await here.ring()
    expect(await times(ana)).toBe(1)
    here.pass(timerLease)
    await here.ring()
    expect(await times(ana)).toBe(1)
  })

  test('one that dies after the commit has rung: taken again, it does nothing', async () => {
    const store = await troubledStore()
    const here = await openOffice({ store })
    const ana = here.person('ana')
    await ana.says('recuérdeme mañana')
    here.pass(26 * hour)
    const [timer] = await store.takeDueTimers(here.now(), 10)
    if (timer === undefined) throw new Error('no timer is due')
    store.fail('commitTurn', 'after')
    await expect(here.assistant.takeTimerTurn(timer)).rejects.toThrow()
    store.fail(null)
    expect(await here.assistant.takeTimerTurn(timer)).toBe('gone')
    expect(await times(ana)).toBe(1)
  })

  test('rung by several at once and while the person writes, it comes once and no word is lost', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const store = await troubledStore({ slow: seed })
      const here = await openOffice({ store })
      const ana = here.person('ana')
      await ana.says('recuérdeme mañana')
      here.pass(26 * hour)
      const [timer] = await store.takeDueTimers(here.now(), 10)
      if (timer === undefined) throw new Error('no timer is due')
      const results = await Promise.all([
        here.assistant.takeTimerTurn(timer),
        ana.says('gracias'),
        here.assistant.takeTimerTurn(timer),
        here.assistant.takeTimerTurn(timer),
      ])
      expect(results.filter((result) => result === 'rung')).toHaveLength(1)
      expect(await times(ana)).toBe(1)
      expect((await ana.reads()).some((text) => text.includes('Para servirle'))).toBe(true)
    }
  })

  test('a timer of a person erased meanwhile, or of a kind that is no more, only goes', async () => {
    const here = await openOffice()
    expect(await here.assistant.takeTimerTurn({ id: 't', kind: 'reminder', dueAt: 1, contactId: 'nobody' })).toBe(
      'gone',
    )
    const ana = here.person('ana')
    await ana.says('hola')
    const contactId = (await here.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })) ?? ''
    const before = await ana.reads()
    const stale = { id: 't', kind: 'of-last-year', dueAt: here.now(), contactId }
    expect(await here.assistant.takeTimerTurn(stale)).toBe('gone')
    expect(await ana.reads()).toEqual(before)
  })
})

/** What was put on its way: in answer to somebody, and unasked. */
async function sentBy({ store, now }: TestOffice) {
  const sent: OutboxRow[] = []
  for (let rows = await store.takeDue(now(), 10); rows.length > 0; rows = await store.takeDue(now(), 10)) {
    sent.push(...rows)
    for (const { id } of rows)
      await store.settle(id, { status: 'sent', platformId: null, code: null, nextAt: now(), at: now() })
  }
  return {
    asked: sent.filter((row) => row.daytime === undefined),
    unasked: sent.filter((row) => row.daytime !== undefined),
  }
}
