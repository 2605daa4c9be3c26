import { readdirSync, readFileSync } from 'node:fs'

/** As `memoryOfTree`, looked up once in so many milliseconds: it reads a file for each process. */
export function createMemory(root: number, every: number): () => number | null {
  let known: number | null = null
  let at = Number.NEGATIVE_INFINITY
  return () => {
    if (performance.now() - at < every) return known
    at = performance.now()
    known = memoryOfTree(root)
    return known
  }
}

/** Megabytes held by a process and everything it started; shared parts are counted once where the system tells. Null where there is no /proc. */
function memoryOfTree(root: number): number | null {
  const parents = new Map<number, number>()
  try {
    for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name))
  } catch {
    return null
  }
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0))
  const kilobytes = [...parents.keys()].filter(isOurs).map(heldBy)
  return Math.round(kilobytes.reduce((sum, held) => sum + held, 0) / 1024)
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

function heldBy(pid: number): number {
  const share = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1]
  return Number(share ?? /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

/** A process may be gone, or not ours to look into. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
