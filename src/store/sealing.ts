import { type Facets, facetsOf, rankOf } from '../core/cases/facets.ts'
import type { Case } from '../core/vocabulary/case.ts'
import type { Conversation, Json } from '../core/vocabulary/conversation.ts'
import type { Rating } from '../core/vocabulary/rating.ts'
import type {
  CaseRow,
  FileRow,
  FoundRecord,
  Keyed,
  LoadedRow,
  NewOutboxRow,
  RatingRow,
  RecordRow,
  SealedTurn,
  StaffRow,
  TakenRow,
  ThreadRow,
  TimerRow,
} from './driver.ts'
import { type NewFile, piecePlace, pieceSize, piecesOf } from './file.ts'
import type {
  Door,
  Follow,
  Loaded,
  OfficeRecord,
  OutboxMessage,
  OutboxRow,
  StaffAccount,
  ThreadEntry,
  Timer,
  TurnCommit,
} from './store.ts'
import type { Bytes, ContactKey, Vault } from './vault.ts'

/** A turn as a driver writes it. `wrapped` is the contact's key, `words` hashes. What a nameless contact must not have is left out. */
export async function sealTurn(
  vault: Vault,
  turn: TurnCommit,
  wrapped: Bytes,
  words: readonly string[],
): Promise<SealedTurn> {
  const { contactId, forget } = turn
  const key: ContactKey = { contactId, wrapped }
  const [state, alias, inbound, thread, files, outbox, caseChange, follows, timers, dropAliases, rating] =
    await Promise.all([
      seal(vault, key, `contact/${contactId}`, { conversation: turn.conversation, door: turn.door }),
      turn.alias === null || forget ? null : vault.aliasHash(turn.alias),
      turn.inbound === null ? null : vault.dedupeHash(turn.inbound.alias, turn.inbound.externalId),
      Promise.all(turn.thread.map((entry) => sealEntry(vault, key, entry))),
      Promise.all((forget ? [] : turn.files).map((file) => sealFile(vault, key, file))),
      Promise.all(turn.outbox.map((message) => sealMessage(vault, key, message))),
      turn.caseChange === null || forget ? null : sealCaseChange(vault, key, turn.caseChange),
      Promise.all((forget ? [] : turn.follows).map((f) => sealFollow(vault, f))),
      Promise.all((forget ? [] : turn.timers).map((timer) => sealTimer(vault, key, timer))),
      Promise.all((forget ? [] : turn.dropAliases).map((dropped) => vault.aliasHash(dropped))),
      turn.rating === null || forget ? null : sealRating(vault, turn.rating),
    ])
  const heard = turn.inbound === null || forget ? null : await doorHash(vault, turn.door)
  const [code, joining] = await Promise.all([
    turn.code === null || forget ? null : hashedCode(vault, turn.code),
    turn.joining === null || forget ? null : hashedCode(vault, turn.joining),
  ])
  const erased = [...(forget ? [contactId] : []), ...(joining === null ? [] : [joining.contactId])]
  const tombstones = await Promise.all(erased.map((id) => tombstoneOf(vault, id)))
  const replies = turn.thread.filter((entry) => entry.direction === 'out').map((entry) => entry.id)
  const { revision, cancelTimers, ring, at } = turn
  return {
    contactId,
    revision,
    key: wrapped,
    state,
    alias,
    inbound,
    heard,
    thread,
    files,
    replies,
    outbox,
    caseChange,
    words: forget ? [] : words,
    timers,
    cancelTimers,
    ring,
    code,
    joining,
    dropAliases,
    follows,
    rating,
    forget,
    tombstones,
    at,
  }
}

/** What is remembered of an erased contact: it tells nobody who they were, and finds them again in an older copy of the data. */
export function tombstoneOf(vault: Vault, contactId: string): Promise<string> {
  return vault.lookupHash('tombstone', [contactId])
}

/** A contact as a turn begins with it. */
export async function openContact(vault: Vault, row: Keyed<LoadedRow>): Promise<Loaded> {
  const { owner, contact } = row
  const { contactId } = owner
  const [state, openCase, timers] = await Promise.all([
    open<{ conversation: Conversation; door: Door }>(vault, owner, `contact/${contactId}`, contact.sealed),
    row.openCase === null ? null : openCaseRow(vault, { ...row.openCase, owner }),
    Promise.all(row.timers.map((timer) => openTimer(vault, { ...timer, owner }))),
  ])
  const { conversation, door } = state
  return { contactId, revision: contact.revision, openCase, conversation, door, timers }
}

