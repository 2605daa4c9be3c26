import { describe, expect, test } from 'vitest'
import { type Audience, broadcastKind, type Sending } from '#src/core/vocabulary/broadcast.ts'
import type { Json } from '#src/core/vocabulary/conversation.ts'
import { mondayAtTen, openOffice, type TestOffice, type TestPerson, textOf } from '#test/kit/office.ts'

const words = {
  es: 'Hay jornada el sábado en Lerdo.',
  en: 'There is a service day on Saturday in Lerdo.',
  ht: 'Gen yon jounen sèvis samdi nan Lerdo.',
}
const everybody: Audience = { following: null, topics: [], places: [], unplaced: false, languages: [] }
const who = { id: 'ana', name: 'Ana' }

function sending(change: Partial<Sending> = {}): Sending {
  return {
    ...{ id: 'jornada', texts: words, audience: everybody, until: '2026-11-30', state: 'sending', author: who },
    ...{ approver: who, counted: { people: 0, unwritten: { es: 0, en: 0, ht: 0 } } },
    ...{ cursor: null, sent: 0, later: 0, nextAt: 0 },
    ...change,
  }
}

async function put(office: TestOffice, change: Partial<Sending> = {}): Promise<void> {
  const value = sending(change)
  const before = await office.store.record(broadcastKind, value.id)
  const record = { kind: broadcastKind, id: value.id, of: null, contactId: null, at: office.now() }
  expect(await office.store.putRecord({ ...record, value: value as unknown as Json }, before?.version ?? 0)).toBe(true)
}

const kept = async ({ store }: TestOffice) =>
  (await store.record(broadcastKind, 'jornada'))?.value as unknown as Sending

/** What is due is delivered, each person's in its order. */
async function deliver({ store, now }: TestOffice): Promise<void> {
  for (;;) {
    const rows = await store.takeDue(now(), 1000)
    if (rows.length === 0) return
    for (const { id } of rows)
      await store.settle(id, { status: 'sent', platformId: null, code: null, nextAt: 0, at: now() })
  }
}

/** Rounds until nothing is to be done for a minute. */
async function rounds(office: TestOffice, others: readonly TestOffice[] = []): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const [after] = await Promise.all([office, ...others].map((one) => one.assistant.broadcasts.round()))
    if (after === undefined || after === null || after > 60_000) return
    office.pass(after)
    await deliver(office)
  }
  throw new Error('the rounds never end')
}

/** How often each text of the notice was said to somebody. */
async function told(person: TestPerson): Promise<number> {
  const all = (await person.reads()).join('\n')
  return Object.values(words).reduce((count, text) => count + all.split(text).length - 1, 0)
}

async function asking(office: TestOffice, name: string, ...says: readonly string[]): Promise<TestPerson> {
  const person = office.person(name, 'es')
  for (const one of says) await person.says(one)
  await person.says('quiero recibir avisos')
  return person
}

