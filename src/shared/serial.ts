/** Runs work one piece at a time per key, in the order it was asked for; different keys run beside each other. */
export interface Serial {
  run<T>(key: string, work: () => Promise<T>): Promise<T>
}

/** A fresh set of lanes. A lane disappears when it is empty, so keys cost nothing for ever. */
export function createSerial(): Serial {
  const lanes = new Map<string, Promise<unknown>>()
  return {
    run(key, work) {
      const before = lanes.get(key) ?? Promise.resolve()
      const mine = before.then(work, work)
      lanes.set(key, mine)
      const leave = () => {
        if (lanes.get(key) === mine) lanes.delete(key)
      }
      mine.then(leave, leave)
      return mine
    },
  }
}
