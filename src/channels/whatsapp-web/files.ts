import type { FetchResult } from '../../core/vocabulary/attachment.ts'
import type { FromChild, ToChild } from './protocol.ts'

/** Files asked of the child and not yet brought. */
export interface Files {
  /** What came with a message, by WhatsApp's id of it. Never rejects: a child that dies or is slow leaves it `unreachable`. */
  fetch(id: string): Promise<FetchResult>
  brought(file: Extract<FromChild, { type: 'file' }>): void
}

/** Nothing asked yet; `limit`: milliseconds a file may take. */
export function createFiles(tell: (message: ToChild) => boolean, limit: number): Files {
  const asked = new Map<number, (file: FetchResult) => void>()
  let last = 0
  return {
    fetch(id) {
      const n = ++last
      const { promise, resolve } = Promise.withResolvers<FetchResult>()
      const timer = setTimeout(() => answer({ ok: false, code: 'unreachable' }), limit)
      function answer(file: FetchResult): void {
        clearTimeout(timer)
        asked.delete(n)
        resolve(file)
      }
      asked.set(n, answer)
      if (!tell({ type: 'fetch', n, id })) answer({ ok: false, code: 'unreachable' })
      return promise
    },
    brought({ n, found }) {
      asked.get(n)?.(found.ok ? { ok: true, bytes: Uint8Array.from(Buffer.from(found.base64, 'base64')) } : found)
    },
  }
}
