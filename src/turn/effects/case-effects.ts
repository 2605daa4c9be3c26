import { applyCare } from '../../core/cases/care.ts'
import { folioOf, pseudonymOf } from '../../core/cases/naming.ts'
import type { Quote } from '../../core/cases/own-words.ts'
import { advanceStage } from '../../core/cases/stage.ts'
import { refusesSummary, summaryOf } from '../../core/cases/summary.ts'
import { placeTold } from '../../core/conversation/place-told.ts'
import { carry, type EffectHandlers, type EffectOf, isCarriedBy } from '../../core/effects/carriers.ts'
import { routeOf } from '../../core/office/routing.ts'
import type { Say } from '../../core/replies/labels.ts'
import { type Case, type CaseNote, isOpen } from '../../core/vocabulary/case.ts'
import type { CaseDeadline, CaseEnding } from '../../core/vocabulary/case-care.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Effect } from '../../core/vocabulary/effect.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { type PlaceId, placeKept } from '../../core/vocabulary/place.ts'
import type { CaseChange, CaseEvent } from '../../store/store.ts'
import type { TurnDeps } from '../deps.ts'
import type { Received } from '../receive.ts'
import { withDanger } from './danger-effects.ts'

/** What a case is made or changed with in one turn. */
export interface CaseWork {
  readonly received: Received
  readonly language: Language
  /** The person's words of this turn; null when staff acted. */
  readonly asked: string | null
  /** What a list quotes of them; of a case that opens without any, the last said before. Null: nothing. */
  readonly quote: Quote | null
  readonly now: number
  /** Where the person is after this turn: what they answered. */
  readonly stack: Conversation['stack']
  /** The danger chart after this turn. */
  readonly danger: Conversation['danger']
  /** The place the person told, if they told one. */
  readonly origin: PlaceId | null
  readonly deps: TurnDeps
}

/** The case as this turn leaves it, or null when no case is touched. At most one case of a contact is open. */
export function caseChange(effects: readonly Effect[], work: CaseWork): CaseChange | null {
  const before = work.received.openCase
  let current =
    before === null || work.asked === null
      ? before
      : advanceStage(withWords({ ...before, lastInboundAt: work.now, language: work.language }, work), 'heard')
  let event: CaseEvent | null = null
  for (const effect of effects) {
    const next = applied(effect, current, work)
    if (next === null) continue
    current = next.case
    event = next.event ?? event
  }
  if (current !== null) {
    const { danger, asked: words, now } = work
    current = withDanger(withDeadline(withOrigin(withSummary(current, work), work), work), {
      danger,
      effects,
      words,
      now,
    })
  }
  if (current === null || current === before) return null
  return { case: { ...current, version: (before?.version ?? 0) + 1 }, expected: before?.version ?? null, event }
}

/** What is no sentence ("gracias") is quoted only where nothing better was said. */
function withWords(current: Case, { quote }: CaseWork): Case {
  return quote === null || (!quote.isSentence && current.words !== '') ? current : { ...current, words: quote.text }
}

interface Applied {
  readonly case: Case
  /** Null for what the thread tells. */
  readonly event: CaseEvent | null
}

/** At most one case is open: of two that a turn opens the second is the first. Nothing else happens to none. */
function applied(effect: Effect, current: Case | null, work: CaseWork): Applied | null {
  if (!isCarriedBy('case', effect)) return null
  if (effect.type === 'open_case')
    return current === null ? { case: newCase(effect, work), event: { type: 'opened', at: work.now, by: null } } : null
  return current === null ? null : carry(effect, handlers, current, work)
}

type CaseEffect = Exclude<EffectOf<'case'>, { type: 'open_case' }>

const handlers: EffectHandlers<CaseEffect, [current: Case, work: CaseWork], Applied> = {
  raise_case: ({ urgent }, current, { now: at }) => ({
    case: { ...current, urgent },
    event: { type: 'raised', at, by: null },
  }),
  claim_case: ({ staff }, current, { now: at }) => ({
    case: advanceStage({ ...current, status: 'owned', owner: staff, claimedAt: at }, 'taken'),
    event: { type: 'claimed', at, by: staff.id },
  }),
  return_case: ({ staff, ending }, current, { now: at }) => ({
    case: endedCase({ ...current, status: 'returned', owner: null, closedAt: at }, ending),
    event: { type: 'returned', at, by: staff.id },
  }),
  close_case: (effect, current, { now: at }) => closed(effect, current, at),
  withdraw_case: (_, current, { now: at }) => ({
    case: endedCase({ ...current, status: 'closed', closedAt: at }, { how: 'withdrawn', outcome: null }),
    event: { type: 'withdrawn', at, by: null },
  }),
  part_case: ({ staff }, { mergedInto: _, ...rest }, { now: at }) => ({
    case: { ...rest, status: rest.owner === null ? 'waiting' : 'owned', closedAt: null },
    event: { type: 'parted', at, by: staff.id },
  }),
  requeue_case: ({ staff }, current, { now: at }) => ({
    case: { ...current, status: 'waiting', owner: null },
    event: { type: 'requeued', at, by: staff?.id ?? null },
  }),
  note_case: ({ staff, text }, current, { now: at }) => ({
    case: withNote(current, { at, by: staff.name, text }),
    event: { type: 'noted', at, by: staff.id },
  }),
  transfer_case: (effect, current, { now: at }) => ({
    case: transferred(effect, current, at),
    event: { type: effect.to?.id === effect.staff.id ? 'taken_over' : 'transferred', at, by: effect.staff.id },
  }),
  say_staff: (_, current, { now: at }) => ({
    case: advanceStage({ ...current, repliedAt: current.repliedAt ?? at }, 'answered'),
    event: null,
  }),
  word_case: ({ word }, current) => ({ case: { ...current, word }, event: null }),
  care_case: ({ act, staff }, current, { now: at }) => {
    const done = applyCare(act, current, staff, at)
    return { case: done.case, event: { type: done.event, at, by: staff.id } }
  },
}

