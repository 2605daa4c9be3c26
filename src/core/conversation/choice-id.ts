import { type DangerChoice, readDangerChoice } from '../danger/choice.ts'
import { type CivilDay, isCivilDay } from '../office/civil-time.ts'
import { isLineState, type LineState } from '../vocabulary/board.ts'
import type { Errand } from '../vocabulary/errand.ts'
import { type Field, isField } from '../vocabulary/field.ts'
import { isLanguage, type Language } from '../vocabulary/language.ts'
import type { Need } from '../vocabulary/need.ts'
import { isPlaceKind, type PlaceId, type PlaceKind } from '../vocabulary/place.ts'
import type { TopicId } from '../vocabulary/topic.ts'

/** What a pressed choice means; the id alone carries it, so a button from months ago still works. */
export type ChosenAct =
  | DangerChoice
  /** `from`: the part goes on from its fact of this number. */
  | { readonly act: 'topic'; readonly topic: TopicId; readonly field: Field | null; readonly from?: number }
  | { readonly act: 'group'; readonly group: string }
  | { readonly act: 'language'; readonly language: Language | null }
  | { readonly act: 'word'; readonly word: ChoiceWord }
  | { readonly act: 'errand'; readonly errand: ChosenErrand }
  /** Going on here with the talk a code leads to, or seeing the board it leads to; done by the turn, before any machine. */
  | { readonly act: 'join'; readonly code: string; readonly board: boolean }
  /**
   * A step of a guided procedure: `answer` gives `value` to `question`, `tick` ticks the item `value`, `redo` asks `question` again, `appoint`
   * tells of an appointment, or that there is none.
   */
  | {
      readonly act: 'guided'
      readonly flow: string
      readonly to: 'guide' | 'answer' | 'why' | 'tick' | 'keep' | 'redo' | 'count' | 'appoint' | 'further'
      readonly question: string | null
      readonly value: string | null
    }
  /** A board, one of its lines, or a move of that line; `shared`: of the one a relative shares. */
  | {
      readonly act: 'board'
      readonly flow: string
      readonly line: string | null
      readonly to: LineState | null
      readonly shared: boolean
    }
  /** What is near: `another` asks where again, `same` is the place told before, null asks only when none was told. */
  | { readonly act: 'near'; readonly kinds: readonly PlaceKind[]; readonly where: PlaceId | 'another' | 'same' | null }

const words = [
  'menu',
  'person',
  'back',
  'start_over',
  'stop',
  'erase',
  'yes',
  'no',
  'unsure',
  'assistant',
  'more',
  'locate',
  'reopen',
] as const

/** Choices that mean the same everywhere. */
export type ChoiceWord = (typeof words)[number]

/** The choice id for a topic, or for one part of it. */
export function topicChoice(topic: TopicId, field: Field | null = null): string {
  return field === null ? `topic:${topic}` : `topic:${topic}:${field}`
}

/** The choice id for the rest of a part, so many of whose facts were said. */
export function onwardChoice(topic: TopicId, field: Field, from: number): string {
  return `${topicChoice(topic, field)}:${from}`
}

/** The choice id that answers one of a message's several needs. */
export function needChoice(need: Need): string {
  return need.topic === null ? `group:${need.homonym}` : topicChoice(need.topic, need.field)
}

/** The choice id for looking something up near a person; no kinds: whatever is near. */
export function nearChoice(kinds: readonly PlaceKind[], where: PlaceId | 'another' | 'same' | null = null): string {
  const what = `near:${kinds.length === 0 ? 'any' : kinds.join('.')}`
  if (where === null) return what
  return `${what}:${where === 'another' ? '-' : where === 'same' ? '=' : where}`
}

/** The choice id that starts a guided procedure, or goes on with it where it was left. */
export function guideChoice(flow: string): string {
  return `guide:${flow}`
}

/** The choice id that answers a question of a guided procedure. */
export function answerChoice(flow: string, question: string, answer: string): string {
  return `ans:${flow}:${question}:${answer}`
}

