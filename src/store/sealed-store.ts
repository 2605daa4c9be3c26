import { StoreError } from '../shared/errors.ts'
import { createLru } from '../shared/lru.ts'
import type { Driver, Keyed, StaffRow, TakenRow, ThreadRow } from './driver.ts'
import { piecePlace, streamOf } from './file.ts'
import {
  accountHash,
  codeHash,
  loginHash,
  noteHash,
  openCaseRow,
  openContact,
  openEntry,
  openMessage,
  openNote,
  openRating,
  openRecord,
  openStaff,
  openTimer,
  platformHash,
  sealNote,
  sealRecord,
  sealStaff,
  sealTurn,
  topicHash,
} from './sealing.ts'
import { createSearch, type Search } from './search.ts'
import type { OfficeRecord, OutboxRow, Store, TurnCommit } from './store.ts'
import { type Bytes, sameBytes, type Vault } from './vault.ts'

/** A store over any driver: the driver sees sealed rows only, the rest of the program plain ones only. */
export function createSealedStore(vault: Vault, driver: Driver): Store {
  const search = createSearch(vault, driver)
  return {
    ...turns(vault, driver, search),
    ...threads(vault, driver),
    ...files(vault, driver),
    ...timers(vault, driver),
    ...deliveries(vault, driver),
    ...cases(vault, driver, search),
    ...staff(vault, driver),
    ratings: async (since, until) =>
      Promise.all((await driver.ratings(since, until)).map((row) => openRating(vault, row))),
    ...notes(vault, driver),
    ...records(vault, driver),
    counts: driver.counts,
    healthy: driver.healthy,
    close: driver.close,
  }
}

/** Rejects with a `StoreError` `store:wrong_key` when the driver's data were sealed under another master key. */
export async function assertKeyFits(vault: Vault, driver: Driver): Promise<void> {
  const kept = await driver.check(await vault.seal(null, 'meta/check', 'puente'))
  try {
    await vault.open(null, 'meta/check', kept)
  } catch (cause) {
    const mend =
      'open the database with this master key: put back the master.key file (or the setting) it was made with, or move the database away to start empty'
    throw new StoreError('store:wrong_key', mend, cause)
  }
}

type TurnPart = Pick<Store, 'findContact' | 'findByCode' | 'load' | 'commitTurn' | 'repliesTo' | 'followers'>

/** People whose keys are remembered from the reading of a turn to its commit. */
const underWay = 256

function turns(vault: Vault, driver: Driver, search: Search): TurnPart {
  const read = createLru<{ readonly revision: number; readonly key: Bytes; readonly hasCase: boolean }>(underWay)
  /** As it was read at the turn's revision: had anything changed since, the driver finds the revision wrong. */
  async function holderOf({ contactId, revision }: TurnCommit) {
    const known = read.get(contactId)
    return known?.revision === revision ? known : driver.holder(contactId)
  }
  async function commitTurn(turn: TurnCommit) {
    const { contactId } = turn
    const stored = await holderOf(turn)
    // Without a stored key a known contact has been erased meanwhile: the driver then finds the revision wrong.
    const wrapped = stored === null || turn.forget ? await vault.newKey(contactId) : stored.key
    const joined = turn.joining === null ? null : await driver.holder(turn.joining.contactId)
    const result = await driver.commit(await sealTurn(vault, turn, wrapped, await search.wordsOf(turn, stored)))
    if (result !== 'committed') return result
    read.delete(contactId)
    if (turn.forget && stored !== null) vault.forget({ contactId, wrapped: stored.key })
    if (turn.joining !== null && joined !== null) vault.forget({ ...turn.joining, wrapped: joined.key })
    return result
  }
  return {
    findContact: async (alias) => driver.contactOf(await vault.aliasHash(alias)),
    findByCode: async (code, now) => driver.contactOfCode(await codeHash(vault, code), now),
    async load(contactId) {
      const row = await driver.contact(contactId)
      if (row === null) return null
      const { owner, contact, hasCase } = row
      read.set(contactId, { revision: contact.revision, key: owner.wrapped, hasCase })
      return openContact(vault, row)
    },
    commitTurn,
    async repliesTo(alias, externalId) {
      const rows = await driver.replies(await vault.dedupeHash(alias, externalId))
      return rows === null ? null : Promise.all(rows.map((row) => openEntry(vault, row)))
    },
    followers: async (topic) => driver.followers(await topicHash(vault, topic)),
  }
}

type ThreadPart = Pick<Store, 'thread' | 'threadBefore' | 'threadEntry'>

function threads(vault: Vault, driver: Driver): ThreadPart {
  const opened = async (rows: Promise<readonly Keyed<ThreadRow>[]>) =>
    Promise.all((await rows).map((row) => openEntry(vault, row)))
  return {
    thread: (contactId, limit, after) => opened(driver.thread(contactId, limit, after ?? null)),
    threadBefore: (contactId, before, limit) => opened(driver.threadBefore(contactId, before, limit)),
    async threadEntry(contactId, id) {
      const row = await driver.threadEntry(contactId, id)
      return row === null ? null : openEntry(vault, row)
    },
  }
}

function files(vault: Vault, driver: Driver): Pick<Store, 'file' | 'fileUse'> {
  return {
    async file(contactId, id) {
      const row = await driver.file(contactId, id)
      if (row === null) return null
      const { size, owner } = row
      async function openPiece(...[key, place, sealed]: Parameters<Vault['openBytes']>): Promise<Bytes> {
        try {
          return await vault.openBytes(key, place, sealed)
        } catch (error) {
          // Its contact got another key while this was read.
          const now = await driver.file(contactId, id)
          if (now === null || sameBytes(now.owner.wrapped, key.wrapped)) throw error
          return vault.openBytes(now.owner, place, sealed)
        }
      }
      async function piece(at: number) {
        const sealed = await driver.filePiece(contactId, id, at)
        if (sealed === null) throw new StoreError('store:read', 'read a file that is no more', null)
        return openPiece(owner, piecePlace(id, at, size), sealed)
      }
      return { size, bytes: (from, to) => streamOf(piece, from, to) }
    },
    fileUse: driver.fileUse,
  }
}

