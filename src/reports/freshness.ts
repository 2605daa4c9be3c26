import type { DueEntry } from '../core/desk/desk.ts'
import { dueOf } from '../core/desk/due.ts'
import { measure } from './measure.ts'
import type { Column, Figure, Table } from './table.ts'

const columns: readonly Column[] = [
  { name: 'entries', unit: 'count' },
  { name: 'soon', unit: 'count' },
  { name: 'overdue', unit: 'count' },
  { name: 'overdue_median', unit: 'days' },
  { name: 'overdue_most', unit: 'days' },
  { name: 'latest_seen', unit: 'days' },
]

/**
 * What each area has to look at again of the content, on a day: how much it looks after, what is due soon, what is overdue and for how many days
 * (the middle one, the oldest), and how long ago it last made sure of something. `areas` stand in this order, with or without entries.
 */
export function freshnessTable(areas: readonly string[], entries: readonly DueEntry[], today: string): Table {
  const owners = new Set([...areas, ...entries.map(({ owner }) => owner).toSorted()])
  return {
    name: 'freshness',
    audience: 'internal',
    rowsAre: 'area',
    columns,
    rows: [...owners].map((area) => ({
      key: area,
      depth: 0,
      figures: freshnessOf(
        entries.filter(({ owner }) => owner === area),
        today,
      ),
    })),
    total: freshnessOf(entries, today),
  }
}

function freshnessOf(entries: readonly DueEntry[], today: string): readonly Figure[] {
  const overdue = entries.filter(({ reviewBy }) => dueOf(reviewBy, today) === 'overdue')
  const days = overdue.map(({ reviewBy }) => daysSince(reviewBy, today))
  const seen = entries.flatMap((one) => (one.seen === null || one.seen > today ? [] : [daysSince(one.seen, today)]))
  return [
    entries.length,
    entries.filter(({ reviewBy }) => dueOf(reviewBy, today) === 'soon').length,
    overdue.length,
    measure(days).median,
    days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b), 0),
    seen.length === 0 ? null : seen.reduce((a, b) => Math.min(a, b)),
  ]
}

function daysSince(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
}
