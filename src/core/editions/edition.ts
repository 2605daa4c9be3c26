import type { Book } from '../replies/book.ts'
import { textMark } from '../replies/write-again.ts'
import { codeSigns } from '../vocabulary/code.ts'
import { type Language, languages } from '../vocabulary/language.ts'
import { plainText } from '../vocabulary/outbound.ts'
import type { TopicId } from '../vocabulary/topic.ts'

type EditionBook = Pick<Book, 'topics' | 'fields' | 'answer'>

/** What a printed list or card says of itself in the chat: it still holds, it says something else by now, or it is none of ours. */
export interface Edition {
  readonly standing: 'current' | 'changed' | 'unknown'
  /** The topic it is of; null when it is none of ours. */
  readonly topic: TopicId | null
}

const topicSigns = 2
const wordSigns = 4

/** Signs of an edition without the letter and the dash before them. */
export const editionLength: number = topicSigns + wordSigns

/**
 * The mark printed on a list or card of a topic, `T-CDFG34`: which topic it is, and what all its sentences said that day in that language.
 * Whoever types it into the chat learns whether they still hold; nobody has to keep what was printed.
 */
export function editionOf(topic: TopicId, language: Language, day: string, book: EditionBook): string {
  return `T-${signsOf(topic, topicSigns)}${signsOf(wordsOf(topic, language, day, book), wordSigns)}`
}

/** What became of the list or card with this mark, in whichever language it was printed. */
export function editionStanding(edition: string, day: string, book: EditionBook): Edition {
  const mark = edition.slice(-editionLength)
  const like = book.topics.filter(({ id }) => signsOf(id, topicSigns) === mark.slice(0, topicSigns))
  const current = like.find(({ id }) => languages.some((one) => editionOf(id, one, day, book).endsWith(mark)))
  const [topic = null] = current === undefined ? like.map(({ id }) => id) : [current.id]
  return { standing: current !== undefined ? 'current' : topic === null ? 'unknown' : 'changed', topic }
}

function wordsOf(topic: TopicId, language: Language, day: string, book: EditionBook): string {
  const fields = book.fields(topic).filter((field) => field !== 'source' && field !== 'list')
  return [null, ...fields]
    .map((field) => {
      const { blocks } = book.answer(topic, field, language, day)
      return plainText({ speaker: { kind: 'assistant' }, blocks, choices: [], citations: [] })
    })
    .join('\n')
}

function signsOf(text: string, count: number): string {
  let rest = Number.parseInt(textMark(text), 16)
  let signs = ''
  for (let i = 0; i < count; i++) {
    signs += codeSigns.charAt(rest % codeSigns.length)
    rest = Math.floor(rest / codeSigns.length)
  }
  return signs
}
