import { remembered } from '../shared/remembered.ts'
import { wordsOf } from './normalize.ts'

/** Words that mean alike, as `npm run train` compiles them: for each meaning its words in canonical form, parted by `|`. */
export type ConceptData = Readonly<Record<string, string>>

/** The meanings that stand in a canonical text, each once, in alphabetical order. */
export type ConceptFinder = (text: string) => readonly string[]

/** A message longer than this many words is read no further for meanings: the pairs of meanings stay few. */
const mostWords = 150
const mostConcepts = 24
/** Prepares the declared meanings; words of one, two or more parts are met, the longest first. */
export function createConceptFinder(data: ConceptData): ConceptFinder {
  const meanings = new Map<string, string[]>()
  const longest = new Map<string, number>()
  for (const [concept, words] of Object.entries(data))
    for (const word of words.split('|')) {
      meanings.set(word, [...(meanings.get(word) ?? []), concept])
      const parts = wordsOf(word)
      const [first = ''] = parts
      longest.set(first, Math.max(longest.get(first) ?? 1, parts.length))
    }

  return remembered((text) => {
    const words = wordsOf(text).slice(0, mostWords)
    const found = new Set<string>()
    for (const [at, word] of words.entries()) {
      for (let size = Math.min(longest.get(word) ?? 0, words.length - at); size > 0; size--) {
        const means = meanings.get(size === 1 ? word : words.slice(at, at + size).join(' '))
        if (means === undefined) continue
        for (const concept of means) found.add(concept)
        if (size > 1) break
      }
      const age = ageAt(word, words[at + 1])
      if (age !== null) found.add(age)
    }
    return [...found].toSorted().slice(0, mostConcepts)
  })
}

const years: ReadonlySet<string> = new Set([
  'ano',
  'anos',
  'anito',
  'anitos',
  'iear',
  'iears',
  'ir',
  'irs',
  'an',
  'ane',
  'lane',
])
const grown = 18
const old = 58

/** How old somebody is said to be, by the ages that topics turn on. */
function ageAt(word: string, next: string | undefined): string | null {
  if (next === undefined || !years.has(next) || !/^\d{1,3}$/.test(word)) return null
  const age = Number(word)
  return age < grown ? 'age-child' : age >= old ? 'age-old' : 'age-grown'
}
