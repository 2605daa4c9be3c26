import { beforeEach, describe, expect, test } from 'vitest'
import { type Attachment, type InboundAttachment, keptLimit } from '#src/core/vocabulary/attachment.ts'
import type { Inbound, InboundContent } from '#src/core/vocabulary/inbound.ts'
import { openOffice, type TestOffice, type TestPerson, textOf } from '#test/kit/office.ts'

const note: Attachment = {
  kind: 'voice',
  mime: 'audio/ogg',
  size: 9_000,
  seconds: 14,
  source: { at: 'platform', file: 'file-1' },
}
const picture: Attachment = { kind: 'photo', mime: 'image/jpeg', size: 90_000, seconds: null, source: note.source }

let office: TestOffice
let ana: TestPerson

beforeEach(async () => {
  office = await openOffice()
  ana = office.person('ana', 'es')
})

async function sends(attachments: readonly InboundAttachment[], more: Partial<Inbound> = {}) {
  const inbound = { ...ana.inbound({ kind: 'attached' }), attachments, ...more }
  return (await office.assistant.takeTurn(inbound)).replies.flatMap(({ outbound }) => outbound ?? [])
}

async function sendsContent(content: InboundContent) {
  const { replies } = await office.assistant.takeTurn(ana.inbound(content))
  return replies.flatMap(({ outbound }) => outbound ?? [])
}

async function thread() {
  const contactId = await office.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })
  return office.store.thread(contactId ?? '', 100)
}

describe('a voice note', () => {
  test('is kept, and answered with who can hear it and what one can do', async () => {
    const said = await sends([note])

    expect(textOf(said)).toContain('Recibí su nota de voz')
    expect(said.at(-1)?.choices.map(({ id }) => id)).toEqual(expect.arrayContaining(['person', 'menu']))
    expect((await thread())[0]).toMatchObject({ direction: 'in', text: '[Nota de voz, 0:14]', attachments: [note] })
  })

  test.each([
    ['en', 'I got your voice note'],
    ['ht', 'Mwen resevwa mesaj vwa ou a'],
  ] as const)('is answered in the person’s language (%s)', async (language, words) => {
    ana = office.person('ana', language)
    expect(textOf(await sends([note]))).toContain(words)
  })

  test('leads to a person of the office, who finds it with the case', async () => {
    await sends([note])
    await ana.presses('person')

    const [open] = await office.cases()
    expect(open).toMatchObject({ status: 'waiting' })
    expect((await thread()).flatMap(({ attachments = [] }) => attachments)).toEqual([note])
  })

  test('is kept with a case that waits, by its number', async () => {
    await ana.presses('person')
    const [open] = await office.cases()

    expect(textOf(await sends([note]))).toContain(`con su caso ${open?.folio}`)
  })

  test('is for the person of the office who attends them: the assistant is silent', async () => {
    await ana.presses('person')
    await office.staff('lupe').does({ type: 'claim' })

    expect(await sends([note])).toEqual([])
    expect((await thread()).at(-1)).toMatchObject({ attachments: [note] })
  })

  test('does not lose the question a procedure had asked', async () => {
    await ana.presses('guide:apostilla')
    const asked = ana.choices()

    const said = await sends([note])

    expect(said.at(-1)?.choices).toEqual(asked)
  })

  test('goes when everything is erased', async () => {
    await sends([note])
    await ana.presses('erase')
    await ana.presses('yes')

    expect(await office.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })).toBeNull()
  })
})

test('keeps bytes up to two minutes of speech, and no more', async () => {
  const brought = (size: number): InboundAttachment => ({
    ...note,
    source: { at: 'message', bytes: new Uint8Array(size).fill(7) },
  })
  await sends([brought(keptLimit), brought(keptLimit + 1)])

  const [line] = await thread()
  expect(line?.attachments).toEqual([{ ...note, source: { at: 'store', file: expect.any(String) } }])
  const contactId = (await office.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })) ?? ''
  const { own } = await office.store.fileUse(contactId)
  expect(own).toEqual({ count: 1, bytes: keptLimit })
})

