import type { OfficeRecord, Store } from '../../store.ts'
import { durabilityOf } from '../durability.ts'
import type { Client, Run } from '../run.ts'
import type { TurnMemory } from './turn-memory.ts'

/** The kind of record that lists what was acknowledged and lost. */
export const lostTurns = 'lost-turns'

/** Contacts of one loss, ours and random: they name nobody to whoever has no master key. */
export interface LostTurnsValue {
  readonly turns: number
  readonly contacts: readonly string[]
  /** Unix milliseconds: from the first to the last of them. */
  readonly from: number
  readonly to: number
}

/** What is watched, and by what. */
interface WatchParts {
  readonly client: Client
  readonly run: Run
  readonly acknowledged: TurnMemory
  readonly store: Pick<Store, 'putRecord'>
  /** Somebody decided that the provider answers for durability. */
  readonly providerAnswers: boolean
  newId(): string
  now(): number
  warn(what: string): void
}

/** Notices while a process runs what opening a store would refuse, and what the server lost. */
export interface LossWatch {
  /** Whether what was acknowledged is still there; what is not is listed. Rejects when the server does not answer. */
  compare(): Promise<void>
  /** Whether the server still keeps what it acknowledges. Rejects when it does not answer. */
  askSettings(): Promise<void>
  /** False while it would lose what it acknowledges. */
  isDurable(): boolean
}

/** The watch of one process over its server. */
export function createLossWatch(parts: WatchParts): LossWatch {
  let told = ''
  let durable = true
  return {
    async compare() {
      const lost = await parts.acknowledged.lost(parts.run)
      if (lost.length === 0) return
      const times = lost.map(({ at }) => at)
      const contacts = [...new Set(lost.map(({ contactId }) => contactId))]
      const value: LostTurnsValue = { turns: lost.length, contacts, from: Math.min(...times), to: Math.max(...times) }
      parts.warn(
        `Redis lost ${lost.length} acknowledged turns of ${contacts.length} people, as after a failover; npm run doctor lists them`,
      )
      const record = { kind: lostTurns, id: parts.newId(), of: null, contactId: null, at: parts.now() }
      await parts.store.putRecord({ ...record, value: { ...value } } satisfies Omit<OfficeRecord, 'version'>, 0)
    },
    async askSettings() {
      const { unsafe } = await durabilityOf(parts.client)
      durable = parts.providerAnswers || unsafe.length === 0
      const now = durable ? '' : unsafe.join('; ')
      if (now === told) return
      told = now
      parts.warn(
        now === ''
          ? 'Redis keeps what it acknowledges again'
          : `Redis would lose what it acknowledges from now on: ${now}`,
      )
    },
    isDurable: () => durable,
  }
}
