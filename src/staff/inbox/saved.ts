import { z } from 'zod'
import type { OfficeRecord, StaffAccount, Store } from '../../store/store.ts'
import { may } from '../permissions.ts'
import { readWanted, type Wanted } from './wanted.ts'

const kind = 'view'
/** Views read at once: more than anybody would keep. */
const most = 200
/** How long a removed view can be brought back, in milliseconds. */
const undoLife = 24 * 60 * 60 * 1000

/** Most letters of a view's name. */
export const longestName = 40

const value = z.object({
  name: z.string(),
  by: z.string(),
  shared: z.boolean(),
  query: z.string(),
  removedAt: z.number().nullable(),
})

/** A list with its filters under a name, of one member of staff or of the whole office. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** The id of who made it. */
  readonly by: string
  readonly shared: boolean
  readonly wanted: Wanted
  readonly removedAt: number | null
  readonly at: number
  readonly version: number
}

/** The views a member of staff has: their own and the office's, by name. Those removed long ago are dropped on the way. */
export async function readViews(store: Store, me: StaffAccount, now: number): Promise<readonly SavedView[]> {
  const all = (await store.records({ kind, limit: most })).flatMap(viewOf)
  const over = all.filter(({ removedAt }) => removedAt !== null && now - removedAt > undoLife)
  await Promise.all(over.map(({ id }) => store.dropRecord(kind, id)))
  return all
    .filter((view) => view.removedAt === null && (view.shared || view.by === me.id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'es'))
}

/** Keeps a list under a name; the name is cut to what a button holds. Null for an empty one. */
export async function saveView(
  store: Store,
  {
    id,
    name,
    shared,
    query,
    me,
    now,
  }: { id: string; name: string; shared: boolean; query: string; me: StaffAccount; now: number },
): Promise<string | null> {
  const named = nameOf(name)
  if (named === '') return null
  const put = { name: named, by: me.id, shared, query, removedAt: null }
  await store.putRecord({ kind, id, of: null, contactId: null, at: now, value: put }, 0)
  return id
}

/** Changes a view that is one's own, or the office's if one supervises; false when it is gone, somebody else's, or changed meanwhile. */
export async function changeView(
  store: Store,
  id: string,
  me: StaffAccount,
  change: { readonly name?: string; readonly removedAt?: number | null },
): Promise<boolean> {
  const found = await store.record(kind, id)
  const [view] = found === null ? [] : viewOf(found)
  if (found === null || view === undefined || !mayChange(view, me)) return false
  const name = change.name === undefined ? view.name : nameOf(change.name)
  if (name === '') return false
  const { by, shared } = view
  const removedAt = change.removedAt === undefined ? view.removedAt : change.removedAt
  const put = { name, by, shared, query: queryIn(found), removedAt }
  return store.putRecord({ kind, id, of: null, contactId: null, at: found.at, value: put }, found.version)
}

/** Whether somebody may rename or remove a view. */
export function mayChange(view: Pick<SavedView, 'by' | 'shared'>, me: StaffAccount): boolean {
  return view.by === me.id || (view.shared && may(me, 'supervise'))
}

function nameOf(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestName)
}

function queryIn(record: OfficeRecord): string {
  return value.safeParse(record.value).data?.query ?? ''
}

function viewOf(record: OfficeRecord): readonly SavedView[] {
  const read = value.safeParse(record.value)
  if (!read.success) return []
  const { query, ...rest } = read.data
  return [
    { ...rest, id: record.id, at: record.at, version: record.version, wanted: readWanted(new URLSearchParams(query)) },
  ]
}
