import { beforeEach, describe, expect, test } from 'vitest'
import type { Attachment } from '#src/core/vocabulary/attachment.ts'
import { openOffice, type TestOffice, type TestPerson, textOf } from '#test/kit/office.ts'

const note: Attachment = {
  kind: 'voice',
  mime: 'audio/ogg',
  size: 9_000,
  seconds: 14,
  source: { at: 'platform', file: 'f1' },
}

let office: TestOffice
let ana: TestPerson
let said: string | null
let listened: number

beforeEach(async () => {
  said = '¿cuánto cuesta la CURP para extranjeros?'
  listened = 0
  office = await openOffice({
    hear: async () => {
      listened++
      return said
    },
  })
  ana = office.person('ana', 'es')
})

async function speaks(change: Partial<Attachment> = {}) {
  const inbound = { ...ana.inbound({ kind: 'attached' }), attachments: [{ ...note, ...change }] }
  const turn = await office.assistant.takeTurn(inbound)
  return { inbound, text: textOf(turn.replies.flatMap(({ outbound }) => outbound ?? [])) }
}

async function thread() {
  const contactId = await office.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })
  return office.store.thread(contactId ?? '', 100)
}

describe('a voice note that is written down', () => {
  test('is said back, and answered as the person’s words', async () => {
    const { text } = await speaks()

    expect(text).toContain(`Entendí de su nota de voz: «${said}»`)
    expect(text).toMatch(/CURP[\s\S]*Fuente/)
  })

  test('stands in the thread as a note, with what was understood and the note itself', async () => {
    await speaks()
    expect((await thread())[0]).toMatchObject({ text: `[Nota de voz, 0:14] ${said}`, attachments: [note] })
  })

  test('that tells of danger is heard as danger', async () => {
    said = 'me quieren matar, ayúdenme'
    expect((await speaks()).text).toContain('911')
    expect((await office.cases())[0]?.urgent).not.toBeNull()
  })

  test('is listened to once though it comes again', async () => {
    const { inbound, text } = await speaks()
    const again = await office.assistant.takeTurn(inbound)

    expect(textOf(again.replies.flatMap(({ outbound }) => outbound ?? []))).toBe(text)
    expect(listened).toBe(1)
  })

  test('is answered as if it were off when nothing was heard', async () => {
    said = null
    expect((await speaks()).text).toContain('Recibí su nota de voz')
  })

  test('is not sent anywhere when it is long, nor while a person of the office listens, nor in an emergency', async () => {
    await speaks({ seconds: 600 })
    await ana.presses('person')
    await office.staff('lupe').does({ type: 'claim' })
    await speaks()
    await office.staff('lupe').does({ type: 'release' })
    await ana.says('me quieren matar, ayuda')
    await speaks()

    expect(listened).toBe(0)
  })
})
