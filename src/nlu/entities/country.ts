import { countryPhrases } from './country-words.ts'
import { createLexicon } from './lexicon.ts'
import { createNear } from './near.ts'
import { type FindAll, mention, type Said, scan } from './said.ts'
import { heard, soundOf } from './tokens.ts'

interface Named {
  readonly country: string | null
  readonly nationality: boolean
}

const all = countryPhrases.flatMap(([country, names, people]) => {
  const [place, person]: Named[] = [
    { country, nationality: false },
    { country, nationality: true },
  ]
  return [
    ...(place && names !== '' ? [[place, names] as const] : []),
    ...(person && people !== '' ? [[person, people] as const] : []),
  ]
})
const countries = createLexicon<Named>(all)

/** Long single words are also read with one letter missing, too many or wrong. */
const longEnough = 7
const nearly = createNear(
  new Map(
    all.flatMap(([value, phrases]) =>
      phrases.split('|').flatMap((word) => (word.includes(' ') ? [] : [[soundOf(word), value] as const])),
    ),
  ),
  longEnough,
)
/** Words one letter from a country that mean something else. */
const ordinary = heard(
  'columbia america americas romano mexicali humano hermano chinas indiana sabado sabados salvado colonia india',
)
/** "Norte", "the states", "usa" are a country only after a word of place; and then still to be asked. */
const doubtful = heard('norte otro gabacho states los usa e the el del guate congo tico dominicana')
const places = heard('en in de del a al from to desde hacia para pa nan soti pou the por vivo los el')

/** Countries and where people are from: `Honduras`, `soy hondureña`, `Ozetazini`, `el otro lado`. */
export const findCountries: FindAll = (said, earlier) =>
  scan(said, earlier, (at) => {
    const exact = countries(said.tokens, at)
    if (exact === null) return misspelt(said, at)
    const { country, nationality } = exact.value
    if (country === null) return { first: at, next: exact.next, entity: null }
    if (!nationality && !isPlace(said, at, exact.next)) return null
    const entity = { ...mention(said, at, exact.next, true), kind: 'country' as const, country, nationality }
    return { first: at, next: exact.next, entity }
  })

function misspelt(said: Said, at: number) {
  const sound = said.tokens[at]?.sound ?? ''
  const value = ordinary.has(sound) ? null : nearly(sound)
  if (value === null || value.country === null) return null
  const { country, nationality } = value
  return {
    first: at,
    next: at + 1,
    entity: { ...mention(said, at, at + 1, false), kind: 'country' as const, country, nationality },
  }
}

function isPlace({ tokens, context, size }: Said, at: number, next: number): boolean {
  const sound = tokens[at]?.sound ?? ''
  if (!doubtful.has(sound)) return true
  if (size === next - at && (context.awaited === 'country' || next - at > 1)) return true
  // "El norte de Durango", "los estados de México".
  if (tokens[next]?.sound === 'de' && !/unidos$/.test(tokens[next - 1]?.sound ?? '')) return false
  return places.has(tokens[at - 1]?.sound ?? '') || sound === 'e' || (next - at > 1 && sound !== 'los')
}
