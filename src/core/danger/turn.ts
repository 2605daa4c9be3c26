import type { Act } from '../conversation/act.ts'
import type { Json } from '../vocabulary/conversation.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { ConversationEvent } from '../vocabulary/event.ts'
import type { Language } from '../vocabulary/language.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import type { PlaceId } from '../vocabulary/place.ts'
import { readDangerChoice } from './choice.ts'
import type { DangerCommand, DangerEvent } from './command.ts'
import { asksLanguage, briefWords, decide } from './decide.ts'
import { endings } from './follow-up.ts'
import { type DangerState, dangerStateOf } from './state.ts'
import type { DangerTables } from './table.ts'
import { aboutAfter, takeUp } from './take-up.ts'
import { type Whereabouts, whereAfter } from './whereabouts.ts'

/** The danger chart as a step runs it: a snapshot and an event in, a snapshot and effects out; and the tables it speaks from. */
export interface DangerChart {
  readonly tables: DangerTables['tables']
  send(snapshot: Json | undefined, event: DangerEvent): { readonly snapshot: Json; readonly effects: readonly Effect[] }
}

/** What danger makes of one event. */
export interface DangerTurn {
  /** The chart afterwards; undefined while nobody was ever in danger. */
  readonly snapshot: Json | undefined
  readonly before: DangerState
  readonly after: DangerState
  /** Said before whatever else is answered. */
  readonly first: readonly Effect[]
  /** What the rest of the conversation hears: the act itself, that a case is urgent, or nothing. */
  readonly act: Act | null
  /** Said after it. */
  readonly last: readonly Effect[]
}

/** What the conversation knows beside. `confirming`: it was asked whether all is to be erased. `away`: they come back after days. */
export interface DangerGround {
  readonly confirming: boolean
  readonly away: boolean
  /** The place they told of before any danger; null: none. */
  readonly place: PlaceId | null
}

/** What a message tells beside what it says: where, and which kinds it sounds like. */
type Around = Pick<DangerEvent, 'where' | 'kinds' | 'text' | 'other'>

/** Lets the danger chart hear an event before anything else does. Pure. */
export function dangerTurn(
  stored: Json | undefined,
  event: ConversationEvent,
  act: Act,
  chart: DangerChart,
  { confirming, away, place }: DangerGround,
): DangerTurn {
  const back = away && stored !== undefined ? chart.send(stored, { type: 'away', where: nowhere }) : null
  const snapshot = back?.snapshot ?? stored
  const turn = turnOf(snapshot, event, act, chart, { confirming, place })
  // Who comes back telling of danger, or that there is none, is not asked.
  return back === null || turn.first.length > 0 ? turn : { ...turn, first: back.effects }
}

/** What a step said, and the danger a procedure found in what was answered. */
interface Alarmed {
  readonly alarm: UrgentKind | null
  readonly effects: readonly Effect[]
}

/**
 * Lets the danger chart hear of a danger that a procedure found: what is said of it comes first, and the procedure's result waits until it is
 * over. Unchanged where none was found, or somebody is held in danger already. Pure.
 */
export function withAlarm(
  turn: DangerTurn,
  { alarm, effects }: Alarmed,
  event: ConversationEvent,
  chart: DangerChart,
  place: PlaceId | null,
): { readonly danger: DangerTurn; readonly effects: readonly Effect[] } {
  if (alarm === null || turn.after.phase === 'held' || turn.after.phase === 'joined') return { danger: turn, effects }
  const around = aroundIn(event, turn.act ?? { type: 'silence' }, turn.before, place)
  const sent = chart.send(turn.snapshot, { type: 'danger', kind: alarm, sure: true, ...around })
  return {
    danger: { ...turn, snapshot: sent.snapshot, after: dangerStateOf(sent.snapshot) },
    effects: [...effects.flatMap(changedOnly), ...sent.effects, ...effects.filter(({ type }) => type !== 'say_result')],
  }
}

