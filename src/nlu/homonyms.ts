import type { TopicId } from '../core/vocabulary/topic.ts'
import { canonical } from './features.ts'
import { fieldWords } from './filler.ts'
import { phrases } from './phrases.ts'

/** A declared word with several meanings: how it is said in any language and what it may mean. */
export interface HomonymData {
  readonly id: string
  readonly words: readonly string[]
  readonly options: readonly TopicId[]
  /** Asked about even when the rest of the text seems to be none of ours: a death is never shrugged off. */
  readonly always?: boolean
}

/** A declared word met in a text. */
export interface Met {
  readonly id: string
  readonly options: readonly TopicId[]
  /** True when the text says nothing beside the word that could tell its meanings apart. */
  readonly bare: boolean
  readonly always: boolean
}

/** Asking what a word means: then its meaning is the subject, and nothing needs telling apart. */
const asksMeaning = phrases([
  '(que|ke) (es|son|significa|quiere decir)',
  'para que (es|sirve)',
  'what (is|are|does)',
  'whats',
  '(ki sa|sa) * (ye|vle di)',
  'pou ki sa * sevi',
])

/** Kinds of papers: beside a declared word they still do not say whose or from where. */
const paperWords = new Set(
  canonical(
    'acta actas nacimiento matrimonio documento documentos certificado certificados birth marriage certificate certificates document batiste ak papye maryaj',
  ).split(' '),
)

/** Finds the first declared word in a canonical text, or null. */
export type HomonymFinder = (text: string) => Met | null

/** Prepares the declared words; longer words win, so that "visa humanitaria" is met before "humanitaria". */
export function createHomonymFinder(data: readonly HomonymData[]): HomonymFinder {
  const words = data
    .flatMap(({ id, words: said, options, always = false }) =>
      said.map((word) => ({ id, options, always, says: ` ${canonical(word)} ` })),
    )
    .toSorted((a, b) => b.says.length - a.says.length)

  return (text) => {
    const padded = ` ${text} `
    const met = words.find(({ says }) => padded.includes(says))
    if (met === undefined) return null
    const rest = words.filter(({ id }) => id === met.id).reduce((left, { says }) => left.replaceAll(says, ' '), padded)
    const left = rest.split(' ').filter((word) => word !== '')
    return {
      id: met.id,
      options: met.options,
      always: met.always,
      bare: !asksMeaning.test(text) && left.every((word) => fieldWords.has(word) || paperWords.has(word)),
    }
  }
}
