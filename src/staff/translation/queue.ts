import { z } from 'zod'
import { type CaseActor, mayOpen } from '../../core/cases/protection.ts'
import { refusal } from '../../core/cases/rules.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import { done, type Result, refused } from '../../shared/result.ts'
import type { OfficeRecord, Store } from '../../store/store.ts'
import type { Parts } from '../parts.ts'

const kind = 'translation'
/** Most that wait at once for one case, and most listed. */
const mostOfCase = 5
const mostListed = 100

const kept = z.object({
  text: z.string(),
  by: z.object({ id: z.string(), name: z.string(), role: z.string() }),
  state: z.enum(['waiting', 'leaving']),
})

/** An answer that waits for its translation, to leave in the name of who wrote it. */
export interface WaitingTranslation {
  readonly id: string
  readonly case: Case
  readonly at: number
  readonly text: string
  readonly by: { readonly id: string; readonly name: string; readonly role: string }
}

/** Leaves an answer to be translated first; refused as sending it would be. */
export async function askTranslation(
  caseId: string,
  text: string,
  me: CaseActor,
  { store, now, newId }: Pick<Parts, 'store' | 'now' | 'newId'>,
): Promise<Result<null>> {
  const of = await store.case(caseId)
  if (of === null) return refused('case:unknown')
  const no = refusal({ type: 'reply', text }, of, me)
  if (no !== null) return refused(no, { by: of.owner?.name ?? '' })
  if ((await store.countRecords({ kind, of: caseId })) >= mostOfCase) return refused('translation:many')
  const { id, name, role } = me
  const value = { text, by: { id, name, role }, state: 'waiting' }
  await store.putRecord({ kind, id: newId(), of: caseId, contactId: of.contactId, at: now(), value }, 0)
  return done(null)
}

/** What waits for a translation in one case, longest first. */
export async function waitingOf(store: Store, of: Case): Promise<readonly WaitingTranslation[]> {
  const records = await store.records({ kind, of: of.id, limit: mostOfCase })
  return records.flatMap((record) => shown(record, of))
}

/** All that wait and may be read by `who`, longest first. */
export async function allWaiting(store: Store, who: CaseActor): Promise<readonly WaitingTranslation[]> {
  const records = await store.records({ kind, limit: mostListed })
  const cases = await Promise.all(records.map(({ of }) => (of === null ? null : store.case(of))))
  return records.flatMap((record, i) => {
    const of = cases[i]
    return of == null || !mayOpen(of, who) ? [] : shown(record, of)
  })
}

function shown({ id, at, value }: OfficeRecord, of: Case): readonly WaitingTranslation[] {
  const read = kept.safeParse(value)
  return read.success ? [{ id, case: of, at, text: read.data.text, by: read.data.by }] : []
}

/** Takes an answer out of the queue; its text, or null when it has left or was taken back already. */
export async function takeBack(id: string, caseId: string, { store }: Pick<Parts, 'store'>): Promise<string | null> {
  const record = await store.record(kind, id)
  const read = kept.safeParse(record?.value)
  if (record === null || record.of !== caseId || !read.success || !(await claimed(record, store))) return null
  await store.dropRecord(kind, id)
  return read.data.text
}

/** Of two who take the same record at once, one has it. */
async function claimed({ version, ...record }: OfficeRecord, store: Store): Promise<boolean> {
  const read = kept.safeParse(record.value)
  if (!read.success || read.data.state !== 'waiting') return false
  return store.putRecord({ ...record, value: { ...read.data, state: 'leaving' } }, version)
}

/** Sends an answer with its translation, in the name of who wrote it; who translated it, and whether a machine did, is told with it. */
export async function sendTranslated(
  id: string,
  said: { readonly text: string; readonly machine: boolean; readonly by: CaseActor },
  { store, takeStaffTurn }: Pick<Parts, 'store' | 'takeStaffTurn'>,
): Promise<Result<Case>> {
  const record = await store.record(kind, id)
  const read = kept.safeParse(record?.value)
  const of = record?.of == null ? null : await store.case(record.of)
  if (record === null || of === null || !read.success || !mayOpen(of, said.by)) return refused('translation:gone')
  if (said.text.trim() === '') return refused('reply:empty')
  if (!(await claimed(record, store))) return refused('translation:gone')
  const { text: original, by } = read.data
  const translated = { by: said.by.name, machine: said.machine }
  const reply = { type: 'reply', text: said.text, written: of.language, original, translated } as const
  const result = await takeStaffTurn(of.id, reply, by).catch((error: unknown) => {
    // It waits again for whoever tries next.
    return putBack(record, store).then(() => Promise.reject(error))
  })
  if (result.ok) await store.dropRecord(kind, id)
  else await putBack(record, store)
  return result
}

async function putBack({ version, ...record }: OfficeRecord, store: Store): Promise<void> {
  await store.putRecord(record, version + 1)
}
