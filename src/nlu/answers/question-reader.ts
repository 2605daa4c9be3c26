import { together } from '../../core/guides/several.ts'
import type { AnswerLines } from '../../core/vocabulary/answer-lines.ts'
import type { AskedLines, LineReader } from '../../core/vocabulary/asked.ts'
import { type Answers, unknown, withheld } from '../../core/vocabulary/guide.ts'
import type { GuideInWords } from './answer-reader.ts'
import type { OptionReader } from './option-reader.ts'
import { piecesOf } from './pieces.ts'

/** What a message tells a procedure beside the question that stands: question → option, each surely. */
export type QuestionReader = (text: string, flow: string, asked: string | null) => Answers

/** A piece answers a question from here, with an option from here, and has so many words. */
const questionFrom = 0.8
const optionFrom = 0.7
const fewestWords = 3
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
      const [option] = chosen(piece, flow, best.id)
      if (option === undefined || option.chance < optionFrom || !isOption(option.id)) continue
      const question = asking.get(flow)?.[best.id]
      // What answers the question that stands is no need of its own beside it.
      const answersAsked =
        asked !== null && asked !== none && (chosen(piece, flow, asked)[0]?.chance ?? 0) >= optionFrom
      if (question?.several !== undefined && answersAsked) continue
      const before = told[best.id]
      if (before === undefined) told[best.id] = option.id
      else if (question?.several !== undefined) told[best.id] = together(question, before, option.id)
    }
    return told
  }
}

function linesOf(options: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(options).flatMap(([option, lines]) => (isOption(option) ? lines : []))
}

function isOption(id: string): boolean {
  return id !== unknown && id !== withheld && id !== 'question'
}

/** The pieces long enough to tell something by themselves, and the whole. */
function toRead(text: string): readonly string[] {
  const pieces = piecesOf(text).filter((piece) => piece.split(/\s+/u).length >= fewestWords)
  return pieces.length > 1 ? [...pieces, text] : [text]
}
