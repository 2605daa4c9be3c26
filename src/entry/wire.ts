import { flows } from '#flows/registry.ts'
import { createDangerChart } from '../../flows/danger.ts'
import { type CaseBoard, caseBoards } from '../core/cases/boards.ts'
import type { CasePair } from '../core/cases/joining.ts'
import type { CaseActor } from '../core/cases/protection.ts'
import type { StaffAct } from '../core/cases/rules.ts'
import { summaryOf } from '../core/cases/summary.ts'
import type { ActScope } from '../core/conversation/act.ts'
import { guidesIn } from '../core/conversation/guides.ts'
import { today } from '../core/office/calendar.ts'
import type { Book } from '../core/replies/book.ts'
import { createLineReader, type LineReader } from '../core/replies/line-reader.ts'
import type { AnswerCard } from '../core/vocabulary/answer-card.ts'
import { elsewhere } from '../core/vocabulary/asked.ts'
import { type Capabilities, counter } from '../core/vocabulary/capabilities.ts'
import type { Case, CaseAnswers, ToldByHand } from '../core/vocabulary/case.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { ChannelName, ContactMoved, Inbound } from '../core/vocabulary/inbound.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { StaffMember } from '../core/vocabulary/role.ts'
import { createLiveBook, type LiveBook } from '../knowledge/changes/live-book.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { openGazetteer } from '../knowledge/places/open-gazetteer.ts'
import { createMemoryLimiter } from '../limits/limiter.ts'
import type { Limits } from '../limits/limits.ts'
import { usualFigures } from '../limits/table.ts'
import { createListener } from '../nlu/answers/create-listener.ts'
import { createPlaceReader } from '../nlu/entities/index.ts'
import type { PlaceReader } from '../nlu/entities/place-reader.ts'
import { errandIn } from '../nlu/errands/errand-in.ts'
import type { Listener } from '../nlu/listener.ts'
import type { SecondOpinion, Understander } from '../nlu/understander.ts'
import { createFeed, type Feed } from '../shared/feed.ts'
import type { Result } from '../shared/result.ts'
import { createSerial } from '../shared/serial.ts'
import { createTexts, type Texts } from '../shared/texts.ts'
import type { DueTimer, Store, TurnCommit } from '../store/store.ts'
import { answerCards } from '../turn/answer-cards.ts'
import { appoint } from '../turn/appoint.ts'
import { type Broadcasts, createBroadcasts } from '../turn/broadcasts/broadcasts.ts'
import {
  type JoinPurpose,
  joinCases,
  lookAtJoin,
  partCases,
  relateCases,
  unrelateCases,
} from '../turn/cases/join-cases.ts'
import { closingWords } from '../turn/closing-words.ts'
import { createCodeTries } from '../turn/code-tries.ts'
import type { TurnDeps } from '../turn/deps.ts'
import { openByHand } from '../turn/open-by-hand.ts'
import { takeMove } from '../turn/take-move.ts'
import { takeStaffTurn } from '../turn/take-staff-turn.ts'
import { takeTimerTurn } from '../turn/take-timer-turn.ts'
import { type Turn, takeTurn } from '../turn/take-turn.ts'
import { doorKey } from './follow-person.ts'
import { withoutLists } from './without-lists.ts'

/** What an assistant is made of; everything of the outside world is here. */
export interface Parts {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly office: string
  readonly understander: Understander
  readonly secondOpinion?: SecondOpinion | undefined
  /** Whether single words of what could not be answered are kept, of those who agree; what the office says in its console when null or absent. */
  readonly unanswered?: boolean | null
  capabilities(channel: ChannelName): Capabilities
  /** Writes down voice notes; nobody does when absent. */
  readonly hear?: TurnDeps['hear'] | undefined
  /** The usual ones, of this process, when absent. */
  readonly limits?: Limits
  /** Keeps work going that no answer waits for; it goes on by itself when absent. */
  readonly background?: TurnDeps['background']
  now(): number
  newId(): string
  random(bytes: number): Uint8Array
  /** Reads answers; made from the knowledge when absent, which takes a fifth of a second. */
  readonly listener?: Listener
  /** False where nothing can be drawn. */
  readonly lists?: boolean
  /** Told of each commit; the process's own when absent. */
  readonly feed?: Feed
  /** Called after each commit, for delivery; `timers`: one was set, for the loop of the timers. */
  wake(timers: boolean): void
}

