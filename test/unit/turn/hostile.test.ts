import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openOffice, type TestOffice, textOf } from '#test/kit/office.ts'

/** The last thing a person is on record as having written. */
async function lastWritten({ store, person }: TestOffice, name: string): Promise<string | null | undefined> {
  const contactId = await store.findContact(person(name).inbound({ kind: 'start' }).sender)
  const thread = contactId === null ? [] : await store.thread(contactId, 100)
  return thread.findLast((entry) => entry.direction === 'in')?.text
}

const texts: [string, string, string][] = [
  ['10,000 characters', 'ayuda '.repeat(1667).slice(0, 10_000), 'ayuda '.repeat(1667).slice(0, 10_000).trim()],
  ['10,000 characters without a space', 'a'.repeat(10_000), 'a'.repeat(10_000)],
  ['only emoji', '🙏🏽👨‍👩‍👧🇭🇹', '🙏🏽👨‍👩‍👧🇭🇹'],
  ['right-to-left writing', 'مرحبا، أحتاج مساعدة \u202eabc\u202c', 'مرحبا، أحتاج مساعدة \u202eabc\u202c'],
  ['NUL and other control characters', 'ho\u0000la\u0007 \u001b[31mrojo\u001b[0m\u009b', 'hola [31mrojo[0m'],
  ['nothing but control characters', '\u0000\u0001\u0002', ''],
  ['HTML', '<script>alert(1)</script><img src=x onerror="x()">', '<script>alert(1)</script><img src=x onerror="x()">'],
  ['SQL', "'; drop table thread; --", "'; drop table thread; --"],
  ['a template', '{{privacy}} #{1+1} {fee.price} %s', '{{privacy}} #{1+1} {fee.price} %s'],
  ['half an emoji', 'hola \ud83d', 'hola \ud83d'],
  ['line breaks of every kind', 'uno\r\ndos\ntres\u2028cuatro\tcinco', 'uno\ndos\ntrescuatro\tcinco'],
  ['names of JavaScript’s own', '__proto__ constructor toString', '__proto__ constructor toString'],
]

describe('whatever a person writes is answered, and kept but for its control characters', () => {
  test.each(texts)('%s', async (_, text, kept) => {
    const office = await openOffice()
    const ana = office.person('ana')
    expect(textOf(await ana.says(text))).not.toBe('')
    expect(await lastWritten(office, 'ana')).toBe(kept)
    await ana.presses('topic:asylum-mexico')
    expect(textOf(await ana.says(text))).not.toBe('')
    expect(await lastWritten(office, 'ana')).toBe(kept)
  })

  test('words sent to a case are what staff read, hostile or not', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('person')
    await office.staff('Lupe').does({ type: 'claim' })
    for (const [, text, kept] of texts) {
      await ana.says(text)
      expect(await lastWritten(office, 'ana')).toBe(kept)
    }
  })

  test('any text at all, in any order, never ends in an error', async () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 5 }), async (messages) => {
        const ana = (await openOffice()).person('ana')
        for (const text of messages) await ana.says(text)
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})

describe('a choice nobody offered', () => {
  test.each([
    'topic:no-such-topic',
    'topic:asylum-mexico:price',
    'topic:__proto__',
    'group:nothing',
    'group:constructor',
    'lang:fr',
    'menu:1',
    '',
    ':::',
    'x'.repeat(64),
    '<b>',
    'topic:asylum-mexico:cost:extra',
  ])('%j gets an answer and a way on', async (id) => {
    const office = await openOffice()
    const ana = office.person('ana')
    const said = await ana.presses(id)
    expect(textOf(said)).not.toBe('')
    expect(said.some((outbound) => outbound.choices.length > 0)).toBe(true)
    expect(await lastWritten(office, 'ana')).toMatch(/^▸ ./)
  })

  test('a button of long ago still does what it says', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('topic:asylum-mexico')
    await ana.presses('menu')
    office.pass(200 * 86_400_000)
    expect(textOf(await ana.presses('topic:asylum-mexico:cost'))).toContain('Pedir refugio es gratis')
  })
})

test.each(['photo', 'voice', 'sticker', 'document', '<i>'])('%s is answered in words', async (what) => {
  const office = await openOffice()
  const ana = office.person('ana')
  const { replies } = await office.assistant.takeTurn(ana.inbound({ kind: 'unsupported', what }))
  expect(textOf(replies.flatMap((entry) => entry.outbound ?? []))).toContain('Eso no lo puedo abrir')
  expect(await lastWritten(office, 'ana')).toBe(`[${what}]`)
})
