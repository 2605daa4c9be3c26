import type { Language, Trilingual } from '../vocabulary/language.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import { type DetailId, type FollowUp, isDetail, type Says } from './follow-up.ts'
import type { Presumption } from './presumption.ts'

/** The side of the border somebody is on: whom they can call and who may come to their door depends on it. */
export type Country = 'mx' | 'us'

/** One sentence of a table, with the facts (`topic/fact-id`) it rests on. A number is a slot: `[[emergency-911]]`. */
export interface DangerText extends Trilingual {
  readonly rests_on: readonly string[]
}

/** A sentence that may differ by country; `any` serves where nothing of the country was told, or nothing differs. */
export type ByCountry = Readonly<{ any: DangerText } & Partial<Record<Country, DangerText>>>

/** Sentences every table has, beside the replies to what people say next. */
export const dangerParts = ['opening', 'again', 'silence', 'over', 'mistaken'] as const

/** What is said when danger is heard, told twice, met with silence, over, or no danger after all. */
export type DangerPart = (typeof dangerParts)[number]

/** A step of the ladder, by its name. */
export type StepId = `step/${string}`

/**
 * Which sentence of a table is said. `in_doubt`: whether it is one, and what to do if so. `still`: after another matter was answered, that the
 * danger is not forgotten; `still_helped`: the same, without what to do, where help was called or is there. `across`: whom to call from
 * here for somebody in another country. `stay`: in place of one that was said.
 */
export type DangerRow = DangerPart | Says | StepId | 'in_doubt' | 'still' | 'still_helped' | 'across' | 'stay'

/** Who writes: the person in danger, or somebody who writes about them; null while nothing tells. */
export type About = 'self' | 'other' | null

/** What a yes or a no to the question of a sentence means. */
export type AnswerMeaning = Readonly<Partial<Record<'yes' | 'no', Says | StepId>>>

/** One thing to do. Who tells nothing new is given the first step that was not said and that nothing they told makes pointless. */
export interface DangerStep {
  readonly id: string
  /** For whom it is; null: for both. */
  readonly about: About
  readonly unless: readonly Says[]
  readonly text: ByCountry
}

/** What is answered to a detail, and what else it tells. */
export interface DangerDetail {
  /** One English sentence, for who writes examples of it and who reviews. */
  readonly means: string
  /** Who can be telling it; null: both. */
  readonly about: About
  readonly tells: readonly FollowUp[]
  /** What its reply takes for granted; none for one that only advises. */
  readonly presumes: readonly Presumption[]
  readonly text: ByCountry
}

/** All that is said in one kind of danger, reviewed as a whole: knowledge/danger/<kind>.yaml. */
export interface DangerTable extends Readonly<Record<DangerPart, ByCountry>> {
  readonly kind: UrgentKind
  readonly name: Trilingual
  /** Life may be at stake: silence is asked after once. */
  readonly life: boolean
  /** Who answers now, best first: entries of knowledge/directory/lines.yaml. */
  readonly lines: readonly string[]
  /** The one thing to do now, in a sentence that also fits after another. */
  readonly step: ByCountry
  /** The guided procedure that helps to look for somebody, offered where that is asked. */
  readonly guide: string | null
  readonly says: Readonly<Partial<Record<FollowUp, ByCountry>>>
  /** Who writes in this danger mostly: they are meant where nothing tells. */
  readonly usually: 'self' | 'other'
  /** What there is to do, best first. */
  readonly steps: readonly DangerStep[]
  /** Rows as they are said to somebody who writes about a person in danger. */
  readonly other: Readonly<Partial<Record<DangerRow, { readonly text: ByCountry; readonly answers: AnswerMeaning }>>>
  readonly details: Readonly<Record<DetailId, DangerDetail>>
  /** What yes and no mean after a row. */
  readonly answers: Readonly<Partial<Record<DangerRow, AnswerMeaning>>>
}

/** What is answered in every danger whose own table has no row for it; `{step}` is that table's step. */
export type CommonDanger = Readonly<
  Record<Exclude<FollowUp, 'found' | 'safe' | 'mistake'> | 'still' | 'still_helped' | 'across', ByCountry>
> & {
  /** Asked of whoever comes back, or tells nothing of it any more. */
  readonly asked: ByCountry
  /** Asked of whoever most likely said that it is over. */
  readonly asked_over: ByCountry
  /** Asked where danger is possible and not sure; `{step}`: what to do if it is. */
  readonly in_doubt: ByCountry
  /** Said to whoever answers that nobody is in danger. */
  readonly calm: ByCountry
}

/** The tables of all kinds, and what they share. */
export interface DangerTables {
  readonly tables: Readonly<Record<UrgentKind, DangerTable>>
  readonly common: CommonDanger
}

/** The sentence for a country. */
export function textFor(text: ByCountry, country: Country | null): DangerText {
  return (country === null ? undefined : text[country]) ?? text.any
}

/** The sentence of a row, its own or the common one with the kind's step in it. */
export function rowText(
  { tables, common }: DangerTables,
  kind: UrgentKind,
  row: DangerRow,
  { country, language, about = null }: { country: Country | null; language: Language; about?: About },
): string {
  const table = tables[kind]
  const own = (about === 'other' ? table.other[row]?.text : undefined) ?? ownRow(table, row)
  if (own !== undefined) return textFor(own, country)[language]
  const shared = row !== 'stay' && row in common ? common[row as keyof CommonDanger] : common.unread
  return textFor(shared, country)[language].replaceAll('{step}', textFor(table.step, country)[language])
}

/** What a yes or a no means after a row, by who was asked. */
export function answersTo({ other, answers }: DangerTable, row: DangerRow, about: About): AnswerMeaning {
  return (about === 'other' ? other[row]?.answers : undefined) ?? answers[row] ?? {}
}

/** The row of a step. */
export function stepRow(id: string): StepId {
  return `step/${id}`
}

/** True for the row of a step. */
export function isStep(row: string): row is StepId {
  return row.startsWith('step/')
}

function ownRow(table: DangerTable, row: DangerRow): ByCountry | undefined {
  if (row === 'in_doubt' || row === 'still' || row === 'still_helped' || row === 'across' || row === 'stay')
    return undefined
  if (isStep(row)) return table.steps.find(({ id }) => row === stepRow(id))?.text
  if (isDetail(row)) return table.details[row]?.text
  if (row === 'found' || row === 'safe') return table.over
  if (row === 'mistake') return table.mistaken
  return dangerParts.includes(row as DangerPart) ? table[row as DangerPart] : table.says[row as FollowUp]
}