describe('the card of somebody from the telephone', () => {
  const lawyer = {
    kind: 'phone_card',
    people: [
      { name: 'Lic. Soto', phones: ['+1 602 555 0101', '+52 618 123 4567'] },
      { name: '', phones: ['618 000 0000'] },
    ],
  } as const

  test('is kept as its name and numbers, and answered as what a person of the office can see', async () => {
    expect(textOf(await sendsContent(lawyer))).toContain('Recibí el contacto')
    expect((await thread())[0]?.text).toBe('[Contacto: Lic. Soto, +1 602 555 0101, +52 618 123 4567; 618 000 0000]')
  })

  test('is kept with a case that waits, by its number', async () => {
    await ana.presses('person')
    const [open] = await office.cases()
    expect(textOf(await sendsContent(lawyer))).toContain(`con su caso ${open?.folio}`)
  })

  test('is for the person of the office who attends them: the assistant is silent', async () => {
    await ana.presses('person')
    await office.staff('lupe').does({ type: 'claim' })
    expect(await sendsContent(lawyer)).toEqual([])
  })
})

test('what nobody can open is said not to reach the person of the office who attends, and offers no other', async () => {
  await ana.presses('person')
  await office.staff('lupe').does({ type: 'claim' })
  const said = await sendsContent({ kind: 'unsupported', what: 'sticker' })
  expect(textOf(said)).toContain('Eso no le llega a la persona de la oficina')
  expect(said.flatMap(({ choices }) => choices)).toEqual([])
})

describe('pictures', () => {
  test('of one album are answered once, and all kept', async () => {
    const replies = [
      await sends([picture], { album: 'a1' }),
      await sends([picture], { album: 'a1' }),
      await sends([picture], { album: 'a1' }),
    ]

    expect(replies.map((said) => said.length > 0)).toEqual([true, false, false])
    expect((await thread()).flatMap(({ attachments = [] }) => attachments)).toHaveLength(3)
  })

  test('of another album are answered again', async () => {
    await sends([picture], { album: 'a1' })
    expect(textOf(await sends([picture], { album: 'a2' }))).toContain('Recibí lo que mandó')
  })

  test('that come one by one in a minute are answered once where the platform tells of no album, and all kept', async () => {
    const first = ana.inbound({ kind: 'attached' }).sentAt - 140_000
    const replies = [
      await sends([picture], { sentAt: first }),
      await sends([picture], { sentAt: first + 20_000 }),
      await sends([{ ...picture, kind: 'document' }], { sentAt: first + 70_000 }),
      await sends([picture], { sentAt: first + 140_000 }),
    ]

    expect(replies.map((said) => said.length > 0)).toEqual([true, false, false, true])
    expect((await thread()).flatMap(({ attachments = [] }) => attachments)).toHaveLength(4)
  })

  test('after words, and voice notes always, are answered', async () => {
    await sends([picture], { sentAt: ana.inbound({ kind: 'attached' }).sentAt - 20_000 })
    await ana.presses('person')
    expect(textOf(await sends([picture]))).toContain('con su caso')
    expect(await sends([note])).not.toEqual([])
    expect(await sends([note])).not.toEqual([])
  })

  test('with words are answered by the words', async () => {
    const said = await sends([picture], { content: { kind: 'text', text: '¿cuánto cuesta la apostilla?' } })

    expect(textOf(said)).toContain('¿De dónde es?')
    expect((await thread())[0]).toMatchObject({ text: '¿cuánto cuesta la apostilla?', attachments: [picture] })
  })

  test('are not kept twice when the words beside them are changed', async () => {
    await sends([picture], { content: { kind: 'text', text: 'mi acta' } })
    await sends([picture], { content: { kind: 'text', text: 'mi acta de nacimiento' }, edited: true })

    expect((await thread()).flatMap(({ attachments = [] }) => attachments)).toHaveLength(1)
  })

  test('that are named and not there are told apart from those that are', async () => {
    expect(textOf(await sends([]))).toContain('Eso no lo puedo abrir')
  })
})
