import type { Act } from '../conversation/act.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'
import { type Control, remarks, type UrgentKind, urgentKinds } from '../vocabulary/meaning.ts'
import { endsIt, followUpIn, isPerhapsOver, isSearching, perhapsIn, presumptionsOf } from './believed.ts'
import { readDangerChoice } from './choice.ts'
import type { DangerCommand } from './command.ts'
import {
  isCalm,
  isCovered,
  isPerhapsNone,
  isSurelyNone,
  isSurelySame,
  shiftIn,
  soundsOnlyOver,
  whoseIn,
} from './decide-shift.ts'
import { isDetail, isFollowUp, type Says } from './follow-up.ts'
import type { DangerState } from './state.ts'
import type { DangerTable, DangerTables } from './table.ts'

type Message = Extract<ConversationEvent, { type: 'message' }>

/** What a correction cannot be itself. */
const settled: ReadonlySet<Says> = new Set(['not_that', 'safe', 'found', 'mistake', 'unread', 'yes', 'no'])
/** From here the words are about another matter whatever the danger. */
const elsewhereFrom = 0.6
/** A topic so surely asked for is another matter where that is likely too, and no follow-up is likelier. */
const topicFrom = 0.8
const elsewhereBesideTopic = 0.25
const followUpBesideTopic = 0.5

/** Instructions that are followed in danger too; any other would lead away from it. */
const obeyed: ReadonlySet<Control> = new Set(['language', 'erase', 'stop'])

/**
 * What an event asks of the danger chart; null when it is none of its business. Danger first, then the question that stands, then what
 * people say next, another matter only in so many words.
 */
export function decide(
  event: ConversationEvent,
  act: Act,
  state: DangerState,
  tables: DangerTables['tables'],
): DangerCommand | null {
  switch (event.type) {
    case 'choice':
      return byChoice(event.id, act, state)
    case 'message':
      return byMessage(event, act, state, state.kind === null ? null : tables[state.kind])
    case 'timer':
      return event.kind === 'silence' ? { type: 'silent' } : null
    case 'case_claimed':
      return { type: 'taken' }
    case 'case_released':
    case 'case_returned':
      return { type: 'handed_back' }
    case 'case_closed':
    case 'case_safe':
      return { type: 'ended' }
    case 'place':
      return state.phase === 'held' ? follow('location') : null
    case 'attached':
    case 'start':
    case 'unsupported':
      return state.phase === 'held' ? follow('unread') : null
    default:
      return null
  }
}

function byChoice(id: string, act: Act, { phase, kind }: DangerState): DangerCommand | null {
  const chosen = readDangerChoice(id)
  if (chosen?.act === 'call') return { type: 'call', line: chosen.line }
  if (chosen?.act === 'danger')
    return chosen.says === 'nobody' ? { type: 'no_danger' } : { type: 'danger', kind: chosen.kind, sure: true }
  if (chosen !== null) {
    if (phase === 'held' || (phase === 'joined' && kind !== null)) return follow(chosen.says)
    return chosen.says === 'safe' ? { type: 'no_danger' } : { type: 'danger', kind: chosen.kind, sure: true }
  }
  if (phase !== 'held') return null
  if (act.type === 'person') return follow('person')
  if (act.type === 'yes' || act.type === 'no') return follow(act.type)
  if (act.type === 'language' || act.type === 'erase' || act.type === 'stop') return null
  return nowhere.has(act.type) ? follow('unread') : { type: 'elsewhere' }
}

/** Acts that are answered with a menu, or that nothing was understood: in danger neither is said. */
const nowhere: ReadonlySet<Act['type']> = new Set([
  'menu',
  'more',
  'help',
  'start',
  'start_over',
  'back',
  'assistant',
  'undecided',
  'unknown_choice',
  'not_understood',
  'out_of_scope',
  'subject_missing',
  'foreign',
  'courtesy',
  'fragment',
  // To be led through a procedure would lead away.
  ...remarks.filter((remark) => remark !== 'guide'),
  'silence',
])