/** A result waits while danger lasts; that it changed what was told is said at once. */
function changedOnly(effect: Effect): readonly Effect[] {
  return effect.type === 'say_result' && effect.replaced !== undefined ? [{ ...effect, show: 'changed' }] : []
}

const nowhere: Whereabouts = { country: null, place: null }

function turnOf(
  snapshot: Json | undefined,
  event: ConversationEvent,
  act: Act,
  chart: DangerChart,
  { confirming, place }: Pick<DangerGround, 'confirming' | 'place'>,
): DangerTurn {
  const before = dangerStateOf(snapshot)
  if (before.phase === 'held' && act.type === 'language' && act.language !== null && asksLanguage(event))
    return spokenIn(act.language, snapshot, before, chart)
  // A yes to erasing everything is that, whatever the danger.
  const isConfirmed = confirming && (act.type === 'yes' || act.type === 'no')
  if (isConfirmed && before.phase === 'held' && act.type === 'no') {
    const { effects } = chart.send(snapshot, { type: 'elsewhere', where: nowhere })
    return { snapshot, before, after: before, first: [], act, last: effects }
  }
  const command = isConfirmed ? null : decide(event, act, before, chart.tables)
  if (command === null) return { snapshot, before, after: before, first: [], act, last: [] }
  const sent = sendBoth(snapshot, command, aroundIn(event, act, before, place), event, chart)
  const after = dangerStateOf(sent.snapshot)
  const { effects } = sent
  const turn = {
    snapshot: after.phase === 'none' && after.asked.length === 0 && after.ending === null ? undefined : sent.snapshot,
    before,
    after,
  }
  const part = parted(command, event, act, effects, after)
  // Whoever says something else withdraws the wish to erase: their next yes is about the danger.
  const withdraws = confirming && part.act === null && after.kind !== null && event.type !== 'timer'
  return { ...turn, ...part, act: withdraws ? urgentAct(act, after.kind) : part.act }
}

/** What an old button says is heard with the danger that it begins anew: who cannot talk is told what to do so, and is not rung. */
function sendBoth(
  snapshot: Json | undefined,
  command: DangerCommand,
  around: Around,
  event: ConversationEvent,
  chart: DangerChart,
): ReturnType<DangerChart['send']> {
  const sent = chart.send(snapshot, eventOf(command, around, snapshot, chart))
  const chosen = event.type === 'choice' ? readDangerChoice(event.id) : null
  if (command.type !== 'danger' || chosen?.act !== 'follow_up') return sent
  const follow = eventOf({ type: 'follow_up', says: chosen.says }, around, sent.snapshot, chart)
  const said = chart.send(sent.snapshot, follow)
  return said.effects.length > 0 ? said : { ...said, effects: sent.effects }
}

/** A command as the chart takes it: what was said is taken up by the table of the danger spoken of. */
function eventOf(
  command: DangerCommand,
  around: Around,
  snapshot: Json | undefined,
  { tables }: DangerChart,
): DangerEvent {
  if (command.type !== 'follow_up') return { ...command, ...around }
  const state = dangerStateOf(snapshot)
  const about = command.about ?? aboutAfter(state.about, around.where.about, command.corrects === true)
  const taken = takeUp(
    tables[state.kind ?? 'danger'],
    { ...state, about, ...whereAfter(state, around.where, about) },
    command.says,
    command,
  )
  // What only may be meant ends nothing.
  const isSure = command.surely === true && taken.says === command.says
  const tells = isSure ? taken.tells : taken.tells.filter((one) => !endings.has(one))
  return { ...command, ...taken, tells, ...around }
}

/** Another language in danger: what there is to do is said in it, and nothing else that was under way. */
function spokenIn(language: Language, snapshot: Json | undefined, before: DangerState, chart: DangerChart): DangerTurn {
  const { effects } = chart.send(snapshot, { type: 'elsewhere', where: nowhere })
  const first: readonly Effect[] = [
    { type: 'set_language', language, chosen: true },
    { type: 'say', key: 'language.set' },
    ...effects,
  ]
  return { snapshot, before, after: before, first, act: null, last: [] }
}

