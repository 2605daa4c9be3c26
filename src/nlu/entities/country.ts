import { countryPhrases } from './country-words.ts'
import { createLexicon, type Matched } from './lexicon.ts'
import { type FindAll, mention, type Said, scan } from './said.ts'
import { heard, soundOf, type Token } from './tokens.ts'

interface Named {
  readonly country: string | null
  readonly nationality: boolean
}

const countries = createLexicon<Named>(
  countryPhrases.flatMap(([country, names, people]) => [
    [{ country, nationality: false }, names] as const,
    ...(people === '' ? [] : [[{ country, nationality: true }, people] as const]),
  ]),
)

/** Long single words, also with one letter missing, too many or wrong; only what one country can be. */
const longEnough = 7
const near = new Map<string, Named | null>()
for (const [country, names, people] of countryPhrases)
  for (const [words, nationality] of [[names, false] as const, [people, true] as const])
    for (const word of words.split('|'))
      if (!word.includes(' ') && word.length >= longEnough)
        for (const cut of cuts(soundOf(word))) {
          const known = near.get(cut)
          near.set(cut, known !== undefined && known?.country !== country ? null : { country, nationality })
        }
/** Words one letter from a country that mean something else. */
const ordinary = heard(
  'columbia americas romano mexicali bolivar bolivares jamaican humano hermano cubanos china chinas indiana',
)
/** "Norte", "the states", "usa" and "america" need a word of place before them. */
const doubtful = heard('norte otro gabacho states los usa e the el del america guate congo tico dominicana')
const places = heard('en in de del a al from to desde hacia para nan soti pou the por vivo los el')

function cuts(word: string): string[] {
  return [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1))
}

/** Countries and where people are from: `Honduras`, `soy hondureña`, `Ozetazini`, `el otro lado`. */
export const findCountries: FindAll = (said, earlier) =>
  scan(said, earlier, (at) => {
    const exact = countries(said.tokens, at)
    const found = exact ?? nearly(said.tokens, at)
    if (found === null) return null
    const { next } = found
    const { country, nationality } = found.value
    if (country === null) return { first: at, next, entity: null }
    if (exact !== null && !nationality && !isPlace(said, at, next)) return null
    return {
      first: at,
      next,
      entity: { ...mention(said, at, next, exact !== null), kind: 'country', country, nationality },
    }
  })

function nearly(tokens: readonly Token[], at: number): Matched<Named> | null {
  const sound = tokens[at]?.sound ?? ''
  if (sound.length < longEnough - 1 || sound.length > 14 || ordinary.has(sound)) return null
  const value =
    near.get(sound) ?? cuts(sound).reduce<Named | null>((found, cut) => found ?? near.get(cut) ?? null, null)
  return value === null || value.country === null ? null : { value, next: at + 1 }
}

function isPlace({ tokens, context, size }: Said, at: number, next: number): boolean {
  const sound = tokens[at]?.sound ?? ''
  if (!doubtful.has(sound)) return true
  if (size === next - at && (context.awaited === 'country' || next - at > 1)) return true
  const before = tokens[at - 1]?.sound ?? ''
  // "La usa" (uses it), "el norte de Durango".
  if (tokens[next - 1]?.sound === 'norte' && tokens[next]?.sound === 'de') return false
  return places.has(before) || sound === 'los' || sound === 'e' || (sound === 'the' && next - at > 1)
}
