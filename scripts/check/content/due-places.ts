import type { Knowledge } from '../../../src/knowledge/knowledge.ts'

/** A record of the directory that somebody must look at again. */
export interface DuePlace {
  readonly record: string
  readonly review_by: string
  readonly overdue: boolean
}

const soon = 60

/** Records overdue or due within sixty days of `today`, earliest first. */
export function duePlaces({ places }: Knowledge, today: string): DuePlace[] {
  const limit = new Date(Date.parse(today) + soon * 86_400_000).toISOString().slice(0, 10)
  return places.records
    .filter((record) => record.review_by <= limit)
    .map(({ id, review_by }) => ({ record: id, review_by, overdue: review_by < today }))
    .toSorted((a, b) => a.review_by.localeCompare(b.review_by))
}