/** Which effects come before the rest of the conversation and which after, and what it hears. */
function parted(
  command: DangerCommand,
  event: ConversationEvent,
  act: Act,
  effects: readonly Effect[],
  after: DangerState,
): Pick<DangerTurn, 'first' | 'act' | 'last'> {
  switch (command.type) {
    case 'danger':
      return command.sure
        ? { first: effects, act: urgentAct(act, command.kind), last: [] }
        : { first: effects, act: effects.length > 0 && asksBack.has(act.type) ? null : act, last: [] }
    case 'follow_up':
      if (after.phase === 'joined') return { first: effects, act, last: [] }
      // Whoever asks for a person stands first in the queue, also when the case of before has ended.
      return command.says === 'person' && after.kind !== null
        ? { first: effects, act: urgentAct(act, after.kind), last: [inLine] }
        : { first: effects, act: null, last: [] }
    case 'no_danger':
      return { first: effects, act: effects.length > 0 && !asksBeside(event, act) ? null : act, last: [] }
    case 'away':
    case 'perhaps_over':
    case 'call':
    case 'silent':
      return { first: effects, act: null, last: [] }
    case 'elsewhere':
      return { first: [], act, last: effects }
    case 'taken':
    case 'handed_back':
    case 'ended':
      return { first: [], act, last: effects.filter(({ type }) => type !== 'end_danger' || after.phase === 'none') }
  }
}

/** Whoever asks for a person is told each time that they stand in the queue, whatever the danger's own sentence says. */
const inLine: Effect = { type: 'say', key: 'case.in_danger' }

/** "Nobody is in danger. Which papers do the children need?": more than the no was written, and it asks for something. */
function asksBeside(event: ConversationEvent, act: Act): boolean {
  return event.type === 'message' && (event.danger?.words ?? 0) > briefWords && act.type === 'ask'
}

/** Beside our question whether somebody is in danger no other is asked, and no menu shown. */
const asksBack: ReadonlySet<Act['type']> = new Set([
  'unsure',
  'not_understood',
  'out_of_scope',
  'undecided',
  'subject_missing',
  'courtesy',
  'fragment',
  'silence',
])

function urgentAct(act: Act, kind: Extract<Act, { type: 'urgent' }>['kind']): Act {
  return act.type === 'urgent' ? { ...act, kind } : { type: 'urgent', kind, topic: null }
}

/** Who says nowhere where they are is taken to be in the country of the place they told before, as danger begins. */
function aroundIn(event: ConversationEvent, act: Act, before: DangerState, place: PlaceId | null): Around {
  const where = whereIn(event, act)
  const isKnown = where.country !== null || before.country !== null || before.both
  return { where: isKnown ? where : { ...where, country: countryOf(place) }, ...saidIn(event) }
}

/** What words tell beside what they ask for. */
function saidIn(event: ConversationEvent): Omit<Around, 'where'> {
  if (event.type !== 'message') return {}
  const { danger, words } = event
  return {
    ...(danger === undefined ? {} : { kinds: danger.kinds }),
    ...(danger?.shift === undefined ? {} : { other: danger.shift.other }),
    ...(words === undefined ? {} : { text: words.text }),
  }
}

function whereIn(event: ConversationEvent, act: Act): Whereabouts {
  const told = event.type === 'message' ? event.danger?.where : undefined
  const place = told?.place ?? ('places' in act && act.places.length === 1 ? (act.places[0] ?? null) : null)
  return {
    place,
    country: told?.country ?? countryOf(place),
    about: told?.about ?? null,
    here: told?.here ?? null,
    there: told?.there ?? null,
  }
}

/** The side of the border a place lies on. */
export function countryOf(place: PlaceId | null): Whereabouts['country'] {
  const country = place?.slice(0, 2)
  return country === 'mx' || country === 'us' ? country : null
}