/** The assistant without doors: whoever has an inbound message or a staff act hands it here. */
export interface Assistant {
  readonly book: Book
  /** The content behind the book, where what the office publishes is laid over it. */
  readonly live: LiveBook
  readonly texts: Texts
  /** Changes by contact id, and all of them under `cases`. */
  readonly feed: Feed
  /** Whether single words of what could not be answered are kept, of those who agree. */
  keepsUnanswered(): boolean
  /** The boards of a conversation as the office may see them. */
  boards(conversation: Conversation, language: Language): readonly CaseBoard[]
  /** What a person answered, as the office may see it, in a language; what is no longer at hand stays as it was kept (`before`). */
  summary(conversation: Conversation, before: readonly CaseAnswers[], language: Language): readonly CaseAnswers[]
  /** Says lines of a thread in another language. */
  readonly lines: LineReader
  /** Notices to people who asked for them. */
  readonly broadcasts: Broadcasts
  takeTurn(inbound: Inbound): Promise<Turn>
  takeStaffTurn(caseId: string, act: StaffAct, staff: CaseActor, once?: TurnCommit['inbound']): Promise<Result<Case>>
  /** Two cases of one person put together by a code of theirs, or parted again; cases of relatives linked by one. */
  readonly joins: {
    look(caseId: string, code: string, staff: CaseActor, purpose?: JoinPurpose): Promise<Result<CasePair>>
    join(caseId: string, code: string, keep: 'this' | 'other', staff: CaseActor): Promise<Result<Case>>
    part(goneId: string, staff: CaseActor): Promise<Result<Case>>
    relate(caseId: string, code: string, staff: CaseActor): Promise<Result<Case>>
    unrelate(caseId: string, otherId: string, staff: CaseActor): Promise<Result<Case>>
  }
  /** What the person would be told if a case were closed now; null where nothing reaches them. */
  closingWords(caseId: string, staff: StaffMember): Promise<string | null>
  /** Answers to pass on for some words. */
  cards(words: string, hint: Language | null, capabilities: Capabilities): readonly AnswerCard[]
  takeTimerTurn(timer: DueTimer): Promise<'rung' | 'put_off' | 'gone'>
  /** Opens a case for somebody who came, called or wrote a letter. */
  openByHand(told: ToldByHand): Promise<Case>
  /** Sets, moves or takes away (null) when a person is reminded that the office expects them. False when they are gone. */
  appoint(contactId: string, id: string, dueAt: number | null): Promise<boolean>
  /** Somebody has another id on their platform. */
  takeMove(moved: ContactMoved): Promise<void>
}

