/** One piece of work at a time, those of people known here before all others. */
export interface HashQueue {
  run<T>(work: () => Promise<T>, known: boolean): Promise<T>
}

/** An empty queue. How many may wait is for whoever lets them in. */
export function createHashQueue(): HashQueue {
  const waiting: { readonly known: (() => void)[]; readonly others: (() => void)[] } = { known: [], others: [] }
  let busy = false

  async function turn(known: boolean): Promise<void> {
    if (busy) await new Promise<void>((go) => (known ? waiting.known : waiting.others).push(go))
    busy = true
  }
  function next(): void {
    const go = waiting.known.shift() ?? waiting.others.shift()
    if (go === undefined) busy = false
    else go()
  }
  return {
    async run(work, known) {
      await turn(known)
      try {
        return await work()
      } finally {
        next()
      }
    },
  }
}
