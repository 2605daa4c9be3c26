import type { Case } from '../../core/vocabulary/case.ts'
import { isOpen } from '../../core/vocabulary/case.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { Store } from '../../store/store.ts'

const kind = 'seen'
const tries = 5
/** Cases remembered of one member of staff; of those looked at longest ago nothing new is expected. */
const most = 500

/** When a member of staff last looked at each case, by case id. */
export async function readSeen(store: Store, staffId: string): Promise<ReadonlyMap<string, number>> {
  return seenIn((await store.record(kind, staffId))?.value ?? null)
}

/** Remembers that they looked at a case now; does nothing when they had seen all that the person wrote. */
export async function markSeen(store: Store, staffId: string, of: Case, now: number): Promise<void> {
  for (let i = 0; i < tries; i++) {
    const current = await store.record(kind, staffId)
    const seen = seenIn(current?.value ?? null)
    if (!isUnread(of, seen)) return
    const others = [...seen].filter(([id]) => id !== of.id)
    const cases = Object.fromEntries([[of.id, now] as const, ...others].slice(0, most))
    const put = { kind, id: staffId, of: null, contactId: null, at: now, value: { cases } }
    if (await store.putRecord(put, current?.version ?? 0)) return
  }
}

/** The person of an open case wrote since: or nobody of mine has looked at it at all. */
export function isUnread(of: Case, seen: ReadonlyMap<string, number>): boolean {
  return isOpen(of) && of.lastInboundAt > (seen.get(of.id) ?? 0)
}

function seenIn(value: Json): ReadonlyMap<string, number> {
  const cases = typeof value === 'object' && value !== null && 'cases' in value ? value.cases : {}
  const known = Object.entries(typeof cases === 'object' && cases !== null ? cases : {})
  return new Map(known.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}