/** The choice id for something done with a guided procedure: why a question is asked, ticking, keeping the list, correcting, counting, an appointment, the next need. */
export function doChoice(
  to: 'why' | 'tick' | 'keep' | 'redo' | 'count' | 'appoint' | 'further',
  flow: string,
  what: string | null = null,
): string {
  return what === null ? `${to}:${flow}` : `${to}:${flow}:${what}`
}

/** The choice id that says there is no appointment, or no more. */
export function unappointChoice(flow: string): string {
  return doChoice('appoint', flow, none)
}

const none = 'none'

/** The choice id for being reminded on a day. */
export function remindOn(day: CivilDay): string {
  return `remind:${day}`
}

/** The choice id for a board, for one of its lines, or for moving that line; `shared`: of the one a relative shares. */
export function boardChoice(
  flow: string,
  line: string | null = null,
  to: LineState | null = null,
  shared = false,
): string {
  return [shared ? 'shared' : 'board', flow, ...(line === null ? [] : [line]), ...(to === null ? [] : [to])].join(':')
}

/** The choices for being reminded: asking for the day, and so many days from today. */
export const remindChoices = { ask: 'remind', inDays: ['remind:1', 'remind:3', 'remind:7'] } as const

/** The guided procedure in which somebody says whether they were helped. */
export const rating = 'satisfaccion'

/** The procedure that asks how to reach somebody whose case is open. */
export const reaching = 'mi-caso'

/** The choices of saying so with one tap. */
export const ratingChoices = (['yes', 'partly', 'no'] as const).map((helped) => answerChoice(rating, 'helped', helped))

/** The choice id for how the open case stands. */
export const caseStatusChoice = 'case_status'

const noWord = 'no_word'

/** The choice id that gives no secret word and opens the menu; it stands under the question for a new word (no folio) or for a case's, and nowhere else. */
export function noWordChoice(folio: string | null = null): string {
  return folio === null ? noWord : `${noWord}:${folio}`
}

/** Whose secret word was asked for where these choices were offered: of which folio, null for a new one; undefined: none was. */
export function wordAsked(offered: readonly { readonly id: string }[]): string | null | undefined {
  const id = offered.find(({ id }) => id.split(':')[0] === noWord)?.id
  return id === undefined ? undefined : (id.split(':')[1] ?? null)
}

type ChosenErrand = Exclude<Errand, { readonly do: 'take_code' }>

const errands: ReadonlyMap<string, ChosenErrand> = new Map<string, ChosenErrand>([
  [remindChoices.ask, { do: 'remind', when: null }],
  ...remindChoices.inDays.map((id) => [id, { do: 'remind', when: Number(id.slice('remind:'.length)) }] as const),
  ['reminders', { do: 'list_reminders' }],
  ['unremind', { do: 'end_reminders' }],
  ['code', { do: 'give_code' }],
  ['not_me', { do: 'cut_off' }],
  ['my_data', { do: 'show_data' }],
  ['leave_board', { do: 'leave_board' }],
  [caseStatusChoice, { do: 'case_status', elsewhere: null, hides: null }],
  ['case_word', { do: 'case_word', kept: null, hides: null }],
  ['unlearn', { do: 'help_learn', on: false }],
  ['notices', { do: 'notices', on: true }],
  ['no_notices', { do: 'notices', on: false }],
])

/** The choice id for going on here with the talk a code leads to. */
export function joinChoice(code: string): string {
  return `join:${code}`
}

/** The choice id for seeing the board a code leads to. */
export function seeChoice(code: string): string {
  return `see:${code}`
}

/** The choice id for sharing the board of a guided procedure with a relative, or no longer. */
export function shareChoice(flow: string, sharing = true): string {
  return `${sharing ? 'share' : 'unshare'}:${flow}`
}

/** The choice id for being asked every day how the board of a guided procedure stands. */
export function checkInChoice(flow: string): string {
  return `checkin:${flow}`
}