/** Puts the parts together: one turn at a time per person, consoles and pages told after each commit. */
export function createAssistant(parts: Parts): Assistant {
  const { feed = createFeed() } = parts
  const texts = createTexts()
  const shape = parts.lists === false ? withoutLists : undefined
  const live = createLiveBook(parts.knowledge, parts.office, texts, parts.now, shape)
  const { book } = live
  const calendars = { mexico: book.workingDays(null), comar: book.workingDays('comar'), inm: book.workingDays('inm') }
  const serial = createSerial()
  const keepsUnanswered = () => parts.unanswered ?? book.office.keeps_unanswered
  const deps: TurnDeps = {
    ...parts,
    capabilities: (channel) => (channel === 'counter' ? counter : parts.capabilities(channel)),
    keepsUnanswered,
    listener: parts.listener ?? listenerFor(parts.knowledge, book, parts.understander),
    machinery: {
      flows,
      known: knownIn(book),
      danger: createDangerChart(book.danger.tables.tables),
      moment: (now) => ({ today: today(book.calendar, now), state: book.office.state, calendars }),
    },
    book,
    texts,
    errands: errandIn,
    background: parts.background ?? (() => undefined),
    limiter: parts.limits?.limiter ?? createMemoryLimiter(usualFigures, parts.now),
    codeTries: createCodeTries(parts.now, parts.limits?.figures ?? usualFigures),
    committed({ contactId, caseId, timers = false }) {
      parts.wake(timers)
      feed.changed(contactId)
      if (caseId !== null) feed.changed('cases')
    },
  }
  return {
    book,
    live,
    broadcasts: createBroadcasts(deps, feed),
    texts,
    feed,
    keepsUnanswered,
    boards: (conversation, language) => caseBoards(conversation, { flows, book, language }),
    summary: ({ stack }, before, language) =>
      summaryOf(stack, before, { flows, book, language, say: (key, vars) => texts(language, key, vars) }),
    lines: createLineReader({ book, texts, guides: deps.machinery.known }),
    takeTurn: (inbound) => serial.run(doorKey(inbound.sender), () => takeTurn(inbound, deps)),
    takeStaffTurn: (caseId, act, staff, once) => takeStaffTurn(caseId, act, staff, deps, once),
    joins: {
      look: (caseId, code, staff, purpose) => lookAtJoin(caseId, code, staff, deps, purpose),
      join: (caseId, code, keep, staff) => joinCases(caseId, code, keep, staff, deps),
      part: (goneId, staff) => partCases(goneId, staff, deps),
      relate: (caseId, code, staff) => relateCases(caseId, code, staff, deps),
      unrelate: (caseId, otherId, staff) => unrelateCases(caseId, otherId, staff, deps),
    },
    closingWords: (caseId, staff) => closingWords(caseId, staff, deps),
    cards: (words, hint, capabilities) => answerCards(words, hint, capabilities, deps),
    takeTimerTurn: (timer) => takeTimerTurn(timer, deps),
    openByHand: (told) => openByHand(told, deps),
    appoint: (contactId, id, dueAt) => appoint(contactId, id, dueAt, deps),
    takeMove: (moved) => takeMove(moved, deps),
  }
}

/** Reads answers with the procedures' own words, the gazetteer, and the office's day. */
export function listenerFor(knowledge: Knowledge, book: Book, { lines }: Pick<Understander, 'lines'>): Listener {
  let places: PlaceReader | undefined
  return createListener({
    guides: [...flows.values()].flatMap(({ guide }) => {
      const texts = guide === null ? undefined : knowledge.guides[guide.flow]
      return guide === null || texts === undefined ? [] : [{ guide, texts: Object.values(texts) }]
    }),
    answers: knowledge.answers,
    lines,
    asked: (topic) => [...(book.asked(topic)?.entries() ?? [])].flatMap(([id, ways]) => (id === elsewhere ? [] : ways)),
    places() {
      const { gazetteer } = knowledge.places
      places ??= createPlaceReader({ states: gazetteer.states, finder: openGazetteer(gazetteer).finder })
      return places
    },
    day: (now) => today(book.calendar, now),
    nowWords: knowledge.nowWords,
    withdrawalWords: knowledge.withdrawalWords,
  })
}

function knownIn(book: Book): ActScope {
  return {
    topic: (id) => book.hasTopic(id),
    place: (id) => book.places.atlas.has(id),
    ...guidesIn(flows),
    group(id) {
      const entry = book.menu.find((e) => e.id === id)
      const word = book.homonym(id)
      const topics = (entry?.topics ?? word?.options ?? []).filter((t) => book.hasTopic(t))
      return topics.length === 0 ? null : { topics, homonym: entry?.homonym ?? word?.id ?? null }
    },
  }
}
