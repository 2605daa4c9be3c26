import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import { openOffice, textOf } from '#test/kit/office.ts'

/** What people write about the matter at hand, most of it answered by few facts. */
const followUps = {
  es: [
    'y yo de qué manera le hago',
    'y luego',
    'en qué parte se hace eso',
    'y qué más',
    'no entiendo bien eso',
    'y si no tengo',
    'para mi mamá',
    'y de dinero qué sería',
    'eso ya lo hice',
    'entonces qué',
  ],
  en: [
    'and me how would I go about it',
    'and then',
    'where does one do that',
    'what else',
    'i dont get that',
    'what if i dont have it',
    'for my mom',
    'what would I have to pay',
    'i did that',
    'so what now',
  ],
  ht: [
    'ki jan m ta fè sa',
    'epi apre',
    'nan ki zòn yo fè sa',
    'kisa ankò',
    'm pa konprann sa',
    'e si m pa genyen l',
    'pou manman m',
    'ki lajan sa ta mande m',
    'm fè sa deja',
    'kisa pou m fè',
  ],
}
const opened = {
  es: [
    'quiero saber de la doble nacionalidad en el consulado',
    'me deben mi sueldo en Estados Unidos, qué es lo que sigue',
    'cómo pido refugio',
  ],
  en: ['how do i get dual nationality at the consulate', 'tell me about asylum in mexico', 'i need a mexican passport'],
  ht: ['ki jan pou m mande azil', 'm bezwen yon doktè', 'ki jan pou m jwenn paspò meksiken'],
}

describe('an answer that was given', () => {
  test('is not given twice in a talk to whoever goes on about it', async () => {
    const office = await openOffice()
    let talk = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('es', 'en', 'ht').chain((language) =>
          fc.record({
            language: fc.constant(language),
            first: fc.constantFrom(...opened[language]),
            next: fc.array(fc.constantFrom(...followUps[language]), { minLength: 2, maxLength: 6 }),
          }),
        ),
        async ({ language, first, next }) => {
          const person = office.person(`talk ${talk++}`, language)
          const answers: string[] = []
          for (const words of [first, ...next]) {
            office.pass(60_000)
            for (const outbound of await person.says(words))
              if (outbound.citations.length > 0 && plainText(outbound).length > 200) answers.push(plainText(outbound))
          }
          expect(new Set(answers).size).toBe(answers.length)
        },
      ),
      { numRuns: 8, seed: 7 },
    )
  })

  test('is given again to whoever asks for it, and after a silence', async () => {
    const office = await openOffice()
    const ana = office.person('ana', 'es')
    const first = textOf(await ana.says('cómo pido refugio')).slice(-200)
    office.pass(60_000)
    expect(textOf(await ana.says('repítamelo por favor'))).toContain(first)
    office.pass(3 * 60 * 60_000)
    await ana.says('cuánto cuesta')
    office.pass(3 * 60 * 60_000)
    expect(textOf(await ana.says('cuánto cuesta')).length).toBeGreaterThan(0)
  })
})
