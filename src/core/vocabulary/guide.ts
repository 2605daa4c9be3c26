import type { WorkingCalendar } from '../office/working-days.ts'
import type { Party } from './board.ts'
import type { UrgentKind } from './meaning.ts'
import type { PlaceId } from './place.ts'
import type { TopicId } from './topic.ts'

/** What a person told a guided procedure: question → answer, all as text so that it survives JSON and a change of the procedure. */
export type Answers = Readonly<Record<string, string>>

/** The person does not know. */
export const unknown = 'unknown'
/** The person would rather not say. */
export const withheld = 'withheld'

/**
 * How an answer looks. `option`: one of the options. `date`: a civil day `2026-10-03`, or `2026-10-01/2026-10-31` when it was told
 * roughly. `age`: whole years. `years`: a length in years. `number`: how many. `place`: a state or municipality by its id. `phone`: the digits
 * of a telephone, `+` before them when written; only where somebody wants to be called. `words`: their own words, at most 300 characters.
 */
export type QuestionKind = 'option' | 'date' | 'age' | 'years' | 'number' | 'place' | 'phone' | 'words'

/** One thing a guided procedure asks. Its texts are in `locales/<language>/flows/<flow>.json`. */
export interface Question<V extends string = string> {
  readonly kind: QuestionKind
  /** Answers to press; beside a date or a place they are other ways to answer. */
  readonly options: readonly V[]
  /** About the person or somebody of theirs: it says why it is asked, and may be left unanswered. */
  readonly personal: boolean
  /** Where a date lies: "el lunes" after "when did you enter?" is past. */
  readonly direction?: 'past' | 'future'
  /** Its answer tells of danger there and then: such words answer it and are no alarm, unless they say that it is now. */
  readonly danger?: true
  /** A length in years also told by when it began: "hace 15 años", "desde 2004". */
  readonly since?: true
  /** In a message that tells the case, the one day, age or place named in it is this: it is taken from there and not asked. */
  readonly of_case?: true
  /** The country a place must lie in; another is no answer. */
  readonly within?: 'mx' | 'us'
  /**
   * Several of its options may be told at once: they are kept together and seen to one after the other, in this order. The last says that none
   * is left.
   */
  readonly several?: readonly V[]
  /** Options after which the way ends (no asylum, no pension): what was understood is said back before that is said. */
  readonly closes?: readonly V[]
  /** Options also told by naming a relative, a paper or a country. */
  readonly hears?: Readonly<Partial<Record<V, Hears>>>
}

/** One of several needs that were told. */
export interface Turn {
  readonly question: string
  readonly option: string
}

/** Things of a message that tell an option: a relation (`child`), a paper (`birth-record`), a country (`ht`), a country by a place in it, a length of time by its unit (`week`). */
export interface Hears {
  readonly relations?: readonly string[]
  readonly documents?: readonly string[]
  readonly countries?: readonly string[]
  readonly units?: readonly string[]
}

/** What an answer, or a value worked out from answers, must be. A list: any of them. `not`: none of them, an unanswered one included. */
export type Condition = string | readonly string[] | { readonly not: string | readonly string[] }

/** All of these hold. */
export type When = Readonly<Record<string, Condition>>

/** A fact as `topic/fact-id`, or one of the procedure's own sentences by its id. */
export type Item = string

/** What a result tells, under these headings, in this order. `after`: what comes next; `know`: rules worth knowing, nothing to do. */
export const headings = ['careful', 'steps', 'bring', 'cost', 'where', 'time', 'after', 'know'] as const

/** One heading of a result. `bring` and `steps` can be ticked off. */
export type Heading = (typeof headings)[number]

/** Lines of a result. */
export type Lines = { readonly [H in Heading]?: readonly Item[] }

/** One row of a decision table: when it applies and what is then told. No `when`: it applies whenever nothing above it did. */
export interface Route extends Lines {
  readonly when?: When | readonly When[]
  /** Which topic it is about, for questions without a subject and for the area of a case; else the procedure's first. */
  readonly topic?: TopicId
  /** `always`: a case is opened as soon as this is reached. `offer`: the first choice under it is a person. */
  readonly person?: 'always' | 'offer'
  /** The case `always` opens is put first, as this kind of emergency. */
  readonly urgent?: UrgentKind
  /** A life is at stake: the talk about that danger takes over at once, and the result waits until it is over. With `urgent`. */
  readonly danger?: true
  /** Topics to go on with. */
  readonly see?: readonly TopicId[]
  /** Other procedures to go on with, by their names. */
  readonly guides?: readonly string[]
  /** The term this result tells of, by its name among `terms`: on request it is counted day by day. */
  readonly term?: string
  /** The matter goes on for weeks: who does what next is kept on a board. */
  readonly board?: true
}

/** What is told beside the route, in each case it applies. */
export interface Addition extends Lines {
  readonly when: When | readonly When[]
  /** Topics to go on with, after those of the route. */
  readonly see?: readonly TopicId[]
  /** Puts the case that the route opens first, as this kind of emergency; the route's own comes before it. */
  readonly urgent?: UrgentKind
}

