import type { TopicId } from '../core/vocabulary/topic.ts'
import { canonical } from './features.ts'
import { fieldWords } from './filler.ts'

/** A declared word with several meanings: how it is said in any language and what it may mean. */
export interface HomonymData {
  readonly id: string
  readonly words: readonly string[]
  readonly options: readonly TopicId[]
}

/** A declared word met in a text. */
export interface Met {
  readonly id: string
  readonly options: readonly TopicId[]
  /** True when the text says nothing beside the word that could tell its meanings apart. */
  readonly bare: boolean
}

/** Finds the first declared word in a canonical text, or null. */
export type HomonymFinder = (text: string) => Met | null

/** Prepares the declared words; longer words win, so that "visa humanitaria" is met before "humanitaria". */
export function createHomonymFinder(data: readonly HomonymData[]): HomonymFinder {
  const words = data
    .flatMap(({ id, words: said, options }) => said.map((word) => ({ id, options, says: ` ${canonical(word)} ` })))
    .toSorted((a, b) => b.says.length - a.says.length)

  return (text) => {
    const padded = ` ${text} `
    const met = words.find(({ says }) => padded.includes(says))
    if (met === undefined) return null
    const rest = words.filter(({ id }) => id === met.id).reduce((left, { says }) => left.replaceAll(says, ' '), padded)
    return {
      id: met.id,
      options: met.options,
      bare: rest.split(' ').every((word) => word === '' || fieldWords.has(word)),
    }
  }
}
