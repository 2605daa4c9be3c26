import type { Language, Trilingual } from '../vocabulary/language.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import type { FollowUp } from './follow-up.ts'

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

/** Which sentence of a table is said. `still`: after another matter was answered, that the danger is not forgotten. `stay`: in place of one that was said. */
export type DangerRow = DangerPart | FollowUp | 'still' | 'stay'

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
}

/** What is answered in every danger whose own table has no row for it; `{step}` is that table's step. */
export type CommonDanger = Readonly<Record<Exclude<FollowUp, 'found' | 'safe' | 'mistake'> | 'still', ByCountry>> & {
  /** Asked where danger is possible and not sure. */
  readonly asked: ByCountry
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
  { country, language }: { readonly country: Country | null; readonly language: Language },
): string {
  const table = tables[kind]
  const own = ownRow(table, row)
  if (own !== undefined) return textFor(own, country)[language]
  const shared = row !== 'stay' && row in common ? common[row as keyof CommonDanger] : common.unread
  return textFor(shared, country)[language].replaceAll('{step}', textFor(table.step, country)[language])
}

function ownRow(table: DangerTable, row: DangerRow): ByCountry | undefined {
  if (row === 'still' || row === 'stay') return undefined
  if (row === 'found' || row === 'safe') return table.over
  if (row === 'mistake') return table.mistaken
  return dangerParts.includes(row as DangerPart) ? table[row as DangerPart] : table.says[row as FollowUp]
}