/** What is told once a matter has come to something ("they denied it"), and the answers that lead on from there. */
export interface Later extends Lines {
  /** Answers that the words tell: the procedure goes on with them. */
  readonly answers?: Answers
  /** Only where one of these lines was named: "I lost the certificate" is about that paper. */
  readonly of?: readonly Item[]
  /** Topics to go on with. */
  readonly see?: readonly TopicId[]
}

/** One line of a board, with its texts in `board` of the text file. */
export interface BoardLine {
  readonly who: Party
  /** When it is on the board, if not always. */
  readonly when?: When | readonly When[]
  /** What is known of it, as a fact. */
  readonly fact?: Item
}

/** A term of working days a procedure tells of. */
export interface GuideTerm {
  /** The question, or the worked-out value, that holds the day it starts from. */
  readonly from: string
  /** How many working days, as `fact` says in its value `days`; a check compares. */
  readonly days: number
  readonly fact: Item
  /** Whether the day it starts from may itself count; `same_day` where no source settles it, so that nobody is late by our count. */
  readonly first: 'same_day' | 'next_day'
  /** Whose closures apply, e.g. `comar`; absent: the country's rest days alone. */
  readonly authority?: string
}

/** The last day of a term, as the procedure counted it from what was told. */
export interface Deadline {
  /** Its name among the procedure's terms. */
  readonly term: string
  /** A civil day, `2027-01-08`: the last one somebody is there, by the strictest count. */
  readonly day: string
  readonly counted: { readonly from: string; readonly days: number; readonly authority: string | null }
}

/** A guided procedure as data: everything a reader, a check or a sheet needs to know of it. */
export interface Guide {
  readonly flow: string
  /** The first is its own; under all of them it is offered. */
  readonly topics: readonly TopicId[]
  /** The question whose place the office beside the result serves; null: that of the place told last. */
  readonly office_of: string | null
  readonly tone: 'plain' | 'grief'
  /** Nobody is reminded of its questions, and whatever else is said ends it. */
  readonly optional: boolean
  /** What is known when it is begun under a topic: topic → answers. */
  readonly under: Readonly<Record<TopicId, Answers>>
  readonly questions: Readonly<Record<string, Question>>
  /** When a question is asked; in the order of `questions`. Absent: always. */
  readonly ask: Readonly<Record<string, When | readonly When[] | undefined>>
  readonly routes: Readonly<Record<string, Route>>
  readonly additions: Readonly<Record<string, Addition>>
  readonly terms: Readonly<Record<string, GuideTerm>>
  /** Who does what, in the order in which it comes. */
  readonly board: Readonly<Record<string, BoardLine>>
  /** What may be said to it at any time and is answered at once; then it goes on where it was. */
  readonly asides: Readonly<Record<string, Lines>>
  /** What follows when, after the result, it is told what the matter has come to. */
  readonly later: Readonly<Partial<Record<Headway, Later>>>
  /** Values worked out from the answers, e.g. whether a deadline has passed. */
  derive(answers: Answers, moment: Moment): Readonly<Record<string, string>>
}

/** When something happens, as machines may know it. */
export interface Moment {
  /** The day in the office's zone, `2026-11-21`. */
  readonly today: string
  /** The office's own state, `mx-dur`; absent: not known here. */
  readonly state?: PlaceId
  /** Mexico's working days as each authority counts them (`comar`); `mexico`: without closures of an authority. Absent: not known here. */
  readonly calendars: Readonly<Record<string, WorkingCalendar>>
}

/** Where a person is in a guided procedure. */
export interface Progress {
  readonly answers: Answers
  /** All that was told, also what no question has reached yet or no longer matters. */
  readonly heard: Answers
  /** The question that stands, or null when the result was given. */
  readonly question: string | null
  /** The question answered last, or null. */
  readonly before: string | null
  /** The result reached, or null. */
  readonly route: string | null
  /** The answers that matter, and what was worked out from them when something was last said. */
  readonly values: Answers
  /** The lines of the result that can be ticked, in order; none before it was given. */
  readonly lines: readonly Item[]
  readonly ticks: readonly Item[]
  /** The day of the appointment they told of, `2026-12-14`, or null. */
  readonly appointment: string | null
  /** The last day of the term the result tells of, while it runs by any count; or null. */
  readonly deadline: Deadline | null
  /** The lines of the board the result has, in order; none when it has no board. */
  readonly board: readonly string[]
}

/** What acts and replies may know of the guided procedures. */
export interface Guides {
  /** A guided procedure by its name; null when there is none. */
  guide(flow: string): Guide | null
  /** The guided procedure offered under a topic. */
  guideUnder(topic: TopicId): string | null
}

/** What somebody's own matter may have come to, in their words. */
export const headways = ['has', 'lost', 'lost_all', 'refused', 'granted'] as const

/** One of them: a paper or a step is done, is lost, all papers are; the authority said no; it said yes. */
export type Headway = (typeof headways)[number]

/**
 * What a message says of a matter whose result was given: it asks how it stands, or tells what it has come to. `item`: the line of the result it
 * names; null where it names none that is surely meant.
 */
export type HeadwaySaid = { readonly says: 'asks' } | { readonly says: Headway; readonly item: Item | null }
