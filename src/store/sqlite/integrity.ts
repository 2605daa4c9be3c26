import { Worker } from 'node:worker_threads'

/** SQLite's primary codes that mean the file itself: the disk fails to read it, its pages contradict each other, it is no database. */
const damage: ReadonlySet<number> = new Set([10, 11, 26])

/** What a check found; `unknown`: it could not be made now, e.g. for want of memory. */
export type Integrity = 'whole' | 'damaged' | 'unknown'

/** Reads the whole database at `path` in a thread of its own, while it is used: about a second for each hundred megabytes. Never rejects. */
export function checkIntegrity(path: string): Promise<Integrity> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./check-whole.mjs', import.meta.url), { workerData: path })
    // What was answered first counts; a process that ends does not wait for it.
    worker.unref()
    worker.once('message', (found: true | number) => resolve(meaningOf(found)))
    worker.once('error', () => resolve('unknown'))
    worker.once('exit', () => resolve('unknown'))
  })
}

function meaningOf(found: true | number): Integrity {
  if (found === true) return 'whole'
  return damage.has(found % 256) ? 'damaged' : 'unknown'
}
