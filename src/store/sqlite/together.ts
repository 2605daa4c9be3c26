import type { DatabaseSync } from 'node:sqlite'
import { transact } from './transact.ts'

/** Does a piece of writing with whatever else is about to be written; resolves when it is on the disk, rejects when nothing of it is. */
export type Together = <T>(work: () => T) => Promise<T>

interface Waiting {
  readonly work: () => unknown
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown }

/**
 * What is ready to be written at the same moment is written in one transaction, in the order it came, so that the disk is waited for
 * once and not once each: under load that wait was a fifth of all the time. One that throws leaves nothing behind and harms no other;
 * when the transaction itself fails, all of it failed.
 */
export function createTogether(db: DatabaseSync): Together {
  let waiting: Waiting[] = []

  function write(): void {
    const group = waiting
    waiting = []
    try {
      const outcomes = transact(db, () => group.map(({ work }) => (group.length === 1 ? done(work) : apart(db, work))))
      for (const [i, { resolve, reject }] of group.entries()) {
        const outcome = outcomes[i]
        if (outcome?.ok) resolve(outcome.value as never)
        else reject(outcome?.error)
      }
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve, reject })
      if (waiting.length === 1) setImmediate(write)
    })
}

function done(work: () => unknown): Outcome {
  return { ok: true, value: work() }
}

function apart(db: DatabaseSync, work: () => unknown): Outcome {
  db.exec('savepoint one')
  try {
    const outcome = done(work)
    db.exec('release one')
    return outcome
  } catch (error) {
    // SQLite has sometimes rolled back everything by itself, e.g. when the disk is full: then nobody's writing stands.
    if (!db.isTransaction) throw error
    db.exec('rollback to one')
    db.exec('release one')
    return { ok: false, error }
  }
}