/** A timer. One that does not open rings all the same: only which flow was to hear of it is lost. */
export async function openTimer(vault: Vault, { id, kind, dueAt, sealed, owner }: Keyed<TimerRow>): Promise<Timer> {
  try {
    const { flow } = await open<{ flow: string | null }>(vault, owner, timerPlace(owner, id), sealed)
    return { id, kind, dueAt, ...(flow === null ? {} : { flow }) }
  } catch {
    return { id, kind, dueAt }
  }
}

/** A code as it is stored. */
export function codeHash(vault: Vault, code: string): Promise<string> {
  return vault.lookupHash('code', [code])
}

/** A line of a thread. */
export function openEntry(vault: Vault, row: Keyed<ThreadRow>): Promise<ThreadEntry> {
  return open(vault, row.owner, `thread/${row.id}`, row.sealed)
}

/** A case. All of it comes from the sealed part: the columns beside it serve lists only. */
export function openCaseRow(vault: Vault, row: Keyed<CaseRow>): Promise<Case> {
  return open(vault, row.owner, `case/${row.id}`, row.sealed)
}

/** A message taken for delivery. */
export async function openMessage(vault: Vault, row: Keyed<TakenRow>): Promise<OutboxRow> {
  const { id, attempts, nextAt, code, at, owner } = row
  const message = await open<OutboxMessage>(vault, owner, `outbox/${id}`, row.sealed)
  return { ...message, contactId: owner.contactId, status: 'sending', attempts, nextAt, code, at }
}

/** A staff account under the office's own key. */
export async function sealStaff(vault: Vault, account: StaffAccount): Promise<StaffRow> {
  const [login, sealed] = await Promise.all([
    loginHash(vault, account.login),
    seal(vault, null, `staff/${account.id}`, account),
  ])
  return { id: account.id, login, sealed }
}

/** A staff account as it was sealed. */
export function openStaff(vault: Vault, row: StaffRow): Promise<StaffAccount> {
  return open(vault, null, `staff/${row.id}`, row.sealed)
}

/** What a note is found by. */
export function noteHash(vault: Vault, name: string): Promise<string> {
  return vault.lookupHash('note', [name])
}

/** A note under the office's own key: at its name until the master key was changed, then at its hash, so that it can be sealed anew. */
export function sealNote(vault: Vault, name: string, hash: string, value: Json): Promise<Bytes> {
  return vault.seal(null, vault.wasChanged() ? notePlace(hash) : `note/${name}`, value)
}

/** A note as it was sealed. */
export async function openNote(vault: Vault, name: string, hash: string, sealed: Bytes): Promise<Json> {
  try {
    if (vault.wasChanged()) return await vault.open(null, notePlace(hash), sealed)
  } catch {
    // Not written since the change: it is at its name.
  }
  return vault.open(null, `note/${name}`, sealed)
}

/** What a note is sealed at once the master key was changed. */
export function notePlace(hash: string): string {
  return `note/#${hash}`
}

/** A document of the office; `wrapped` is the key of its contact, null when it has none. */
export async function sealRecord(vault: Vault, record: OfficeRecord, wrapped: Bytes | null): Promise<RecordRow> {
  const { value, ...row } = record
  return { ...row, sealed: await vault.seal(recordKey(row, wrapped), recordPlace(row), value) }
}

/** A document of the office as it was sealed. */
export async function openRecord(vault: Vault, { sealed, wrapped, ...row }: FoundRecord): Promise<OfficeRecord> {
  return { ...row, value: await vault.open(recordKey(row, wrapped), recordPlace(row), sealed) }
}

function recordKey({ contactId }: Pick<RecordRow, 'contactId'>, wrapped: Bytes | null): ContactKey | null {
  return contactId === null || wrapped === null ? null : { contactId, wrapped }
}

/** What a document of the office is sealed at. */
export function recordPlace({ kind, id }: Pick<RecordRow, 'kind' | 'id'>): string {
  return `record/${kind}/${id}`
}

async function sealRating(vault: Vault, { id, at, ...said }: Rating): Promise<RatingRow> {
  return { id, at, sealed: await seal(vault, null, `rating/${id}`, said) }
}

/** What somebody said of the help, as it was sealed. */
export async function openRating(vault: Vault, { id, at, sealed }: RatingRow): Promise<Rating> {
  return { id, at, ...(await open<Omit<Rating, 'id' | 'at'>>(vault, null, `rating/${id}`, sealed)) }
}

/** A followed topic as it is stored: what somebody asks about is theirs to tell. */
export function topicHash(vault: Vault, topic: string): Promise<string> {
  return vault.lookupHash('topic', [topic])
}

