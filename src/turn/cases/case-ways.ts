import type { Case } from '../../core/vocabulary/case.ts'
import type { Store } from '../../store/store.ts'
import type { TurnDeps } from '../deps.ts'

/** Leads from a folio to its case; written when a word is chosen, or when the case goes on in another, so that only such a case is found. */
const folioRecord = 'case-folio'
/** Leads from a person to their case that went on in another one. */
const joinedRecord = 'case-joined'
/** Most cases that are followed from one to the next. */
const mostSteps = 10

type Ways = Pick<TurnDeps, 'store' | 'now'>

/** Lets a case be found by its folio. */
export async function keepFolio({ id, folio, contactId }: Case, { store, now }: Ways): Promise<void> {
  await store.putRecord({ kind: folioRecord, id: folio, of: id, contactId, at: now(), value: null }, 0)
}

/** The case of a folio that was kept, or null. */
export async function caseOfFolio(folio: string, store: Store): Promise<Case | null> {
  const record = await store.record(folioRecord, folio)
  return record?.of == null ? null : store.case(record.of)
}

/** Lets a case that went on in another be found by its folio, and by its person without it. It has gone on whether or not that could be written. */
export async function keepWayTo(gone: Case, deps: Ways): Promise<void> {
  const { id, contactId } = gone
  const write = async () => {
    await keepFolio(gone, deps)
    const before = await deps.store.record(joinedRecord, contactId)
    const record = { kind: joinedRecord, id: contactId, of: id, contactId, at: deps.now(), value: null }
    await deps.store.putRecord(record, before?.version ?? 0)
  }
  await write().catch(() => undefined)
}

/** The latest case of a person that went on in another one; null when none did. */
export async function joinedOf(contactId: string, store: Store): Promise<Case | null> {
  const record = await store.record(joinedRecord, contactId)
  const gone = record?.of == null ? null : await store.case(record.of)
  return gone?.mergedInto === undefined ? null : gone
}

/** The case a case goes on in: itself, or the one it was put together with, and so on. */
export async function standingOf(of: Case, store: Store): Promise<Case> {
  let at = of
  for (let steps = 0; steps < mostSteps && at.mergedInto !== undefined; steps++) {
    const next = await store.case(at.mergedInto.id)
    if (next === null) break
    at = next
  }
  return at
}
