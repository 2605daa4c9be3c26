import { isOwnWords, lastSentence } from '../core/cases/own-words.ts'
import type { Case } from '../core/vocabulary/case.ts'
import type { ThreadEntry } from '../core/vocabulary/thread.ts'

/** What the person said in their own words: what led to the case, or when that was a pressed button or "PERSONA", the last sentence before or after. */
export function wordsOf(of: Case, thread: readonly ThreadEntry[]): string {
  return isOwnWords(of.asked) ? of.asked : (lastSentence(thread) ?? '')
}
