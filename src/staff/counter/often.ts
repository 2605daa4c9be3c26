import type { Book } from '../../core/replies/book.ts'
import type { TopicId } from '../../core/vocabulary/topic.ts'
import { entriesOf, type RegisterStore } from '../registers/keep.ts'

const shown = 8
const lookedAt = 300
const lately = 30 * 24 * 60 * 60_000

/** What is asked most at the counter, of the last thirty days; as long as nobody entered much, the matters the menu begins with. */
export async function oftenAsked(store: RegisterStore, book: Book, now: number): Promise<readonly TopicId[]> {
  const entries = await entriesOf(store, 'visits', { from: now - lately, latestFirst: true, limit: lookedAt })
  const counts = new Map<TopicId, number>()
  for (const { values } of entries) {
    const { topic = '' } = values
    if (book.hasTopic(topic)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  const asked = [...counts].toSorted((a, b) => b[1] - a[1]).map(([topic]) => topic)
  const usual = book.menu.flatMap(({ topics }) => topics.slice(0, 1)).filter((topic) => book.hasTopic(topic))
  return [...new Set([...asked, ...usual])].slice(0, shown)
}
