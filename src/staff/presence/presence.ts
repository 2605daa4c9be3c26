/** Somebody of the office at a case. */
export interface Present {
  readonly id: string
  readonly name: string
  readonly isTyping: boolean
}

/** Who looks at which case now, and who writes there: in memory only, gone by itself. Several processes do not see each other's. */
export interface Presence {
  /** They look at it, or write there; true when that is news to others. */
  at(caseId: string, who: { readonly id: string; readonly name: string }, typing: boolean): boolean
  /** The others at a case, by name. */
  others(caseId: string, me: string): readonly Present[]
}

/** A page renews itself every minute at least; what is typed is told every few seconds. */
const looking = 75_000
const typing = 8_000
const mostCases = 1000

interface Seen {
  readonly name: string
  readonly at: number
  readonly typedAt: number
}

/** Nobody is anywhere yet. */
export function createPresence(now: () => number): Presence {
  const cases = new Map<string, Map<string, Seen>>()
  return {
    at(caseId, { id, name }, isTyping) {
      const here = cases.get(caseId) ?? new Map<string, Seen>()
      const before = here.get(id)
      const time = now()
      here.set(id, { name, at: time, typedAt: isTyping ? time : (before?.typedAt ?? Number.NEGATIVE_INFINITY) })
      cases.delete(caseId)
      cases.set(caseId, here)
      const oldest = cases.size > mostCases ? cases.keys().next().value : undefined
      if (oldest !== undefined) cases.delete(oldest)
      if (before === undefined || before.at < time - looking) return true
      return isTyping && before.typedAt < time - typing
    },
    others(caseId, me) {
      const time = now()
      return [...(cases.get(caseId) ?? [])]
        .filter(([id, { at }]) => id !== me && at >= time - looking)
        .map(([id, { name, typedAt }]) => ({ id, name, isTyping: typedAt >= time - typing }))
        .toSorted((a, b) => a.name.localeCompare(b.name))
    },
  }
}

/** What pages of a case follow to hear of each other. */
export function presenceKey(caseId: string): string {
  return `presence:${caseId}`
}
