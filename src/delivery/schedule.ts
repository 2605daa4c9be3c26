/** Calls back once after so many milliseconds, unless what it returns is called first. */
export type Schedule = (after: number, callback: () => void) => () => void

// A timer set for longer would fire at once.
const longest = 2 ** 31 - 1

/** The process's own timers. */
export function timerSchedule(after: number, callback: () => void): () => void {
  const timer = setTimeout(callback, Math.min(Math.max(0, after), longest))
  return () => clearTimeout(timer)
}
