import type { ConversationEvent } from '../vocabulary/event.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import { endings, type FollowUp, type FollowUpHeard, isDetail, type Says } from './follow-up.ts'
import { type Presumption, presumedBy } from './presumption.ts'
import type { DangerTable } from './table.ts'

type Message = Extract<ConversationEvent, { type: 'message' }>

/**
 * What a reply is worth, as readers score it: 2 is a good clerk's, below 0 does harm. An advice is said where it is meant from a chance of
 * 0.39, what takes something for granted from 0.56, or from less where other readings say it too. Found on a writer's talks kept apart: decision 0054.
 */
const worth = {
  right: 1.8,
  /** What several details tell, answered as it is in any danger where none of them is sure, */
  broad: 1.3,
  /** Something else was meant, and what is said only advises, */
  astray: 0.1,
  /** or takes for granted what is not true: that they called, that somebody is with them. */
  presuming: -0.6,
  /** The next thing to do, which takes nothing for granted. */
  step: 0.75,
} as const

/** What would end the danger must be this sure, and sound of none: leaving somebody in it is the worst mistake. */
const endingFrom = 0.7
/** The same in so many words: "I will do it, but her papers are in his safe" tells of a plan, and nobody is safe yet. */
const toldEndingFrom = 0.9
const endingWords = 11
/** The same in a question: "it is quiet now, do we go out?" */
const askedEndingFrom = 0.95
/** From here, and in no question, it is asked whether it is over: who says so must not be told to go on searching. */
const perhapsFrom = 0.35
/** From here that they are out is taken for a sign of the end too: "I got out, I am safe". */
const alsoOverFrom = 0.3

/** Words that sound of danger so surely tell of no end. */
const surelyUrgent = 0.9

/** What a reply to it takes for granted. */
export function presumptionsOf(says: Says, table: DangerTable | null): readonly Presumption[] {
  return isDetail(says) ? (table?.details[says]?.presumes ?? []) : (presumedBy[says] ?? [])
}

/**
 * What it is worth, by expectation, to answer this, heard with this chance among others. What its reply takes for granted is true of
 * whatever else takes the same for granted: that she is out, of "I am out" and of "I am safe". And what several details tell is answered
 * as in any danger where none of them is sure: whether to pay, of "do we pay?", "we paid" and "will they let him go?".
 */
export function worthOf(one: FollowUpHeard, heard: readonly FollowUpHeard[], table: DangerTable | null): number {
  const granted = presumptionsOf(one.says, table)
  const sumOf = (is: (says: Says) => boolean) =>
    heard.reduce((sum, { says, confidence }) => sum + (says !== one.says && is(says) ? confidence : 0), 0)
  const tellsIt = (says: Says) => isBroad(one.says) && tellsOf(says, table).includes(one.says)
  const isTrue = (says: Says) => {
    const theirs = presumptionsOf(says, table)
    return granted.every((each) => theirs.includes(each) || (theirs.includes('over') && trueWhenOver.has(each)))
  }
  const broad = sumOf(tellsIt)
  const right = one.confidence * worth.right + broad * worth.broad
  const rest = 1 - one.confidence - broad
  if (granted.length === 0) return right + rest * worth.astray
  const also = sumOf((says) => isTrue(says) && !tellsIt(says))
  return right + also * worth.astray + (rest - also) * worth.presuming
}

/** What is heard, and besides what the details heard tell of: each may be answered. */
function candidatesOf(heard: readonly FollowUpHeard[], table: DangerTable | null): readonly FollowUpHeard[] {
  const told = new Set(heard.flatMap(({ says }) => tellsOf(says, table)).filter(isBroad))
  return [
    ...heard,
    ...[...told].filter((says) => heard.every((one) => one.says !== says)).map((says) => ({ says, confidence: 0 })),
  ]
}

function tellsOf(says: Says, table: DangerTable | null): readonly Says[] {
  return isDetail(says) ? (table?.details[says]?.tells ?? []) : []
}

/** That a phone is seen, and that it is over, are believed only where they are said themselves. */
function isBroad(says: Says): boolean {
  return !endings.has(says) && !hides.has(says) && !isDetail(says)
}

const hides: ReadonlySet<Says> = new Set(['near', 'cannot_talk', 'secret', 'far'])
/** Where it is over, these are true. */
const trueWhenOver: ReadonlySet<Presumption> = new Set(['out', 'contact', 'helped', 'called'])

