import { z } from 'zod'

const name = z.string().min(1)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const short = z.array(z.string().min(1)).default([])
const waysToAnswer = z.strictObject({ es: short, en: short, ht: short })

/** One file of knowledge/answers, named after a guided procedure: how people answer each of its questions. Never shown. */
export const answers = z.strictObject({ flow: slug, questions: z.record(name, z.record(name, waysToAnswer)) })

/** knowledge/answers/any-question.yaml: how people answer whatever was asked. Never shown. */
export const anyAnswers = z.strictObject({
  yes: waysToAnswer,
  no: waysToAnswer,
  unknown: waysToAnswer,
  withheld: waysToAnswer,
  question: waysToAnswer,
})

/** knowledge/waiting.yaml: what people write while they wait for a person of the office. Never shown. */
export const waitingLines = z.strictObject({
  message: waysToAnswer,
  when: waysToAnswer,
  kept: waysToAnswer,
  hours: waysToAnswer,
  phone: waysToAnswer,
  languages: waysToAnswer,
  withdraw: waysToAnswer,
  meant: waysToAnswer,
  matter: waysToAnswer,
})

/**
 * knowledge/reactions.yaml: what people write when an answer is not what they asked for, and what only sounds like it (`goes_on`). Never shown.
 */
export const reactionLines = z.strictObject({
  objects: waysToAnswer,
  person: waysToAnswer,
  gives_up: waysToAnswer,
  goes_on: waysToAnswer,
})

/** knowledge/headway.yaml: what people write about their own matter once they were told what to do. Never shown. */
export const headwayLines = z.strictObject({
  asks: waysToAnswer,
  has: waysToAnswer,
  lost: waysToAnswer,
  lost_all: waysToAnswer,
  refused: waysToAnswer,
  granted: waysToAnswer,
  goes_on: waysToAnswer,
  unnamed: waysToAnswer,
})

/**
 * One file of knowledge/answer-kinds: how a kind of yes-or-no question is answered in few words, whichever question of that kind it is.
 * `{a|b}` in a line stands for either. `any`: whatever was asked. Never shown.
 */
export const answerKind = z.strictObject({
  kind: slug,
  /** Its words say yes and no whatever was asked ("I never had it"), not only here ("they let me go"). */
  plain: z.boolean().default(false),
  of: z.union([z.literal('any'), z.array(z.string().regex(/^[a-z-]+\/[a-z_]+$/)).min(1)]),
  yes: waysToAnswer.prefault({}),
  no: waysToAnswer.prefault({}),
  unknown: waysToAnswer.prefault({}),
  withheld: waysToAnswer.prefault({}),
})
