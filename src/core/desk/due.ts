/** Days before its review in which an entry is due. */
const soon = 60

/** How an entry stands on a day, by the day after which it must be looked at again; null while there is time, or for what is not dated. */
export function dueOf(reviewBy: string | null, today: string): 'overdue' | 'soon' | null {
  if (reviewBy === null) return null
  const limit = new Date(Date.parse(today) + soon * 86_400_000).toISOString().slice(0, 10)
  return reviewBy > limit ? null : reviewBy < today ? 'overdue' : 'soon'
}
