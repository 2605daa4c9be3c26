/** Counts what is written to a group, so that it stays under what the platform takes. */
export interface Pace {
  /** Milliseconds to wait before writing once more; 0: now. `first`: it may use what is kept free for alarms. */
  wait(now: number, first: boolean): number
  wrote(now: number): void
}

const minute = 60_000
/** A group takes 20 messages a minute; some are kept for alarms and answers to staff. */
const most = { usual: 15, first: 20 }

/** A pace that has written nothing yet. */
export function createPace(): Pace {
  let written: number[] = []
  return {
    wait(now, first) {
      written = written.filter((at) => now - at < minute)
      const share = first ? most.first : most.usual
      const oldest = written.at(-share)
      return oldest === undefined ? 0 : oldest + minute - now
    },
    wrote(now) {
      written.push(now)
    },
  }
}
