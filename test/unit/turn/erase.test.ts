import { describe, expect, test } from 'vitest'
import { mondayAtTen, openOffice, type TestOffice, textOf } from '#test/kit/office.ts'

/** Takes every message that is due and says the platform has it. */
async function deliverAll({ store }: TestOffice): Promise<void> {
  const at = mondayAtTen + 1000
  for (let due = await store.takeDue(at, 100); due.length > 0; due = await store.takeDue(at, 100)) {
    for (const { id } of due) await store.settle(id, { status: 'sent', platformId: null, code: null, nextAt: at, at })
  }
}

/** A person with a story: a topic, words of their own, and a case. */
async function withStory() {
  const office = await openOffice()
  const ana = office.person('ana')
  await ana.presses('topic:remains-repatriation')
  await ana.says('mi hermano Juan Pérez, 618 555 0101')
  await ana.presses('person')
  const contactId = await office.store.findContact(ana.inbound({ kind: 'start' }).sender)
  const [case_] = await office.cases()
  return { office, ana, contactId: contactId!, case_: case_! }
}

describe('erasing', () => {
  test('leaves nothing of the person: no contact, no case, no thread, no message on its way', async () => {
    const { office, ana, contactId, case_ } = await withStory()
    expect(textOf(await ana.says('BORRAR'))).toContain('¿Borro todo')
    expect(await office.store.counts()).toMatchObject({ contacts: 1, cases: 1 })
    const message = ana.inbound({ kind: 'choice', id: 'yes' })
    const turn = await office.assistant.takeTurn(message)
    expect(turn.erased).toBe(true)
    expect(textOf(turn.replies.flatMap((entry) => entry.outbound ?? []))).toContain('Borré sus mensajes y sus datos')

    const { store } = office
    expect(await store.counts()).toMatchObject({ contacts: 0, cases: 0, outbox: { pending: 1 } })
    await deliverAll(office)
    expect(await store.counts()).toMatchObject({ contacts: 0, cases: 0, outbox: {} })
    expect(await store.findContact(message.sender)).toBeNull()
    expect(await store.load(contactId)).toBeNull()
    expect(await store.thread(contactId, 100)).toEqual([])
    expect(await store.deliveries(contactId)).toEqual([])
    expect(await store.case(case_.id)).toBeNull()
    expect(await store.caseEvents(case_.id)).toEqual([])
  })

  test('the person is then a stranger: greeted as new, with no topic at hand', async () => {
    const { ana } = await withStory()
    await ana.presses('erase')
    await ana.presses('yes')
    expect(textOf(await ana.presses('topic:asylum-mexico'))).toContain('un programa, no una persona')
  })

  test('"no" keeps everything', async () => {
    const { office, ana } = await withStory()
    const before = await office.cases()
    await ana.presses('erase')
    expect(textOf(await ana.says('no'))).toContain('No borré nada')
    expect((await office.cases()).map((c) => c.folio)).toEqual(before.map((c) => c.folio))
  })

  test('anything but yes keeps everything', async () => {
    const { office, ana } = await withStory()
    await ana.presses('erase')
    await ana.presses('topic:asylum-mexico')
    await ana.presses('yes')
    expect(await office.store.counts()).toMatchObject({ contacts: 1, cases: 1 })
  })

  test.each([
    ['es', 'BORRAR'],
    ['en', 'FORGET'],
    ['ht', 'EFASE'],
  ] as const)('works in %s by its word, while a staff member has the case too', async (language, word) => {
    const office = await openOffice()
    const ana = office.person('ana', language)
    await ana.presses('person')
    await office.staff('Lupe').does({ type: 'claim' })
    expect((await ana.says(word)).length).toBe(1)
    await ana.presses('yes')
    expect(await office.store.counts()).toMatchObject({ contacts: 0, cases: 0 })
  })

  test('the message that erased, sent again, erases nothing more', async () => {
    const { office, ana } = await withStory()
    await ana.presses('erase')
    const message = ana.inbound({ kind: 'choice', id: 'yes' })
    await office.assistant.takeTurn(message)
    await deliverAll(office)
    await ana.says('hola')
    expect((await office.assistant.takeTurn(message)).repeated).toBe(true)
    expect(await office.store.counts()).toMatchObject({ contacts: 1 })
  })

  test('one person’s does not touch another’s', async () => {
    const { office, ana } = await withStory()
    const luis = office.person('luis')
    await luis.presses('person')
    const said = await luis.reads()
    await ana.presses('erase')
    await ana.presses('yes')
    expect(await luis.reads()).toEqual(said)
    expect(await office.store.counts()).toMatchObject({ contacts: 1, cases: 1 })
  })
})