function byMessage(event: Message, act: Act, state: DangerState, table: DangerTable | null): DangerCommand | null {
  const sure = act.type === 'urgent' ? act.kind : null
  const { doubt } = event.meaning
  if (state.phase === 'asked' && deniesPlainly(event)) return { type: 'no_danger' }
  if (state.phase === 'held') return held(event, act, sure, state, table)
  if (sure !== null) return { type: 'danger', kind: kindHeard(sure, event, state), sure: true }
  if (state.phase === 'joined') return follow(followUpIn(event, table) ?? 'unread')
  if (state.phase === 'asked') {
    const answered = answerIn(event, state.asked.at(-1) ?? 'danger', table)
    if (answered !== null) return answered
  }
  // What was asked for is answered: a procedure that asks about dreadful things hears dreadful answers.
  if (doubt !== undefined && event.answer?.answers == null) return { type: 'danger', kind: doubt, sure: false }
  return state.phase === 'asked' ? { type: 'elsewhere' } : null
}

/** "No, nobody is in danger, only call me after six", in so many words. */
function deniesPlainly({ danger }: Message): boolean {
  return danger?.followUps.some(({ says, confidence }) => says === 'mistake' && confidence === 1) === true
}

/** After our question another kind than the one asked about is believed from this chance. */
const otherThanAskedFrom = 0.9

/** "Yes, us, my wife and three children" says yes to what was asked, and tells of nothing else. */
function kindHeard(kind: UrgentKind, { meaning, danger }: Message, { phase, asked }: DangerState): UrgentKind {
  const isDoubtful = meaning.confidence < otherThanAskedFrom && danger?.starts !== false
  return phase === 'asked' && isDoubtful ? (asked.at(-1) ?? kind) : kind
}

/** In so few words, beginning with yes or no is answering so. */
export const briefWords = 5

/** Whether an act about a language asks for one: a button does, and words in which little else is said. */
export function asksLanguage(event: ConversationEvent): boolean {
  return event.type !== 'message' || (event.danger?.words ?? 0) <= briefWords
}

/** Our question whether somebody is in danger, answered in words. */
function answerIn(event: Message, kind: UrgentKind, table: DangerTable | null): DangerCommand | null {
  // Something wanted of the assistant, or told to a procedure, answers that.
  if (event.errand !== undefined || event.answer !== undefined) return null
  // A yes counts whatever follows; a no only where little follows it.
  const starts = event.danger?.starts ?? null
  const isBrief = (event.danger?.words ?? 0) <= briefWords
  const affirmed = event.meaning.affirmed ?? (starts === true || isBrief ? starts : null)
  if (affirmed !== null) return affirmed ? { type: 'danger', kind, sure: true } : { type: 'no_danger' }
  const says = followUpIn(event, table)
  if (says === 'yes' || event.danger?.saysYes === true) return { type: 'danger', kind, sure: true }
  return says === 'no' || says === 'safe' || says === 'mistake' ? { type: 'no_danger' } : null
}

function held(
  event: Message,
  act: Act,
  sure: UrgentKind | null,
  state: DangerState,
  table: DangerTable | null,
): DangerCommand | null {
  const { meaning, danger } = event
  // "They answer in English" names a language and asks for none: only little else is said by who does.
  if (
    (act.type === 'language' && asksLanguage(event)) ||
    (meaning.control !== null && meaning.control !== 'language' && obeyed.has(meaning.control) && !isAside(event))
  )
    return null
  if (meaning.control === 'resume') return { type: 'elsewhere' }
  if (danger?.calls === true) return follow('person')
  // "He looks at my phone, how do I erase this": what stands on it, not what the office keeps.
  if (meaning.control === 'erase') return follow('secret')
  const says = followUpIn(event, table)
  if (state.wondering && isNothingMore(event, says))
    return (danger?.words ?? 0) > briefWords ? { type: 'no_danger' } : follow('no')
  // Asked whether anyone still is in danger: "yes, I know nothing of her" ends none, whatever it sounds like.
  if (state.wondering && danger?.starts === true && !isSurelyNone(danger.shift))
    return follow(says === null || endsIt(says, table) ? 'yes' : says)
  const isOver = says !== null && endsIt(says, table)
  if (isOver && (soundsOnlyOver(event, state) || (says === 'found' && !isSearching(table))))
    return { type: 'perhaps_over' }
  const shifted = isOver ? null : shiftIn(event, state, says, table)
  if (shifted !== null) return shifted
  if (isOver) return { ...follow(says), ...besidesIn(event, says, table) }
  if (isPerhapsOver(event, table)) return { type: 'perhaps_over' }
  // Said twice, and nothing in the words sounds of danger: it was our mistake.
  if (says === 'not_that' && isDeniedAgain(event, state)) return follow('mistake')
  // "It is me who is beaten, I am home with my girl" tells of the same danger: only whose it is was put right.
  const isSame = meaning.urgent !== null && meaning.urgent === state.kind
  const rather = says === 'not_that' && !isSame ? otherKind(event, state) : null
  if (rather !== null) return { type: 'danger', kind: rather, sure: true }
  if (says === 'not_that') return { ...follow(correctionIn(event) ?? says), corrects: true, ...whoseIn(danger?.shift) }
  if (sure !== null && isAnother(sure, event, state)) return { type: 'danger', kind: sure, sure: true }
  if (meaning.affirmed !== null) return follow(meaning.affirmed ? 'yes' : 'no')
  const isWish = act.type === 'person' || (act.type === 'maybe_person' && isUnread(says))
  if (isWish && says !== 'refuse') return follow('person')
  if (sure !== null)
    return { ...follow(says === null || says === 'unread' ? 'worse' : says), ...besidesIn(event, says, table) }
  if (!nowhere.has(act.type) && isElsewhere(event)) return { type: 'elsewhere' }
  if (isUnread(says) && !state.wondering && isCalm(event) && danger?.asks !== true && isPerhapsNone(danger?.shift))
    return { type: 'perhaps_over' }
  return { ...follow(says ?? (meaning.smalltalk === 'thanks' ? 'thanks' : 'unread')), ...besidesIn(event, says, table) }
}