type DeliveryPart = Pick<Store, 'takeDue' | 'settle' | 'receipt' | 'recoverSending' | 'nextDueAt' | 'deliveries'>

function deliveries(vault: Vault, driver: Driver): DeliveryPart {
  async function openTaken(row: Keyed<TakenRow>, now: number): Promise<OutboxRow | null> {
    try {
      return await openMessage(vault, row)
    } catch {
      // One damaged row must hold up neither the ones taken with it nor those behind it.
      const failed = { status: 'failed', platform: null, code: 'unreadable', nextAt: now, at: now } as const
      await driver.settle(row.id, failed).catch(() => undefined)
      return null
    }
  }
  return {
    async takeDue(now, limit) {
      const taken = await driver.takeDue(now, limit)
      const opened = await Promise.all(taken.map((row) => openTaken(row, now)))
      return opened.filter((row) => row !== null)
    },
    async settle(id, { platformId, ...result }) {
      const platform = platformId === null ? null : await platformHash(vault, platformId)
      await driver.settle(id, { ...result, platform })
    },
    async receipt(channel, account, platformId, word) {
      const [ours, theirs] = await Promise.all([accountHash(vault, channel, account), platformHash(vault, platformId)])
      return driver.receipt(ours, theirs, word)
    },
    recoverSending: driver.recoverSending,
    nextDueAt: driver.nextDueAt,
    deliveries: driver.deliveries,
  }
}

type TimerPart = Pick<Store, 'takeDueTimers' | 'nextTimerAt'>

function timers(vault: Vault, driver: Driver): TimerPart {
  return {
    async takeDueTimers(now, limit) {
      const taken = await driver.takeDueTimers(now, limit)
      return Promise.all(
        taken.map(async (row) => ({ ...(await openTimer(vault, row)), contactId: row.owner.contactId })),
      )
    },
    nextTimerAt: driver.nextTimerAt,
  }
}

type CasePart = Pick<Store, 'cases' | 'countCases' | 'relist' | 'case' | 'caseEvents' | 'waiting'>

function cases(vault: Vault, driver: Driver, search: Search): CasePart {
  return {
    async cases(query) {
      const rows = await driver.cases(await search.hashed(query))
      return Promise.all(rows.map((row) => openCaseRow(vault, row)))
    },
    countCases: async (filter) => driver.countCases(await search.hashed(filter)),
    relist: search.relist,
    async case(id) {
      const row = await driver.case(id)
      return row === null ? null : openCaseRow(vault, row)
    },
    caseEvents: driver.caseEvents,
    waiting: driver.waiting,
  }
}

type StaffPart = Pick<
  Store,
  | 'addStaff'
  | 'updateStaff'
  | 'staffByLogin'
  | 'staffById'
  | 'staff'
  | 'putSession'
  | 'session'
  | 'endSession'
  | 'endSessions'
>

function staff(vault: Vault, driver: Driver): StaffPart {
  const opened = (row: StaffRow | null) => (row === null ? null : openStaff(vault, row))
  return {
    addStaff: async (account) => driver.addStaff(await sealStaff(vault, account)),
    async updateStaff(account) {
      if (await driver.updateStaff(await sealStaff(vault, account))) return
      throw new StoreError('store:login_taken', "change a staff account's login to one that another account has", null)
    },
    staffByLogin: async (login) => opened(await driver.staffByLogin(await loginHash(vault, login))),
    staffById: async (id) => opened(await driver.staffById(id)),
    staff: async () => Promise.all((await driver.staff()).map((row) => openStaff(vault, row))),
    putSession: driver.putSession,
    session: driver.session,
    endSession: driver.endSession,
    endSessions: driver.endSessions,
  }
}

function notes(vault: Vault, driver: Driver): Pick<Store, 'note' | 'putNote'> {
  return {
    async note(name) {
      const hash = await noteHash(vault, name)
      const row = await driver.note(hash)
      return row === null ? null : { version: row.version, value: await openNote(vault, name, hash, row.sealed) }
    },
    async putNote(name, value, expected) {
      const hash = await noteHash(vault, name)
      return driver.putNote(hash, await sealNote(vault, name, hash, value), expected)
    },
  }
}

type RecordPart = Pick<Store, 'record' | 'records' | 'countRecords' | 'putRecord' | 'dropRecord'>

function records(vault: Vault, driver: Driver): RecordPart {
  async function putRecord(record: OfficeRecord, expected: number): Promise<boolean> {
    const holder = record.contactId === null ? null : await driver.holder(record.contactId)
    if (record.contactId !== null && holder === null) return false
    const row = await sealRecord(vault, { ...record, version: expected + 1 }, holder?.key ?? null)
    if (await driver.putRecord({ ...row, wrapped: holder?.key ?? null })) return true
    // Its contact got another key between our reading and writing (`resealing`): nobody was before us.
    const now = record.contactId === null ? null : await driver.holder(record.contactId)
    return now !== null && !sameBytes(now.key, holder?.key) && putRecord(record, expected)
  }
  return {
    async record(kind, id) {
      const row = await driver.record(kind, id)
      return row === null ? null : openRecord(vault, row)
    },
    records: async (query) => Promise.all((await driver.records(query)).map((row) => openRecord(vault, row))),
    countRecords: driver.countRecords,
    putRecord,
    dropRecord: driver.dropRecord,
  }
}
