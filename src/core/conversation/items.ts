import { type Guide, headings, type Item } from '../vocabulary/guide.ts'

/** Every line a procedure may tell, each once. */
export function itemsOf(guide: Guide): readonly Item[] {
  const rows = [...Object.values(guide.routes), ...Object.values(guide.additions)]
  return [...new Set(rows.flatMap((row) => headings.flatMap((heading) => row[heading] ?? [])))]
}

/** A line by the short name a choice carries; null when there is none of that name. */
export function itemOf(guide: Guide, name: string): Item | null {
  return itemsOf(guide).find((item) => itemName(item) === name) ?? null
}

/** A line's short name: it stays the same when lines are added or moved, so that an old button still ticks what it said. */
export function itemName(item: Item): string {
  return item.slice(item.indexOf('/') + 1)
}
