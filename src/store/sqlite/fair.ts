import { setImmediate } from 'node:timers'

/** How long reading may go on before others have their turn, milliseconds. */
const longest = 10

/**
 * A driver that answers on the spot, made fair: code that asks it again and again would hold the process until it is done, since nothing
 * it waits for ever leaves it. After ten milliseconds the next question lets everything else that waits go first.
 */
export function fairly<T extends { readonly close: unknown }>(driver: T): T {
  let begunAt: number | null = null

  function turn(): Promise<void> | null {
    if (begunAt !== null && performance.now() - begunAt > longest) return new Promise((go) => setImmediate(go))
    if (begunAt === null) {
      begunAt = performance.now()
      setImmediate(() => {
        begunAt = null
      })
    }
    return null
  }

  const fair =
    (work: (...given: unknown[]) => unknown) =>
    async (...given: unknown[]) => {
      const others = turn()
      if (others !== null) await others
      return work(...given)
    }
  const { close, ...asked } = driver
  const made = Object.entries(asked).map(([name, work]) => [name, fair(work as (...given: unknown[]) => unknown)])
  return { ...Object.fromEntries(made), close } as T
}
