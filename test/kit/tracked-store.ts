import type { Store } from '../../src/store/store.ts'

/** The same store, and whether any call to it has yet to answer. */
export function trackedStore(store: Store): { readonly store: Store; busy(): boolean } {
  let open = 0
  async function tracked(call: Promise<unknown>): Promise<unknown> {
    open += 1
    try {
      return await call
    } finally {
      open -= 1
    }
  }
  const proxy = new Proxy(store, {
    get(target, name: keyof Store) {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>
      return (...args: unknown[]) => tracked(method(...args))
    },
  })
  return { store: proxy, busy: () => open > 0 }
}
