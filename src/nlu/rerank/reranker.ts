import type { Language } from '../../core/vocabulary/language.ts'
import type { TopicId } from '../../core/vocabulary/topic.ts'

/** What a language model is shown: masked words and the options of the question we would ask. */
export interface RankRequest {
  /** Masked: `maskWith` made it. */
  readonly text: string
  readonly language: Language
  /** Two to four. */
  readonly options: readonly { readonly id: TopicId; readonly label: string }[]
}

/** One of the offered options and how likely the model holds it, 0..1. */
export interface Ranked {
  readonly topic: TopicId
  readonly confidence: number
}

/**
 * The port of an optional language model. It puts offered options in an order and does nothing else: its words reach nobody.
 * Null is no opinion: refused, broken, too slow, too many asked. Never rejects, never takes longer than `longestWait`.
 */
export interface Reranker {
  rank(request: RankRequest): Promise<readonly Ranked[] | null>
}

/** How long an opinion is waited for, in milliseconds. */
export const longestWait = 1500

/** Calls back once after so many milliseconds, unless what it returns is called first. */
export type Wait = (after: number, callback: () => void) => () => void

/** The process's own timers. */
export function timerWait(after: number, callback: () => void): () => void {
  const timer = setTimeout(callback, after)
  return () => clearTimeout(timer)
}

/** What the work gives, or null when it fails or is not done in time; then its signal is aborted too. */
export async function inTime<T>(work: (signal: AbortSignal) => Promise<T | null>, wait: Wait): Promise<T | null> {
  const stop = new AbortController()
  let cancel = () => {}
  const late = new Promise<null>((resolve) => {
    cancel = wait(longestWait, () => {
      resolve(null)
      stop.abort()
    })
  })
  try {
    return await Promise.race([work(stop.signal), late])
  } catch {
    return null
  } finally {
    cancel()
  }
}