async function sealTimer(vault: Vault, key: ContactKey, { id, kind, dueAt, flow }: Timer): Promise<TimerRow> {
  return { id, kind, dueAt, sealed: await seal(vault, key, timerPlace(key, id), { flow: flow ?? null }) }
}

/** What a timer is sealed at: their ids are unique within their contact only. */
export function timerPlace({ contactId }: Pick<ContactKey, 'contactId'>, id: string): string {
  return `timer/${contactId}/${id}`
}

async function hashedCode<T extends { readonly code: string }>(vault: Vault, coded: T): Promise<T> {
  return { ...coded, code: await codeHash(vault, coded.code) }
}

async function sealFollow(vault: Vault, { topic, following }: Follow): Promise<Follow> {
  return { topic: await topicHash(vault, topic), following }
}

/** A login as it is stored. */
export function loginHash(vault: Vault, login: string): Promise<string> {
  return vault.lookupHash('login', [login])
}

/** A platform's id of a message it took, as it is stored: some platforms write the person's number into it. */
export function platformHash(vault: Vault, platformId: string): Promise<string> {
  return vault.lookupHash('platform', [platformId])
}

/** Our side of a door as it is stored: platform ids are unique within it only. */
export function accountHash(vault: Vault, channel: string, account: string): Promise<string> {
  return vault.lookupHash('account', [channel, account])
}

/** A door as it is stored. */
function doorHash(vault: Vault, { channel, account, address }: Door): Promise<string> {
  return vault.lookupHash('door', [channel, account, address])
}

async function sealEntry(vault: Vault, key: ContactKey, entry: ThreadEntry): Promise<ThreadRow> {
  return { id: entry.id, sealed: await seal(vault, key, `thread/${entry.id}`, entry) }
}

async function sealFile(vault: Vault, key: ContactKey, { id, bytes }: NewFile): Promise<FileRow> {
  const size = bytes.length
  const pieces = Array.from({ length: piecesOf(size) }, (_, at) =>
    vault.sealBytes(key, piecePlace(id, at, size), bytes.subarray(at * pieceSize, (at + 1) * pieceSize)),
  )
  return { id, size, pieces: await Promise.all(pieces) }
}

async function sealMessage(vault: Vault, key: ContactKey, message: OutboxMessage): Promise<NewOutboxRow> {
  const { id, policy, channel, account, address } = message
  const [ours, door, sealed] = await Promise.all([
    accountHash(vault, channel, account),
    doorHash(vault, { channel, account, address }),
    seal(vault, key, `outbox/${id}`, message),
  ])
  return { id, account: ours, door, policy, sealed }
}

async function sealCaseChange(
  vault: Vault,
  key: ContactKey,
  change: NonNullable<TurnCommit['caseChange']>,
): Promise<SealedTurn['caseChange']> {
  const sealed = await seal(vault, key, `case/${change.case.id}`, change.case)
  return { row: await caseRowOf(vault, change.case, sealed), expected: change.expected, event: change.event }
}

/** A case's row: what lists go by, beside its sealed part. */
export async function caseRowOf(vault: Vault, of: Case, sealed: Bytes): Promise<CaseRow> {
  const { id, area, status, owner, openedAt, snoozedUntil = null, deadline, version } = of
  const [facets, staffId, due] = [await hashedFacets(vault, facetsOf(of)), owner?.id ?? null, deadline?.day ?? null]
  return { id, area, status, rank: rankOf(of), staffId, openedAt, snoozedUntil, due, facets, version, sealed }
}

// Long enough that two values are never the same by chance, short enough that a list's index stays small.
const facetLength = 12

/** What cases are filtered by as it is stored: a topic tells on a person. What is absent stays so. */
export async function hashedFacets<T extends Partial<Facets>>(vault: Vault, facets: T): Promise<T> {
  const hashed = async ([name, value]: [string, string | null | undefined]) =>
    [name, value == null ? value : (await vault.lookupHash('facet', [name, value])).slice(0, facetLength)] as const
  return Object.fromEntries(await Promise.all(Object.entries(facets).map(hashed))) as T
}

// Everything that is stored is plain data of our own vocabulary; a test puts each kind through and compares.
function seal(vault: Vault, key: ContactKey | null, place: string, value: object): Promise<Bytes> {
  return vault.seal(key, place, value as Json)
}

async function open<T>(vault: Vault, key: ContactKey | null, place: string, sealed: Bytes): Promise<T> {
  return (await vault.open(key, place, sealed)) as T
}