/** What is believed to be said: worth more than the next step; null where nothing is. What would end the danger only where nothing sounds of danger. */
export function followUpIn({ danger, meaning }: Message, table: DangerTable | null): Says | null {
  if (danger === undefined) return null
  // "I am the one here" names where they are, and so sounds like somebody who is elsewhere.
  const theirs = danger.followUps.filter(({ says }) => says !== 'far' || danger.where.about !== 'self')
  const over = overIn(danger, table)
  if (theirs.some(({ says, confidence }) => says === 'mistake' && confidence === 1)) return 'mistake'
  if (over.says !== null && meaning.urgent === null && over.chance >= leastOfEnding(over.says, danger)) return over.says
  const [believed] = candidatesOf(theirs, table)
    .filter((one) => !endsIt(one.says, table) && worthOf(one, theirs, table) >= worth.step)
    .toSorted((a, b) => worthOf(b, theirs, table) - worthOf(a, theirs, table))
  if (believed === undefined) return null
  const beside = besideThem(danger, believed)
  if (beside !== null) return beside
  return isDetail(believed.says) ? (failingBody(danger, believed) ?? believed.says) : believed.says
}

/** Whether it is likely said that it is over, and not so surely that it is believed. That they are out tells for it where it is said too. */
export function isPerhapsOver({ danger, meaning }: Message, table: DangerTable | null): boolean {
  if (danger === undefined || danger.asks) return false
  const { chance } = overIn(danger, table)
  const isUrgent = meaning.urgent !== null && meaning.confidence >= surelyUrgent
  if (isUrgent && (meaning.urgent === table?.kind || chance < endingFrom)) return false
  const out = danger.followUps.reduce(
    (sum, { says, confidence }) =>
      sum + (!endsIt(says, table) && presumptionsOf(says, table).includes('out') ? confidence : 0),
    0,
  )
  return chance + (chance >= alsoOverFrom ? out : 0) >= perhapsFrom
}

/** The chance that it is said to be over, in whatever words of this danger or any, and the likeliest of them. */
export function overIn(
  { followUps }: Pick<NonNullable<Message['danger']>, 'followUps'>,
  table: DangerTable | null,
): { readonly says: Says | null; readonly chance: number } {
  const all = followUps.filter(({ says }) => endsIt(says, table))
  return { says: all[0]?.says ?? null, chance: all.reduce((sum, { confidence }) => sum + confidence, 0) }
}

/** The dangers in which somebody is looked for by those who write. */
const isSearched: ReadonlySet<UrgentKind> = new Set([
  'child_alone',
  'kidnapped',
  'stranded',
  'suicidal_other',
  'removal',
])

/** Whether it is an end that somebody was found: "me encontró" is said of who hunts them. */
export function isSearching(table: DangerTable | null): boolean {
  return table === null || isSearched.has(table.kind)
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

/**
 * "He is here with me" is said of a friend and of whoever hurts them, "I called" by who was answered and who was not: where it may be the
 * worse of the two, it is that.
 */
const worseBeside: Readonly<Partial<Record<FollowUp, readonly Says[]>>> = {
  accompanied: ['near', 'cannot_talk', 'secret'],
  called: ['no_answer', 'refused', 'not_called'],
}
const besideFrom = 0.12

function besideThem(danger: Message['danger'], { says, confidence }: FollowUpHeard): Says | null {
  const worse = isDetail(says) ? [] : (worseBeside[says] ?? [])
  return (
    danger?.followUps.find((one) => worse.includes(one.says) && one.confidence >= besideFrom * confidence)?.says ?? null
  )
}

/** From here something may be told that makes a step pointless: "is somebody on the way?" to who may be in the ambulance. */
const perhapsToldFrom = 0.2

/** What the words may tell, each counted with all that tells it too. */
export function perhapsIn(heard: readonly FollowUpHeard[], table: DangerTable | null): readonly Says[] {
  const chances = new Map<Says, number>()
  for (const { says, confidence } of heard)
    for (const one of new Set([says, ...tellsOf(says, table)])) chances.set(one, (chances.get(one) ?? 0) + confidence)
  return [...chances]
    .filter(([says, chance]) => chance >= perhapsToldFrom && !endsIt(says, table))
    .map(([says]) => says)
}
