import { setTimeout as wait } from 'node:timers/promises'
import { errorCode } from '../../shared/errors.ts'
import type { Log } from '../../shared/log.ts'
import { adoptNextKey, readNextKey } from '../../store/master-key.ts'
import type { Reseal, ResealProgress } from '../../store/reseal.ts'
import type { Vault } from '../../store/vault.ts'

/** Contacts sealed anew before others have their turn, and the pause then, milliseconds. */
const atOnce = 5
const rest = 5
/** How often it is said how far it is, milliseconds. */
const often = 60_000

/** Changes the master key while Puente runs, when somebody asked for it (`npm run change-key`). */
export interface KeyChange {
  /** At the start and each minute: begins a change that was asked for, and goes on until nothing is left under the old key. Never rejects. */
  tend(): Promise<void>
  /** Stops after what is under way; the next start goes on. */
  stop(): Promise<void>
}

/** What a change is made with. `folder`: where `master.key` lies; null when the settings name the key. `begun`: the vault has a former key. */
export interface KeyChangeParts {
  readonly vault: Vault
  readonly reseal: Reseal
  readonly folder: string | null
  readonly begun: boolean
  readonly log: Log
  now(): number
}

/** The change of one store's key. */
export function createKeyChange({ vault, reseal, folder, log, now, ...parts }: KeyChangeParts): KeyChange {
  let begun = parts.begun
  let stopping = false
  let under: Promise<void> | null = null

  async function isAskedFor(): Promise<boolean> {
    if (begun) return true
    const next = folder === null ? null : readNextKey(folder)
    if (next === null) return false
    await vault.changeTo(next)
    begun = true
    return true
  }
  async function resealAll(): Promise<ResealProgress | null> {
    let told = now()
    while (!stopping) {
      const progress = await reseal.slice(atOnce)
      if (progress.done) return progress
      if (now() - told >= often) {
        told = now()
        log.info('the master key is being changed', { looked: progress.looked, resealed: progress.resealed })
      }
      await wait(rest)
    }
    return null
  }
  async function change(): Promise<void> {
    if (!(await isAskedFor())) return
    await reseal.begin()
    const whole = await resealAll()
    if (whole === null) return
    await reseal.finish()
    if (folder !== null) adoptNextKey(folder)
    vault.dropFormer()
    begun = false
    const then = folder === null ? 'take PUENTE_MASTER_KEY_FORMER away' : 'put the new master.key into the safe'
    log.warn(`the master key is changed, the old one opens nothing any more: ${then}`, { resealed: whole.resealed })
  }
  return {
    tend() {
      under ??= change()
        .catch((error) => log.error('the change of the master key is not done yet', { code: errorCode(error) }))
        .finally(() => {
          under = null
        })
      return under
    },
    async stop() {
      stopping = true
      await under
    },
  }
}