function closed({ staff, ending, into }: Extract<Effect, { type: 'close_case' }>, current: Case, at: number): Applied {
  const ended = endedCase({ ...current, status: 'closed', closedAt: at }, ending)
  if (into === undefined) return { case: ended, event: { type: 'closed', at, by: staff.id } }
  return { case: { ...ended, mergedInto: { ...into, at } }, event: { type: 'joined', at, by: staff.id } }
}

function endedCase(current: Case, ending: CaseEnding | undefined): Case {
  const { snoozedUntil: _, ...rest } = current
  return ending === undefined ? rest : { ...rest, ending }
}

/** Where the person is from or at, as soon as they told; what somebody of the office wrote down stays. */
function withOrigin(current: Case, { origin, deps }: CaseWork): Case {
  return !isOpen(current) || current.origin !== undefined || origin === null
    ? current
    : { ...current, origin: placeKept(origin, deps.book.office.state) }
}

/**
 * The last day a procedure counted from what the person told, as long as nobody of the office wrote one down; the latest result's. What was
 * counted otherwise before, or no longer runs, is not kept. Nothing of who wants no summary of their answers.
 */
function withDeadline(current: Case, { stack, deps }: CaseWork): Case {
  const { flows } = deps.machinery
  const { deadline: before, ...rest } = current
  if (!isOpen(current) || (before !== undefined && before.flow === undefined)) return current
  const found = refusesSummary(stack, { flows })
    ? undefined
    : stack.toReversed().flatMap(({ flow, snapshot }) => {
        const deadline = flows.get(flow)?.progress(snapshot)?.deadline
        return deadline == null ? [] : [{ flow, deadline }]
      })[0]
  if (found === undefined) return before === undefined ? current : rest
  const { flow, deadline } = found
  const reason = deps.book.guide(flow, 'es')?.title ?? flow
  const counted: CaseDeadline = { day: deadline.day, reason, counted: deadline.counted, flow }
  return JSON.stringify(counted) === JSON.stringify(before) ? current : { ...rest, deadline: counted }
}

function transferred(effect: Extract<Effect, { type: 'transfer_case' }>, current: Case, at: number): Case {
  const { staff, to, area, text } = effect
  const passed = to === null ? { area } : { to: to.name }
  const noted = withNote({ ...current, area }, { at, by: staff.name, text, passed })
  return to === null ? noted : advanceStage({ ...noted, status: 'owned', owner: to, claimedAt: at }, 'taken')
}

function withNote(current: Case, note: CaseNote): Case {
  return { ...current, notes: [...(current.notes ?? []), note] }
}

/** What the person answered, as long as the case is open; the very same case when nothing changed. */
function withSummary(current: Case, { stack, deps }: CaseWork): Case {
  if (!isOpen(current)) return current
  const say: Say = (key, vars) => deps.texts('es', key, vars)
  const summary = summaryOf(stack, current.summary ?? [], {
    language: 'es',
    flows: deps.machinery.flows,
    book: deps.book,
    say,
  })
  return JSON.stringify(summary) === JSON.stringify(current.summary ?? []) ? current : { ...current, summary }
}

function newCase(effect: Extract<Effect, { type: 'open_case' }>, work: CaseWork): Case {
  const { deps, received, now } = work
  const wanted = effect.topic === null ? null : deps.book.area(effect.topic)
  return {
    id: deps.newId(),
    folio: folioOf(deps.book.office.folio_prefix, deps.random(5)),
    contactId: received.contactId,
    area: routeOf(deps.book.office, {
      topic: effect.topic,
      area: wanted,
      urgent: effect.urgent,
      place: placeTold({ stack: work.stack, place: received.conversation.place }),
    }).area,
    topic: effect.topic,
    language: work.language,
    channel: received.door.channel,
    reason: effect.reason,
    urgent: effect.urgent,
    status: 'waiting',
    owner: null,
    asked: work.asked ?? '',
    words: work.quote?.text ?? '',
    pseudonym: pseudonymOf(deps.random(2)),
    openedAt: now,
    claimedAt: null,
    closedAt: null,
    lastInboundAt: now,
    stage: 'new',
    version: 0,
  }
}
