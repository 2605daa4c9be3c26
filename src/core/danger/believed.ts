import type { ConversationEvent } from '../vocabulary/event.ts'
import { endings, type FollowUpHeard, isDetail, type Says } from './follow-up.ts'
import { type Presumption, presumedBy } from './presumption.ts'
import type { DangerTable } from './table.ts'

type Message = Extract<ConversationEvent, { type: 'message' }>

/**
 * What a reply is worth, as readers score it: 2 is a good clerk's, below 0 does harm. An advice is said where it is meant from a chance of
 * 0.41, what takes something for granted from 0.58. Found on a writer's talks kept apart: decision 0052.
 */
const worth = {
  right: 1.8,
  /** Something else was meant, and what is said only advises, */
  astray: 0.1,
  /** or takes for granted what is not true: that they called, that somebody is with them. */
  presuming: -0.6,
  /** The next thing to do, which takes nothing for granted. */
  step: 0.8,
} as const

/** What would end the danger must be this sure, and sound of none: leaving somebody in it is the worst mistake. */
const endingFrom = 0.7
/** The same in so many words: "I will do it, but her papers are in his safe" tells of a plan, and nobody is safe yet. */
const toldEndingFrom = 0.9
const endingWords = 11
/** The same in a question: "it is quiet now, do we go out?" */
const askedEndingFrom = 0.95
/** From here, and in no question, it is asked whether it is over: who says so must not be told to go on searching. */
const perhapsFrom = 0.51

/** What a reply to it takes for granted. */
export function presumptionsOf(says: Says, table: DangerTable | null): readonly Presumption[] {
  return isDetail(says) ? (table?.details[says]?.presumes ?? []) : (presumedBy[says] ?? [])
}

/** What it is worth, by expectation, to answer this where it was heard with this chance. */
export function worthOf({ says, confidence }: FollowUpHeard, table: DangerTable | null): number {
  const wrong = presumptionsOf(says, table).length === 0 ? worth.astray : worth.presuming
  return confidence * worth.right + (1 - confidence) * wrong
}

/** What is believed to be said: worth more than the next step; null where nothing is. What would end the danger only where nothing sounds of danger. */
export function followUpIn({ danger, meaning }: Message, table: DangerTable | null): Says | null {
  if (danger === undefined) return null
  // "I am the one here" names where they are, and so sounds like somebody who is elsewhere.
  const theirs = danger.followUps.filter(({ says }) => says !== 'far' || danger.where.about !== 'self')
  const over = overIn(danger, table)
  if (over.says !== null && meaning.urgent === null && over.chance >= leastOfEnding(over.says, danger)) return over.says
  const [believed] = theirs
    .filter((one) => !endsIt(one.says, table) && worthOf(one, table) >= worth.step)
    .toSorted((a, b) => worthOf(b, table) - worthOf(a, table))
  if (believed === undefined) return null
  if (believed.says === 'accompanied') return besideThem(danger, believed) ?? 'accompanied'
  return isDetail(believed.says) ? (failingBody(danger, believed) ?? believed.says) : believed.says
}

/** Whether it is likely said that it is over, and not so surely that it is believed. */
export function isPerhapsOver({ danger, meaning }: Message, table: DangerTable | null): boolean {
  if (danger === undefined || danger.asks || meaning.urgent !== null || meaning.doubt !== undefined) return false
  return overIn(danger, table).chance >= perhapsFrom
}

/** The chance that it is said to be over, in whatever words of this danger or any, and the likeliest of them. */
export function overIn(
  { followUps }: Pick<NonNullable<Message['danger']>, 'followUps'>,
  table: DangerTable | null,
): { readonly says: Says | null; readonly chance: number } {
  const all = followUps.filter(({ says }) => endsIt(says, table))
  return { says: all[0]?.says ?? null, chance: all.reduce((sum, { confidence }) => sum + confidence, 0) }
}

/** Whether it says that the danger is over, or was none. */
export function endsIt(says: Says, table: DangerTable | null): boolean {
  if (endings.has(says)) return true
  return isDetail(says) && table?.details[says]?.tells.some((one) => endings.has(one)) === true
}

function leastOfEnding(says: Says, danger: NonNullable<Message['danger']>): number {
  if (danger.asks) return askedEndingFrom
  return says === 'safe' && danger.words > endingWords ? toldEndingFrom : endingFrom
}

/** What was taken, what hurts, what gets worse: told beside a detail that is not surely meant, it is answered first. */
const failing: ReadonlySet<Says> = new Set(['symptom', 'worse'])
const failingFrom = 0.3
const surelyDetail = 0.6

function failingBody(danger: Message['danger'], { confidence }: FollowUpHeard): Says | null {
  const told = danger?.followUps.find((one) => failing.has(one.says) && one.confidence >= failingFrom)
  return confidence < surelyDetail ? (told?.says ?? null) : null
}

/** "He is here with me" is said of a friend and of whoever hurts them: where it may be the worse of the two, it is that. */
const hidingBeside: ReadonlySet<Says> = new Set(['near', 'cannot_talk', 'secret'])
const besideFrom = 0.12

function besideThem(danger: Message['danger'], { confidence }: FollowUpHeard): Says | null {
  const worse = danger?.followUps.find((one) => hidingBeside.has(one.says) && one.confidence >= besideFrom * confidence)
  return worse?.says ?? null
}