/** What tells that it lasts, whatever word it begins with: "no, he is still here". */
const lasts: ReadonlySet<Says> = new Set(['near', 'cannot_talk', 'secret', 'worse', 'symptom', 'alone'])
const lastsFrom = 0.3

/** "No, nobody any more": asked whether somebody still is in danger, a brief no is the answer, whatever else its words sound like. */
function isNothingMore({ meaning, danger }: Message, says: Says | null): boolean {
  if (danger?.starts !== false || (danger.begins ?? danger.words) > briefWords || !isCalm({ meaning })) return false
  return says === 'no' || !danger.followUps.some((one) => lasts.has(one.says) && one.confidence >= lastsFrom)
}

function isUnread(says: Says | null): boolean {
  return says === null || says === 'unread'
}

/** Erasing is asked for in a word or two; among more words it is part of what they fear. */
function isAside({ meaning, danger }: Message): boolean {
  return meaning.control === 'erase' && (danger?.words ?? 0) > briefWords
}

/** In place of the kind denied another is believed that these words tell of so much, */
const ratherFrom = 0.35
/** or, where they do not only say whose danger it is, one that was heard so much since danger was told. */
const ratherBefore = 0.15

/** The likeliest kind of danger besides those that we took it for already; null where nothing else sounds like one. */
function otherKind({ danger }: Message, { heard, kinds }: DangerState): UrgentKind | null {
  const now = new Map((danger?.kinds ?? []).map(({ kind, chance }) => [kind, chance]))
  const likeliest = (chances: (kind: UrgentKind) => number, from: number) =>
    urgentKinds
      .filter((kind) => !kinds.includes(kind) && chances(kind) >= from)
      .toSorted((a, b) => chances(b) - chances(a))[0] ?? null
  const told = likeliest((kind) => now.get(kind) ?? 0, ratherFrom)
  if (told !== null || (danger?.where.about ?? null) !== null) return told
  return likeliest((kind) => (heard[kind] ?? 0) + (now.get(kind) ?? 0), ratherBefore)
}

/** Whoever puts us right mostly says in the same words what it is. */
const correctionFrom = 0.1
const placeWords = 6

function correctionIn({ danger }: Message): Says | null {
  const told = danger?.followUps.find(({ says, confidence }) => confidence >= correctionFrom && !settled.has(says))
  // A place, told in few words, answers where they are.
  if (danger !== undefined && danger.words <= placeWords && danger.where.country !== null) return 'location'
  return (danger?.words ?? 0) > briefWords ? (told?.says ?? null) : null
}

/** What words may tell besides what they say first; nothing that would hide a phone or end a danger. */
const alsoTold: ReadonlySet<Says> = new Set([
  'alone',
  'accompanied',
  'no_signal',
  'location',
  'children',
  'called',
  'far',
  'help_here',
])
const alsoFrom = 0.2
/** What would be taken for granted from then on (that they called) must be likelier. */
const alsoGrantedFrom = 0.4

