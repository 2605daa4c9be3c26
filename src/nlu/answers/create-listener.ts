import { together } from '../../core/guides/several.ts'
import type { AnswerLines, OptionLines, WithdrawalWords } from '../../core/vocabulary/answer-lines.ts'
import type { AskedLines, Likely } from '../../core/vocabulary/asked.ts'
import type { Answers, Guide, Question } from '../../core/vocabulary/guide.ts'
import { remembered } from '../../shared/remembered.ts'
import { type EntityContext, entitiesOf } from '../entities/index.ts'
import { canonical } from '../features.ts'
import type { HeardAnswer, Listener, Listening } from '../listener.ts'
import { phrases } from '../phrases.ts'
import type { Understander } from '../understander.ts'
import { withoutAddress } from './address.ts'
import { type AnswerReader, createAnswerReader, type GuideInWords } from './answer-reader.ts'
import { asks, isQuestion } from './answer-words.ts'
import { appointmentIn } from './appointment-reader.ts'
import { createBoardReader } from './board-reader.ts'
import { withoutCorrection } from './correction.ts'
import { followedIn } from './follow-reader.ts'
import { createOptionReader } from './option-reader.ts'
import { createQuestionReader } from './question-reader.ts'
import { type SaidMessage, saidMessage } from './said-message.ts'
import { entityOf, onlyNamed } from './told-value.ts'
import { createWithdrawalReader } from './withdrawal-reader.ts'

/** True for a question one option of which is told by where something is: any town answers it. */
function hearsCountries({ hears = {} }: Question): boolean {
  return Object.values(hears).some((heard) => (heard?.countries ?? []).length > 0)
}

/** So many words name an answer and tell nothing else. */
const wordsOfName = 3

/** What a listener is made of. `day` is the civil day at a time in the office's zone. */
export interface ListenerParts {
  readonly guides: readonly GuideInWords[]
  /** How people answer the procedures' questions, and what learns to read it. */
  readonly answers: AnswerLines
  readonly lines: Understander['lines']
  /** What people ask about a topic. */
  readonly asked: (topic: string) => readonly string[]
  readonly places: () => EntityContext['places']
  readonly day: (now: number) => string
  /** Words that say that something is now: knowledge/lexicon/now.yaml. */
  readonly nowWords: readonly string[]
  readonly withdrawalWords: WithdrawalWords
}

/** Reads what a message tells, with what a question awaits in mind. */
function hearing({ places, day }: Pick<ListenerParts, 'places' | 'day'>) {
  return (text: string, { language, now }: Pick<Listening, 'language' | 'now'>, question: Question | undefined) => {
    const awaited =
      question === undefined ? null : (entityOf(question.kind) ?? (hearsCountries(question) ? 'place' : null))
    const known = places()
    const context: EntityContext = {
      language,
      today: day(now),
      ...(known === undefined ? {} : { places: known }),
      ...(awaited === null ? {} : { awaited }),
      ...(question?.direction === undefined ? {} : { direction: question.direction }),
    }
    return saidMessage(text, entitiesOf(text, context), context.today)
  }
}

/** Reads messages by one group of lines: what is written while a person of the office is waited for, how an answer is taken. */
function createGroupReader(group: OptionLines, lines: ListenerParts['lines']): (text: string) => readonly Likely[] {
  const asked: AskedLines = new Map(Object.entries(group))
  return (text) => (asked.size === 0 ? [] : lines(asked)(text))
}

/** What is told in two ways: where several needs may be told, both. */
function bothTold(guide: Guide | undefined, one: Answers, other: Answers): Answers {
  const all = { ...one, ...other }
  return Object.fromEntries(
    Object.entries(all).map(([id, answer]) => {
      const [question, before] = [guide?.questions[id], one[id]]
      return [id, question?.several === undefined || before === undefined ? answer : together(question, before, answer)]
    }),
  )
}

/** The first question whose reading names another answer than it was given; later ones are not read. */
function firstChanged(
  readings: readonly (readonly [question: string, said: SaidMessage])[],
  answers: Answers,
  named: (said: SaidMessage, question: string) => string | null,
): Answers | null {
  for (const [id, said] of readings) {
    const value = named(said, id)
    if (value !== null && value !== answers[id]) return { [id]: value }
  }
  return null
}

/** Reads an answer to the question before that a message takes back. */
function takingBack(reader: AnswerReader) {
  /** "In the United States" after "is it apostilled?": few words that name an answer to the question before, and none to this one. */
  function meantBefore(said: SaidMessage, flow: string, before: string, question: string): string | null {
    if (said.text.trim().split(/\s+/u).length > wordsOfName) return null
    return reader.answer(said, flow, question) === null ? reader.named(said, flow, before) : null
  }
  return function takenBack(said: SaidMessage, { expected }: Listening): Answers | null {
    if (expected?.before == null) return null
    const { flow, before, question } = expected
    const value = reader.corrected(said, flow, before, question) ?? meantBefore(said, flow, before, question)
    return value === null ? null : { [before]: value }
  }
}