describe('a notice', () => {
  test('is for who asked, in their language, and comes once', async () => {
    const office = await openOffice()
    const rosa = office.person('Rosa', 'es')
    const jean = office.person('Jean', 'ht')
    const luis = office.person('Luis', 'es')
    expect(textOf(await rosa.says('quiero recibir avisos'))).toContain('avisos de la oficina')
    expect(textOf(await jean.says('mwen vle resevwa avi'))).toContain('avi biwo a')
    await luis.says('hola')
    await put(office)
    await rounds(office)
    expect(await kept(office)).toMatchObject({ state: 'done', sent: 2 })
    expect((await rosa.reads()).at(-1)).toMatch(
      /^Aviso de la oficina del migrante.*jornada el sábado.*NO MÁS AVISOS\.$/s,
    )
    expect((await jean.reads()).at(-1)).toContain('jounen sèvis samdi')
    expect(await told(luis)).toBe(0)
    await put(office)
    await rounds(office)
    expect([await told(rosa), await told(jean)]).toEqual([1, 1])
  })

  test('leaves the question that stood open where it was', async () => {
    const office = await openOffice()
    const rosa = await asking(office, 'Rosa')
    await rosa.says('quiero una visa humanitaria')
    const before = rosa.choices().map(({ label }) => label)
    await put(office)
    await rounds(office)
    expect(await told(rosa)).toBe(1)
    expect(textOf(await rosa.says('1'))).not.toContain('avisos')
    expect(before.length).toBeGreaterThan(1)
  })

  test.each(['ALTO', 'no más avisos', 'ya no quiero recibir avisos'])('comes no more after “%s”', async (stop) => {
    const office = await openOffice()
    const rosa = await asking(office, 'Rosa')
    await rosa.says(stop)
    await rosa.says('hola')
    expect(await office.assistant.broadcasts.asked(null)).toBe(0)
    await put(office)
    await rounds(office)
    expect(await told(rosa)).toBe(0)
  })

  test('is for a place and those within it; who told none only when it says so', async () => {
    const office = await openOffice()
    const lerdo = await asking(office, 'Rosa', 'albergue cerca de Lerdo, Durango')
    const tapachula = await asking(office, 'Luis', 'albergue cerca de Tapachula, Chiapas')
    const nowhere = await asking(office, 'Eva')
    await put(office, { audience: { ...everybody, places: ['mx-dur'] } })
    await rounds(office)
    expect([await told(lerdo), await told(tapachula), await told(nowhere)]).toEqual([1, 0, 0])
    await put(office, { id: 'jornada', audience: { ...everybody, places: ['mx-dur:lerdo'], unplaced: true } })
    await rounds(office)
    expect([await told(lerdo), await told(tapachula), await told(nowhere)]).toEqual([1, 0, 1])
  })

  test('of a topic that changed is for who follows it, whether or not they asked for notices', async () => {
    const office = await openOffice()
    const rosa = office.person('Rosa', 'es')
    await rosa.says('cómo saco la CURP de mi hijo mexicano')
    await rosa.says('avíseme si cambia')
    const luis = await asking(office, 'Luis')
    await put(office, { audience: { ...everybody, following: 'curp' } })
    await rounds(office)
    expect([await told(rosa), await told(luis)]).toEqual([1, 0])
    expect(await office.assistant.broadcasts.asked('curp')).toBe(1)
  })

  test('waits for the day, and for the person of the office to finish', async () => {
    const office = await openOffice()
    const rosa = await asking(office, 'Rosa')
    const luis = await asking(office, 'Luis')
    await luis.presses('person')
    await office.staff('Ana').does({ type: 'claim' })
    office.pass(14 * 3_600_000)
    await put(office)
    await rounds(office)
    expect([await told(rosa), await told(luis)]).toEqual([0, 0])
    expect(await kept(office)).toMatchObject({ state: 'sending', later: 2 })
    office.pass(10 * 3_600_000)
    await rounds(office)
    expect([await told(rosa), await told(luis)]).toEqual([1, 0])
    await office.staff('Ana').does({ type: 'return' })
    office.pass(3_600_000)
    await rounds(office)
    expect([await told(rosa), await told(luis)]).toEqual([1, 1])
    expect(await kept(office)).toMatchObject({ state: 'done', sent: 2 })
  })

  test('ends with its last day', async () => {
    const office = await openOffice()
    const rosa = await asking(office, 'Rosa')
    await put(office, { until: '2026-11-22' })
    await rounds(office)
    expect(await told(rosa)).toBe(0)
    expect(await kept(office)).toMatchObject({ state: 'done' })
  })

  test('is not sent in a language it is not written in, and the count says how many that leaves out', async () => {
    const office = await openOffice()
    const rosa = await asking(office, 'Rosa')
    const jean = office.person('Jean', 'ht')
    await jean.says('mwen vle resevwa avi')
    const wanted = sending({ texts: { es: words.es } })
    expect(await office.assistant.broadcasts.count(wanted)).toEqual({ people: 1, unwritten: { es: 0, en: 0, ht: 1 } })
    await put(office, { texts: { es: words.es } })
    await rounds(office)
    expect([await told(rosa), await told(jean)]).toEqual([1, 0])
  })

  test('goes behind what people wait for: while a message is late, nobody more is written to', async () => {
    const office = await openOffice()
    const rosa = await asking(office, 'Rosa')
    await rosa.says('hola')
    office.pass(1_500)
    await put(office)
    expect(await office.assistant.broadcasts.round()).toBe(2_000)
    expect(await told(rosa)).toBe(0)
    // Its own messages count too, once they are late.
    await deliver(office)
    expect(await office.assistant.broadcasts.round()).toBe(2_000)
    expect(await told(rosa)).toBe(1)
  })
})

describe('forty people and two processes', () => {
  async function crowd(): Promise<{ one: TestOffice; two: TestOffice; people: readonly TestPerson[] }> {
    const one = await openOffice({ ids: 'a' })
    const two = await openOffice({ ids: 'b', store: one.store, now: mondayAtTen })
    const people = await Promise.all(Array.from({ length: 40 }, (_, i) => asking(one, `P${i}`)))
    await deliver(one)
    await put(one)
    return { one, two, people }
  }
  const counts = (people: readonly TestPerson[]) => Promise.all(people.map(told))

  test('at it at once write to nobody twice, and the figure is right', async () => {
    const { one, two, people } = await crowd()
    await rounds(one, [two])
    expect(await counts(people)).toEqual(people.map(() => 1))
    expect(await kept(one)).toMatchObject({ state: 'done', sent: 40 })
  })

  test('of which one dies after each few people write to nobody twice, and the figure is right', async () => {
    const { one, two, people } = await crowd()
    const { putRecord } = one.store
    for (let i = 0; i < 3; i++) {
      // It wrote to people and died before it could say so.
      one.store.putRecord = () => Promise.reject(new Error('killed'))
      await expect(one.assistant.broadcasts.round()).rejects.toThrow('killed')
      one.store.putRecord = putRecord
      one.pass(2_000)
      await deliver(one)
    }
    await rounds(two)
    expect(await counts(people)).toEqual(people.map(() => 1))
    expect(await kept(two)).toMatchObject({ state: 'done', sent: 40 })
  })

  test('write to nobody more once it was stopped', async () => {
    const { one, people } = await crowd()
    await one.assistant.broadcasts.round()
    await put(one, { ...(await kept(one)), state: 'stopped' })
    await rounds(one)
    expect((await counts(people)).filter((count) => count > 0)).toHaveLength(10)
  })
})