function besidesIn(
  { danger }: Message,
  says: Says | null,
  table: DangerTable | null,
): Pick<Extract<DangerCommand, { type: 'follow_up' }>, 'also' | 'otherwise' | 'perhaps' | 'surely'> {
  const others = (danger?.followUps ?? []).filter((one) => one.says !== says && one.confidence >= alsoFrom)
  const also = others.flatMap(({ says: one, confidence }) =>
    isFollowUp(one) && alsoTold.has(one) && (presumptionsOf(one, table).length === 0 || confidence >= alsoGrantedFrom)
      ? [one]
      : [],
  )
  const isOwn = says !== null && isDetail(says)
  const otherwise = isOwn ? others.find((one) => !endsIt(one.says, table))?.says : undefined
  const isSure = isOwn && endsIt(says, table)
  const perhaps = perhapsIn(danger?.followUps ?? [], table).filter(
    (one) => one !== says && !also.some((each) => each === one),
  )
  return {
    ...(perhaps.length === 0 ? {} : { perhaps }),
    ...(also.length === 0 ? {} : { also }),
    ...(otherwise === undefined ? {} : { otherwise }),
    ...(isSure ? { surely: true } : {}),
  }
}

/** In danger a second one is believed from this chance, told in so many words, and only where no follow-up is likelier. */
const anotherFrom = 0.97
const anotherBeside = 0.25
const anotherWords = 5
/** Told in so many words, and so surely, it is heard whatever follow-up it may be beside. */
const certainFrom = 0.99
const storyWords = 8
const certainBeside = 0.7

/** "No, he is lost in the desert": a message that begins with a no is believed about its kind from this chance, where the one held is hardly in it. */
const insteadFrom = 0.5
const insteadTimes = 3

function isInstead({ danger }: Message, { kind }: DangerState): boolean {
  const [likeliest] = danger?.kinds ?? []
  const held = danger?.kinds.find((one) => one.kind === kind)?.chance ?? 0
  return (
    danger?.starts === false &&
    danger.words >= anotherWords &&
    likeliest !== undefined &&
    likeliest.kind !== kind &&
    likeliest.chance >= Math.max(insteadFrom, insteadTimes * held)
  )
}

/** Another danger is heard too; the same one told again gets worse, or is told further. */
function isAnother(kind: UrgentKind, event: Message, state: DangerState): boolean {
  const { meaning, danger } = event
  if (kind === state.kind) return false
  if (isInstead(event, state) && !isSurelySame(danger?.shift)) return true
  // "No, it is not that": what else it sounds like is believed at once.
  if (danger?.followUps[0]?.says === 'not_that') return true
  if (isCovered(state.kind, kind)) return false
  const best = danger?.followUps[0]?.confidence ?? 0
  const words = danger?.words ?? 0
  if (meaning.confidence >= certainFrom && words >= storyWords && best < certainBeside) return true
  return meaning.confidence >= anotherFrom && best < anotherBeside && words >= anotherWords
}

/** True for words that ask for another matter and can hardly be about the danger. */
function isElsewhere({ meaning, danger, follows, errand }: Message): boolean {
  if (follows !== undefined || errand !== undefined) return true
  if (meaning.urgent !== null || meaning.doubt !== undefined || meaning.control !== null) return false
  const best = danger?.followUps[0]?.confidence ?? 0
  const elsewhere = danger?.elsewhere ?? 0
  if (elsewhere >= elsewhereFrom) return true
  const asksTopic = meaning.outcome === 'answer' && meaning.confidence >= topicFrom
  return asksTopic && elsewhere >= elsewhereBesideTopic && best < followUpBesideTopic
}

/** A denial ends a danger only said twice, so surely the second time. */
const deniedFrom = 0.7

function isDeniedAgain(event: Message, { told }: DangerState): boolean {
  const sure = event.danger?.followUps.some(({ says, confidence }) => says === 'not_that' && confidence >= deniedFrom)
  const plainly = event.danger?.followUps.some(({ says, confidence }) => says === 'not_that' && confidence === 1)
  return told.includes('not_that') && sure === true && (isCalm(event) || plainly === true)
}

function follow(says: Says): Extract<DangerCommand, { type: 'follow_up' }> {
  return { type: 'follow_up', says }
}