/** The questions that were answered, the last first. */
function answeredLast(questions: Guide['questions'], answers: Answers): readonly (readonly [string, Question])[] {
  return Object.entries(questions)
    .filter(([id]) => answers[id] !== undefined)
    .toReversed()
}

/** Makes a listener for these procedures. */
export function createListener({ guides, answers, lines, places, day, ...parts }: ListenerParts): Listener {
  const now = phrases(parts.nowWords.map(canonical))
  const optionReader = createOptionReader(answers, guides, lines, parts.asked)
  const reader = createAnswerReader(guides, optionReader)
  const questions = createQuestionReader(answers, optionReader, lines, guides)
  const byFlow = new Map<string, Guide>(guides.map(({ guide }) => [guide.flow, guide]))
  const heard = hearing({ places, day })
  /** The latest answer that the message names otherwise: by what it says alone, else by what it says when that was asked. */
  function corrected(text: string, listening: Listening): Answers | null {
    const { flow, answers } = listening.given ?? { flow: '', answers: {} }
    const questions = byFlow.get(flow)?.questions ?? {}
    const standing = listening.expected?.question ?? ''
    const alone = heard(text, listening, undefined)
    if (questions[standing]?.kind === 'option' && reader.named(alone, flow, standing) !== null) return null
    const latest = answeredLast(questions, answers)
    // A bare number is an age or a count before it is a day of the month.
    const asked = latest.toSorted(([, a], [, b]) => Number(a.kind === 'date') - Number(b.kind === 'date'))
    const readings = [
      ...latest.map(([id]) => [id, alone] as const),
      // Read as an answer to it, any word may be a town: what stood for a country is only changed by a place that is plainly one.
      ...asked
        .filter(([, { kind }]) => kind !== 'option')
        .map(([id, question]) => [id, heard(text, listening, question)] as const),
    ]
    return firstChanged(readings, answers, (said, id) => reader.named(said, flow, id))
  }
  /** What is told to questions that wait: an answer that was given is only changed by a correction. */
  function toldBeside(text: string, { expected, given }: Listening): Answers {
    const told = expected === null ? {} : questions(text, expected.flow, expected.question)
    const before = given?.flow === expected?.flow ? (given?.answers ?? {}) : {}
    return Object.fromEntries(Object.entries(told).filter(([question]) => before[question] === undefined))
  }
  /** What each procedure is told in passing. */
  function toldIn(text: string, said: SaidMessage, listening: Listening): HeardAnswer['told'] {
    const { flows, expected } = listening
    const told = flows.map((flow) => {
      const asks = flow === expected?.flow
      const passing = reader.told(said, flow, asks ? expected.question : null)
      return [flow, bothTold(byFlow.get(flow), asks ? toldBeside(text, listening) : {}, passing)] as const
    })
    return Object.fromEntries(told.filter(([, answers]) => Object.keys(answers).length > 0))
  }
  const takenBack = takingBack(reader)
  return {
    ...createBoardReader(guides),
    followed: followedIn,
    whileWaiting: createGroupReader(answers.waiting, lines),
    withdraws: createWithdrawalReader(createGroupReader(answers.withdrawal, lines), parts.withdrawalWords),
    reaction: remembered(createGroupReader(answers.reactions, lines)),
    appointment: (text, { now, ...context }) => appointmentIn(text, { ...context, today: day(now) }),
    names: (text, flow, id, listening) =>
      onlyNamed(byFlow.get(flow)?.questions[id], (asked) => heard(text, listening, asked)),
    hear(whole, listening) {
      const { expected } = listening
      const rest = withoutCorrection(whole)
      const text = withoutAddress(rest ?? whole)
      const asked = expected === null ? undefined : byFlow.get(expected.flow)?.questions[expected.question]
      const said = heard(text, listening, asked)
      const answer = expected === null ? null : reader.answer(said, expected.flow, expected.question)
      return {
        ...(answer ?? { value: null, sure: false }),
        told: toldIn(text, said, listening),
        corrected: rest === null ? takenBack(said, listening) : corrected(rest, listening),
        elsewhere: expected === null || answer !== null ? 0 : reader.elsewhere(text, expected.flow, expected.question),
        only: expected !== null && reader.only(said, expected.flow, expected.question),
        wish: reader.wish(text),
        asks: asks(text, canonical(text)),
        questions: isQuestion(text),
        now: now.test(canonical(whole)),
      }
    },
  }
}
