import { type Guide, type Heading, headings, type Item } from '../vocabulary/guide.ts'
import { additionsOf, type Values } from './table.ts'

/** Lines that are things to do or to gather, and so can be ticked off. */
export const toTick: readonly Heading[] = ['steps', 'bring']

/** Every line a procedure may tell under these headings, each once. */
export function itemsOf(guide: Guide, under: readonly Heading[] = headings): readonly Item[] {
  const beside = under === headings ? [...Object.values(guide.asides), ...Object.values(guide.later)] : []
  const rows = [...Object.values(guide.routes), ...Object.values(guide.additions), ...beside]
  return [...new Set(rows.flatMap((row) => under.flatMap((heading) => row[heading] ?? [])))]
}

/** A line to tick by the short name a choice carries; null when there is none of that name. */
export function itemOf(guide: Guide, name: string): Item | null {
  return itemsOf(guide, toTick).find((item) => itemName(item) === name) ?? null
}

/**
 * A line's short name, `ac.if-lost` for `asylum-certificate/if-lost`: it stays the same when lines are added or moved, so that an old
 * button still ticks what it said.
 */
export function itemName(item: Item): string {
  const [topic = '', fact] = item.split('/')
  if (fact === undefined) return item
  const initials = topic.split('-').map((word) => word.slice(0, 1))
  return `${initials.join('')}.${fact}`
}

/** The lines of a result that can be ticked, what to do before what to bring; what is told beside it included. */
export function linesToTick(guide: Guide, route: string, values: Values): readonly Item[] {
  const rows = [guide.routes[route], ...additionsOf(guide, values).map((id) => guide.additions[id])]
  return [...new Set(toTick.flatMap((heading) => rows.flatMap((row) => row?.[heading] ?? [])))]
}
