import type { Case } from '../core/vocabulary/case.ts'
import { createLru } from '../shared/lru.ts'
import type { Result } from '../shared/result.ts'

const remembered = 2000

/** An answer sent twice by the same form (a double click, a retry after a broken line) reaches the person once. */
export interface Answers {
  /** Runs `send` once for a form; a repeat gets the first outcome. A refused answer may be sent again. */
  once(form: string, send: () => Promise<Result<Case>>): Promise<Result<Case>>
}

/** Kept in memory: a form outlives a restart only by its text. */
export function createAnswers(): Answers {
  const sent = createLru<Promise<Result<Case>>>(remembered)
  return {
    async once(form, send) {
      const before = sent.get(form)
      if (before !== undefined) return before
      const sending = send()
      sent.set(form, sending)
      const outcome = await sending.catch((error: unknown) => {
        sent.delete(form)
        throw error
      })
      if (!outcome.ok) sent.delete(form)
      return outcome
    },
  }
}
