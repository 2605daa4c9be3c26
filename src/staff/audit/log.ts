import { createSerial } from '../../shared/serial.ts'
import type { OfficeRecord, Store } from '../../store/store.ts'
import { type AuditAct, type AuditEntry, type Audited, hashOf, kept, linked, longestDetail, noHash } from './entry.ts'

const kind = 'audit'
/** Where the end of the log is noted, so that entries cut off at the end are missed too. */
const headNote = 'staff/audit-head'
const pageSize = 200
/** How many entries a page of a filtered list looks through at most. */
const furthest = 5000

/** Which entries to list. */
export interface AuditFilter {
  readonly act: AuditAct | null
  readonly by: string | null
  /** `from` ≤ `at` < `until`. */
  readonly from: number | null
  readonly until: number | null
}

/** Whether the log is whole: how many entries it has, and the number of the first that is missing or was changed. */
export interface AuditState {
  readonly entries: number
  readonly broken: number | null
}

/** The office's log of what touches people's secrets and the staff's power: only added to. */
export interface Audit {
  /** Kept before what it tells of is done or shown; rejects with a `StoreError`, and then nothing may be done. */
  write(done: Audited): Promise<void>
  /** Latest first, after the entry with the number `after`. */
  list(filter: AuditFilter, limit: number, after?: number): Promise<readonly AuditEntry[]>
  /** Reads all of it. */
  check(): Promise<AuditState>
}

/** The log, kept as records each of which seals the one before; several processes may write. */
export function createAudit(store: Store, now: () => number): Audit {
  const serial = createSerial()
  return {
    write: (done) => serial.run(kind, () => append(store, done, now())),
    list: (filter, limit, after) => list(store, filter, limit, after),
    check: () => check(store),
  }
}

async function append(store: Store, { act, by, on, detail = null }: Audited, now: number): Promise<void> {
  const [head] = await store.records({ kind, latestFirst: true, limit: 1 })
  const last = head === undefined ? null : read(head)
  const seq = (last?.seq ?? 0) + 1
  // A clock that was put back, or another machine's, must not put an entry before an older one.
  const at = Math.max(now, last?.at ?? 0)
  const entry = linked({ seq, at, act, by, on, detail: detail?.slice(0, longestDetail) ?? null }, last?.hash ?? noHash)
  const record = { kind, id: idOf(seq), of: by, contactId: null, at, value: kept(entry) }
  // False: another process took the number; its entry is ours to follow.
  if (!(await store.putRecord(record, 0))) return append(store, { act, by, on, detail }, now)
  await noteHead(store, entry)
}

async function noteHead(store: Store, { seq, hash }: AuditEntry): Promise<void> {
  const note = await store.note(headNote)
  if (headOf(note?.value).seq >= seq) return
  if (!(await store.putNote(headNote, { seq, hash }, note?.version ?? 0)))
    await noteHead(store, { seq, hash } as AuditEntry)
}

function headOf(value: unknown): { readonly seq: number; readonly hash: string } {
  return (value as { seq: number; hash: string } | null | undefined) ?? { seq: 0, hash: noHash }
}

async function list(
  store: Store,
  { act, by, from, until }: AuditFilter,
  limit: number,
  after?: number,
): Promise<readonly AuditEntry[]> {
  const range = {
    ...(by === null ? {} : { of: by }),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
  }
  const found: AuditEntry[] = []
  let last = after === undefined ? undefined : idOf(after)
  for (let seen = 0; found.length < limit && seen < furthest; seen += pageSize) {
    const page = await store.records({
      kind,
      ...range,
      latestFirst: true,
      ...(last === undefined ? {} : { after: last }),
      limit: pageSize,
    })
    found.push(...page.map(read).filter((entry) => act === null || entry.act === act))
    last = page.at(-1)?.id
    if (page.length < pageSize) break
  }
  return found.slice(0, limit)
}

async function check(store: Store): Promise<AuditState> {
  const head = headOf((await store.note(headNote))?.value)
  let before = noHash
  let entries = 0
  let last: string | undefined
  for (;;) {
    const page = await store.records({ kind, ...(last === undefined ? {} : { after: last }), limit: pageSize })
    for (const entry of page.map(read)) {
      if (entry.seq !== entries + 1 || entry.hash !== hashOf(entry, before)) return { entries, broken: entries + 1 }
      if (entry.seq === head.seq && entry.hash !== head.hash) return { entries, broken: entry.seq }
      before = entry.hash
      entries += 1
    }
    last = page.at(-1)?.id
    if (page.length < pageSize) return { entries, broken: entries < head.seq ? entries + 1 : null }
  }
}

function read({ id, at, value }: OfficeRecord): AuditEntry {
  return { seq: Number(id), at, ...(value as unknown as Omit<AuditEntry, 'seq' | 'at'>) }
}

/** Sorts as the numbers do. */
function idOf(seq: number): string {
  return String(seq).padStart(12, '0')
}
