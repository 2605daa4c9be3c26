import { together } from '../../core/guides/several.ts'
import type { AnswerLines } from '../../core/vocabulary/answer-lines.ts'
import type { AskedLines, Likely, LineReader } from '../../core/vocabulary/asked.ts'
import { type Answers, type Question, unknown, withheld } from '../../core/vocabulary/guide.ts'
import type { GuideInWords } from './answer-reader.ts'
import type { OptionReader } from './option-reader.ts'
import { piecesOf } from './pieces.ts'

/** What a message tells a procedure beside the question that stands: question → option, each surely. */
export type QuestionReader = (text: string, flow: string, asked: string | null) => Answers

/** A piece answers a question from here, with an option from here, and has so many words. */
const questionFrom = 0.8
const optionFrom = 0.7
const fewestWords = 3
/** Where they are asked in their own words, "after 3pm" is enough, and so surely an answer to it. */
const fewestOwnWords = 2
const ownWordsFrom = 0.85
/** The name of what answers no question by itself: a bare yes, a question back. */
const none = ''

/**
 * Prepares the reader of what is told to a procedure without being asked. Each piece of a message is compared with the lines to all of its
 * questions: which of them it answers, then with which option.
 */
export function createQuestionReader(
  { flows, any }: AnswerLines,
  { chosen }: OptionReader,
  lines: (asked: AskedLines) => LineReader,
  guides: readonly GuideInWords[],
): QuestionReader {
  const asking = new Map(guides.map(({ guide }) => [guide.flow, guide.questions]))
  const bare = Object.values(any).flat()
  const questions = new Map(
    Object.entries(flows).map(([flow, asked]) => [
      flow,
      new Map([
        ...Object.entries(asked).map(([question, written]) => [question, linesOf(written)] as const),
        [none, bare] as const,
      ]),
    ]),
  )
  return (text, flow, asked) => {
    const known = questions.get(flow)
    if (known === undefined) return {}
    const told: Record<string, string> = {}
    for (const piece of toRead(text)) {
      const [best] = lines(known)(piece)
      if (best === undefined || best.id === none || best.id === asked || best.chance < questionFrom) continue
      const question = asking.get(flow)?.[best.id]
      if (piece.split(/\s+/u).length < (question?.kind === 'words' ? fewestOwnWords : fewestWords)) continue
      const value = valueTold(piece, best, question, chosen(piece, flow, best.id))
      if (value === null) continue
      // What answers the question that stands is no need of its own beside it.
      const answersAsked =
        asked !== null && asked !== none && (chosen(piece, flow, asked)[0]?.chance ?? 0) >= optionFrom
      if (question?.several !== undefined && answersAsked) continue
      const before = told[best.id]
      if (before === undefined) told[best.id] = value
      else if (question?.several !== undefined) told[best.id] = together(question, before, value)
    }
    return told
  }
}

/** The option a piece tells surely; where they are asked in their own words and it surely answers that, those. */
function valueTold(
  piece: string,
  { chance }: Likely,
  question: Question | undefined,
  [option]: readonly Likely[],
): string | null {
  if (option === undefined || !isOption(option.id)) return null
  const inOwnWords = question?.kind === 'words' && chance >= ownWordsFrom
  // "From 11 to 11" tells more than "in the morning".
  if (option.chance >= optionFrom && !(inOwnWords && /\d/u.test(piece))) return option.id
  return inOwnWords ? piece.trim() : null
}

function linesOf(options: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(options).flatMap(([option, lines]) => (isOption(option) ? lines : []))
}

function isOption(id: string): boolean {
  return id !== unknown && id !== withheld && id !== 'question'
}

/** The pieces long enough to tell something by themselves, and the whole. */
function toRead(text: string): readonly string[] {
  const pieces = piecesOf(text).filter((piece) => piece.split(/\s+/u).length >= fewestOwnWords)
  return pieces.length > 1 ? [...pieces, text] : [text]
}
