import { type CaseActor, mayOpen } from '../../core/cases/protection.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { StaffAccount, Store } from '../../store/store.ts'

const kind = 'mention'
const mostListed = 100
const tries = 5

/** What somebody is told of: their name in a note, or that a colleague took their case from them or put it back into the queue. */
export type MentionCause = 'note' | 'take_over' | 'release'

/** Somebody was named in a note of a case, or lost it to a colleague, and has not opened it since. */
export interface Mention {
  readonly case: Case
  readonly at: number
  /** First name of who did it. */
  readonly by: string
  readonly cause: MentionCause
}

/** Who is named in a note as `@name`: colleagues by first name, capitals and accents aside; two of one name are both meant. */
export function namedIn(note: string, colleagues: readonly StaffAccount[]): readonly StaffAccount[] {
  const names = [...note.matchAll(/@([\p{L}\p{M}'-]+)/gu)].map(([, name = '']) => plain(name))
  return colleagues.filter(({ name, disabled }) => !disabled && names.includes(plain(name.split(' ')[0] ?? '')))
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** Remembers who is named in a note until they open the case; goes with its person. */
export async function remember(store: Store, of: Case, note: string, by: StaffAccount, now: number): Promise<void> {
  for (const { id } of namedIn(note, await store.staff())) await tellOf(store, of, { to: id, by, cause: 'note' }, now)
}

/** Remembers that `to` is to be told of what `by` did in a case, until they open it; nobody is told of what they did themselves. */
export async function tellOf(
  store: Store,
  of: Case,
  { to, by, cause }: { readonly to: string; readonly by: StaffAccount; readonly cause: MentionCause },
  now: number,
): Promise<void> {
  if (to === by.id) return
  const value = { case: of.id, by: by.name, cause }
  const record = { kind, id: idOf(to, of), of: to, contactId: of.contactId, at: now, value }
  for (let i = 0; i < tries; i++) {
    const before = await store.record(kind, record.id)
    if (await store.putRecord(record, before?.version ?? 0)) break
  }
}

/** They opened it. */
export async function seen(store: Store, staffId: string, of: Case): Promise<void> {
  if ((await store.record(kind, idOf(staffId, of))) !== null) await store.dropRecord(kind, idOf(staffId, of))
}

/** What somebody is told of, latest first; of a protected case they may not open, nothing. */
export async function mentionsOf(store: Store, who: CaseActor): Promise<readonly Mention[]> {
  const records = await store.records({ kind, of: who.id, latestFirst: true, limit: mostListed })
  const found = await Promise.all(
    records.map(async ({ at, value }): Promise<Mention | null> => {
      // Those of before were all of notes.
      const { case: id, by, cause = 'note' } = value as { case: string; by: string; cause?: MentionCause }
      const of = await store.case(id)
      return of === null || !mayOpen(of, who) ? null : { case: of, at, by, cause }
    }),
  )
  return found.filter((one) => one !== null)
}

function idOf(staffId: string, of: Pick<Case, 'id'>): string {
  return `${staffId}.${of.id}`
}
