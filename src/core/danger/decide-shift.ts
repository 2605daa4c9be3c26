import type { ConversationEvent } from '../vocabulary/event.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import { overIn } from './believed.ts'
import type { DangerCommand } from './command.ts'
import type { Says } from './follow-up.ts'
import type { DangerShift } from './shift.ts'
import type { DangerState } from './state.ts'
import type { DangerTable } from './table.ts'

type Message = Extract<ConversationEvent, { type: 'message' }>

// Found on talks in danger that was misread, and on talks in which it was not; kept apart from those that taught: decision 0051.
/** It was no danger or is over: leaving somebody in one is the worst mistake, so less surely it is asked, */
const noneFrom = 0.9
const perhapsNoneFrom = 0.6
/** still less where nothing else is heard in it. */
const perhapsUnreadFrom = 0.45
/** Whoever thought of dying may say goodbye calmly; a question is rarely an end. */
const noneOfDyingFrom = 0.95
const noneAskedFrom = 0.97
/** From here the whole message says that it is the same danger still. */
const sameFrom = 0.8
/** Under this the whole message says that it goes on, whatever end is heard in it. */
const lastsUnder = 0.25
const dyingLastsUnder = 0.6
const ofDying: ReadonlySet<UrgentKind | null> = new Set(['suicidal', 'suicidal_other'])
/** Another kind, and somebody else in it. */
const kindFrom = 0.3
const personFrom = 0.5

function leastOfNone(danger: Message['danger'], kind: UrgentKind | null): number {
  if (danger?.asks === true) return noneAskedFrom
  return ofDying.has(kind) ? noneOfDyingFrom : noneFrom
}

/** What moves the danger: there is none or none any more, it is another one, or somebody else is in it. */
export function shiftIn(
  { danger, meaning }: Message,
  { kind, about }: DangerState,
  says: Says | null,
  table: DangerTable | null,
): DangerCommand | null {
  if (danger?.shift === undefined) return null
  const { shift } = danger
  // That it is over, and that it never was, are told apart by what the words say beside.
  if (shift.none >= leastOfNone(danger, kind))
    return { type: 'follow_up', says: overIn(danger, table).says ?? 'mistake' }
  if (shift.none >= perhapsNoneFrom && !danger.asks && isCalm({ meaning })) return { type: 'perhaps_over' }
  if (shift.kind !== null && shift.chance >= kindFrom && !isCovered(kind, shift.kind))
    return { type: 'danger', kind: shift.kind, sure: true }
  // Whose it is was open until now: what says so puts nothing right, and what it says besides is answered.
  if (about === null && says !== null) return null
  return shift.turns >= personFrom ? { type: 'follow_up', says: 'not_that', corrects: true, about: shift.about } : null
}

/** Where something is put right, whose danger it more likely is; nothing where the words hardly turn that. */
export function whoseIn(shift: DangerShift | undefined): { readonly about?: 'self' | 'other' } {
  return shift !== undefined && shift.turns >= personFrom ? { about: shift.about } : {}
}

/** Whether the words sound of no danger. */
export function isCalm({ meaning }: Pick<Message, 'meaning'>): boolean {
  return meaning.urgent === null && meaning.doubt === undefined
}

/** Whether words in which nothing else is heard may say that there is no danger. */
export function isPerhapsNone(shift: DangerShift | undefined): boolean {
  return (shift?.none ?? 0) >= perhapsUnreadFrom
}

/** Whether it is as good as said that there is no danger: "yes, we are all well now". */
export function isSurelyNone(shift: DangerShift | undefined): boolean {
  return (shift?.none ?? 0) >= noneAskedFrom
}

/** Whether the same danger surely goes on: "no, I am alone in my room" answers what was asked, whatever else it sounds like. */
export function isSurelySame(shift: DangerShift | undefined): boolean {
  return (shift?.stays ?? 0) >= sameFrom
}

/** What sounds like an end, "I am calm now, I picked Saturday", and weighed as a whole says that the danger lasts: it is asked. */
export function soundsOnlyOver({ danger }: Message, { kind }: DangerState): boolean {
  const under = ofDying.has(kind) ? dyingLastsUnder : lastsUnder
  return (danger?.shift?.none ?? 1) < under && danger?.followUps[0]?.confidence !== 1
}

/** What is told on the way in a danger, and no second one: its own table answers it. */
const covered: Readonly<Partial<Record<UrgentKind, readonly UrgentKind[]>>> = {
  suicidal: ['suicidal_other', 'medical', 'child_alone'],
  suicidal_other: ['suicidal', 'medical'],
  home_violence: ['danger'],
  kidnapped: ['extortion'],
  danger: ['extortion'],
}

/** Whether a second kind is told on the way in the first, whose own table answers it. */
export function isCovered(kind: UrgentKind | null, second: UrgentKind): boolean {
  return kind !== null && covered[kind]?.includes(second) === true
}
