import { isOpen } from '../../core/vocabulary/case.ts'
import { StoreError } from '../../shared/errors.ts'
import { type Driver, repeatHeard, repeatWaitsToHear, type SealedTurn, waitsToHear } from '../driver.ts'
import type { CommitResult } from '../store.ts'
import { isJoiningStale, isTaken, writeCodes } from './codes.ts'
import { eraseContact, eraseIfDone } from './erase.ts'
import { fileName } from './files.ts'
import type { MemoryCase, MemoryState } from './state.ts'
import { threadOf } from './thread.ts'
import { isAnswered, standing, timersAfter } from './timers.ts'

/** Turns, contacts and threads. */
export function memoryTurns(
  state: MemoryState,
): Pick<Driver, 'contactOf' | 'holder' | 'contact' | 'commit' | 'replies' | 'followers'> {
  return {
    contactOf: async (alias) => state.aliases.get(alias) ?? null,
    async holder(contactId) {
      const contact = state.contacts.get(contactId)
      return contact === undefined
        ? null
        : { key: contact.owner.wrapped, hasCase: latestCaseOf(state, contactId) !== null }
    },
    async contact(contactId) {
      const contact = state.contacts.get(contactId)
      if (contact === undefined || contact.nameless) return null
      const openCase = openCaseOf(state, contactId)?.row ?? null
      return {
        owner: contact.owner,
        contact,
        openCase,
        timers: standing(contact),
        hasCase: latestCaseOf(state, contactId) !== null,
      }
    },
    commit: async (turn) => commit(state, turn),
    followers: async (topic) =>
      [...state.contacts].filter(([, contact]) => contact.follows.has(topic)).map(([contactId]) => contactId),
    async replies(hash) {
      const inbound = state.inbound.get(hash)
      if (inbound === undefined) return null
      if (inbound.contactId === null) return []
      return threadOf(state, inbound.contactId).filter((row) => inbound.replies.includes(row.id))
    },
  }
}

function openCaseOf(state: MemoryState, contactId: string): MemoryCase | null {
  for (const kept of state.cases.values()) if (kept.owner.contactId === contactId && isOpen(kept.row)) return kept
  return null
}

function latestCaseOf(state: MemoryState, contactId: string): MemoryCase | null {
  let latest: MemoryCase | null = null
  for (const kept of state.cases.values())
    if (kept.owner.contactId === contactId && kept.seq > (latest?.seq ?? 0)) latest = kept
  return latest
}

function nextSeq(state: MemoryState): number {
  return 1 + Math.max(0, ...[...state.cases.values()].map(({ seq }) => seq))
}

function commit(state: MemoryState, turn: SealedTurn): CommitResult {
  if (turn.inbound !== null && state.inbound.has(turn.inbound)) return 'duplicate'
  if (isAnswered(state.contacts.get(turn.contactId), turn)) return 'duplicate'
  if (isStale(state, turn)) return 'conflict'
  assertNew(state, turn)
  if (turn.forget) eraseContact(state, turn.contactId, turn.at)
  const { contactId } = turn
  const before = state.contacts.get(contactId)
  const owner = { contactId, wrapped: turn.key }
  const thread = [...(before?.thread ?? []), ...turn.thread]
  const follows = new Set(before?.follows)
  for (const { topic, following } of turn.follows) {
    if (following) follows.add(topic)
    else follows.delete(topic)
  }
  state.contacts.set(contactId, {
    owner,
    revision: turn.revision + 1,
    sealed: turn.state,
    nameless: turn.forget,
    thread,
    timers: timersAfter(before, turn),
    follows,
  })
  writeCodes(state, turn)
  if (turn.alias !== null) state.aliases.set(turn.alias, contactId)
  if (turn.inbound !== null) state.inbound.set(turn.inbound, { contactId, replies: turn.replies, at: turn.at })
  if (turn.heard !== null) letOut(state, contactId, turn.heard, turn.at)
  for (const message of turn.outbox) {
    state.outbox.set(message.id, {
      ...message,
      owner,
      at: turn.at,
      status: 'pending',
      attempts: 0,
      nextAt: turn.at,
      code: null,
      platform: null,
    })
  }
  for (const file of turn.files) state.files.set(fileName(contactId, file.id), { ...file, contactId })
  if (turn.rating !== null) state.ratings.set(turn.rating.id, turn.rating)
  if (turn.caseChange !== null) {
    const { row, event } = turn.caseChange
    const { events, seq, words } = state.cases.get(row.id) ?? {
      events: [],
      seq: nextSeq(state),
      words: new Set<string>(),
    }
    state.cases.set(row.id, { row, owner, seq, words, events: event === null ? events : [...events, event] })
  }
  const latest = latestCaseOf(state, contactId)
  if (latest !== null) state.cases.set(latest.row.id, { ...latest, words: new Set([...latest.words, ...turn.words]) })
  eraseIfDone(state, contactId, turn.at)
  return 'committed'
}

function letOut(state: MemoryState, contactId: string, door: string, at: number): void {
  for (const [id, message] of state.outbox) {
    const isTheirs = message.owner.contactId === contactId && message.door === door
    if (!isTheirs || message.status !== 'pending') continue
    const isRepeat = message.code?.startsWith(repeatWaitsToHear)
    if (!isRepeat && !message.code?.startsWith(waitsToHear)) continue
    state.outbox.set(id, { ...message, at, nextAt: at, code: isRepeat ? repeatHeard : null, attempts: 0 })
  }
}

function isStale(state: MemoryState, turn: SealedTurn): boolean {
  const current = state.contacts.get(turn.contactId)
  if (current?.nameless || (current?.revision ?? 0) !== turn.revision) return true
  const owner = turn.alias === null ? undefined : state.aliases.get(turn.alias)
  if (owner !== undefined && owner !== turn.contactId && owner !== turn.joining?.contactId) return true
  if (isTaken(state, turn) || isJoiningStale(state, turn, (id) => openCaseOf(state, id) !== null)) return true
  if (turn.caseChange === null) return false
  const { row, expected } = turn.caseChange
  if ((state.cases.get(row.id)?.row.version ?? null) !== expected) return true
  const open = openCaseOf(state, turn.contactId)
  return isOpen(row) && open !== null && open.row.id !== row.id
}

function assertNew(state: MemoryState, turn: SealedTurn): void {
  const known = turn.outbox.some((message) => state.outbox.has(message.id))
  const thread = state.contacts.get(turn.contactId)?.thread ?? []
  if (known || turn.thread.some((entry) => thread.some((row) => row.id === entry.id))) {
    throw new StoreError('store:write', 'commit a turn: an id was used before', null)
  }
}
