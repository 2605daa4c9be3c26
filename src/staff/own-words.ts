import type { Case } from '../core/vocabulary/case.ts'
import type { ThreadEntry } from '../core/vocabulary/thread.ts'

/** True for a line of the thread that is a pressed button's label: the turn writes those after this mark. */
export function isPress(text: string): boolean {
  return text.startsWith('▸ ')
}

/** What the person said in their own words: what led to the case, or when that was a pressed button, the last words before or after. */
export function wordsOf(of: Case, thread: readonly ThreadEntry[]): string {
  if (!isPress(of.asked)) return of.asked
  return thread.findLast(({ text }) => text !== null && !isPress(text) && !text.startsWith('/'))?.text ?? ''
}