/** Reads a choice id; null when it is none of ours, e.g. forged or from a version that no longer exists. */
export function readChoice(id: string): ChosenAct | null {
  const danger = readDangerChoice(id)
  if (danger !== null) return danger
  const [kind, name = '', part, from] = id.split(':')
  if (words.includes(kind as ChoiceWord) && name === '') return { act: 'word', word: kind as ChoiceWord }
  if (kind === 'topic' && /^[a-z0-9-]+$/.test(name)) {
    if (part === undefined) return { act: 'topic', topic: name, field: null }
    if (!isField(part) || (from !== undefined && !/^[1-9]\d?$/.test(from))) return null
    return { act: 'topic', topic: name, field: part, ...(from === undefined ? {} : { from: Number(from) }) }
  }
  if (kind === 'group' && /^[a-z0-9-]+$/.test(name)) return { act: 'group', group: name }
  if (kind === 'remind' && isCivilDay(name) && part === undefined)
    return { act: 'errand', errand: { do: 'remind', when: name } }
  if (kind === noWord && part === undefined) return { act: 'word', word: 'menu' }
  const errand = errands.get(id)
  if (errand !== undefined) return { act: 'errand', errand }
  if ((kind === 'join' || kind === 'see') && /^[A-Z0-9]+$/.test(name) && part === undefined)
    return { act: 'join', code: name, board: kind === 'see' }
  if (kind === 'checkin' && /^[a-z-]+$/.test(name) && part === undefined)
    return { act: 'errand', errand: { do: 'check_in', flow: name } }
  if ((kind === 'share' || kind === 'unshare') && /^[a-z-]+$/.test(name) && part === undefined)
    return { act: 'errand', errand: { do: kind === 'share' ? 'share_board' : 'end_share', flow: name } }
  if (kind === 'near') return readNear(id)
  if (kind === 'board' || kind === 'shared') return readBoard(id)
  if (kind === 'guide' || kind === 'ans' || doing.has(kind ?? '')) return readGuided(id)
  if (kind === 'lang')
    return name === ''
      ? { act: 'language', language: null }
      : isLanguage(name)
        ? { act: 'language', language: name }
        : null
  return null
}

const doing: ReadonlySet<string> = new Set(['why', 'tick', 'keep', 'redo', 'count', 'appoint', 'further'])

function readGuided(id: string): ChosenAct | null {
  const [kind, flow = '', what = null, value = null, ...more] = id.split(':')
  if (more.length > 0 || !/^[a-z-]+$/.test(flow)) return null
  if (what !== null && !/^[a-z0-9._-]+$/.test(what)) return null
  if (kind === 'ans')
    return what === null || value === null || !/^[a-z0-9_-]+$/.test(value)
      ? null
      : { act: 'guided', flow, to: 'answer', question: what, value }
  if (value !== null) return null
  if (kind === 'tick') return { act: 'guided', flow, to: 'tick', question: null, value: what }
  if (kind === 'redo') return { act: 'guided', flow, to: 'redo', question: what, value: null }
  if (kind === 'appoint' && (what === null || what === none))
    return { act: 'guided', flow, to: 'appoint', question: null, value: what }
  if (what !== null) return null
  return {
    act: 'guided',
    flow,
    to: kind as 'guide' | 'why' | 'keep' | 'count' | 'further',
    question: null,
    value: null,
  }
}

function readBoard(id: string): ChosenAct | null {
  const [, kind, flow = '', line = null, to = null] =
    /^(board|shared):([a-z-]+)(?::([a-z0-9-]+))?(?::([a-z]+))?$/.exec(id) ?? []
  if (flow === '' || (to !== null && !isLineState(to))) return null
  return { act: 'board', flow, line, to, shared: kind === 'shared' }
}

function readNear(id: string): ChosenAct | null {
  const [, what, place] = /^near:([a-z.-]+)(?::([-=]|[a-z]{2}-[a-z]{2,3}(?::[a-z0-9-]+)?))?$/.exec(id) ?? []
  const kinds = what === undefined || what === 'any' ? [] : what.split('.')
  if (what === undefined || !kinds.every(isPlaceKind)) return null
  return { act: 'near', kinds, where: place === '-' ? 'another' : place === '=' ? 'same' : (place ?? null) }
}
