import fc from 'fast-check'
import { test } from 'vitest'
import { dangerStateOf } from '#src/core/danger/state.ts'
import { type Language, languages } from '#src/core/vocabulary/language.ts'
import { type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'
import { forbiddenIn } from '../kit/danger-says.ts'
import { openOffice } from '../kit/office.ts'

/** What people in danger write, each in a language; none of it ends the danger. */
const messages = {
  es: [
    'mi esposo me está golpeando, ayuda',
    'secuestraron a mi hermano y piden rescate',
    'me tomé veinte pastillas',
    'estoy sola',
    'ya llegó, está aquí',
    'no quiero llamar',
    'no',
    'sí',
    'gracias',
    'cuánto cuesta la apostilla',
    'asdf qwer',
    'menú',
  ],
  en: [
    'there are armed men outside, I am hiding',
    'my wife is bleeding a lot',
    'nobody answers there',
    'I am afraid they deport me',
    'no',
    'what do I do now',
    'how do I renew my passport',
    'zzz',
    'help',
  ],
  ht: [
    'yo kidnape frè m y ap mande lajan',
    'm vle touye tèt mwen',
    'mwen pou kont mwen',
    'm pa vle rele pèsonn',
    'non',
    'mèsi',
    'konbyen paspò a koute',
  ],
} as const

type Does =
  | { readonly says: string }
  | { readonly presses: number }
  | { readonly staff: 'claim' | 'return' | 'release' }
  | { readonly waits: number }

const happens = (language: Language): fc.Arbitrary<Does> =>
  fc.oneof(
    { weight: 10, arbitrary: fc.record({ says: fc.constantFrom<string[]>(...messages[language]) }) },
    { weight: 3, arbitrary: fc.record({ presses: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ staff: fc.constantFrom('claim', 'return', 'release') }) },
    { weight: 1, arbitrary: fc.record({ waits: fc.constantFrom(8, 60, 1300, 3 * 86_400) }) },
  )

const talk = fc.constantFrom(...languages).chain((language) =>
  fc.record({
    language: fc.constant(language),
    does: fc.array(happens(language), { minLength: 3, maxLength: 12 }),
  }),
)

async function stands(
  office: Awaited<ReturnType<typeof openOffice>>,
  inbound: Parameters<typeof office.store.findContact>[0],
) {
  const contactId = await office.store.findContact(inbound)
  const loaded = contactId === null ? null : await office.store.load(contactId)
  return dangerStateOf(loaded?.conversation.danger)
}

/** Of a reply in danger: no hours, no "confirm", nothing twice, five choices at most; the answer to another matter is its own. */
function allows(said: readonly Outbound[], heard: Set<string>): void {
  for (const outbound of said.filter(({ choices }) => choices.some(({ id }) => /^danger:safe:/.test(id)))) {
    const text = plainText(outbound)
    const found = forbiddenIn(text)
    if (found !== undefined) throw new Error(`"${found}" in danger: ${text}`)
    if (outbound.choices.filter(({ id }) => id !== 'person').length > 5) throw new Error('too much to choose from')
    if (text.length > 200 && heard.has(text)) throw new Error(`said twice: ${text}`)
    heard.add(text)
  }
}

test('60 talks through the whole program: in danger everybody is answered, with buttons, and never twice', async () => {
  const promised = fc.asyncProperty(talk, async ({ language, does }) => {
    const office = await openOffice()
    const ana = office.person('ana', language)
    const { sender } = ana.inbound({ kind: 'start' })
    const lupe = office.staff('Lupe')
    const heard = new Set<string>()
    for (const one of does) {
      const before = await stands(office, sender)
      if ('waits' in one) {
        office.pass(one.waits * 1000)
        if (one.waits > 2 * 86_400) heard.clear()
        await office.ring()
      } else if ('staff' in one) {
        if ((await office.cases()).length > 0) await lupe.does({ type: one.staff })
      } else {
        office.pass(8000)
        const ids = ana.choices().map(({ id }) => id)
        const pressed = 'presses' in one ? ids[one.presses % Math.max(1, ids.length)] : undefined
        if ('presses' in one && pressed === undefined) continue
        const said = 'says' in one ? await ana.says(one.says) : await ana.presses(pressed ?? '')
        const after = await stands(office, sender)
        if (before.phase !== 'held' && after.phase !== 'held') continue
        if (said.length === 0) throw new Error(`not answered: ${JSON.stringify(one)}`)
        // On a phone that is watched another matter is answered alone, as a cover.
        if (!after.watched && !said.some(({ choices }) => choices.length > 1))
          throw new Error(`no buttons: ${said.map(plainText).join()}`)
        allows(said, heard)
      }
    }
  })
  await fc.assert(promised, { numRuns: 60 })
}, 120_000)
