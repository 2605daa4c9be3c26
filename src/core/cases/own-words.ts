import type { ThreadEntry } from '../vocabulary/thread.ts'
import type { Understanding } from '../vocabulary/understanding.ts'

/** A pressed button, a command, what stands for a file, and the word by which somebody of the office is asked for. */
const noWords = /^[▸/[]|^(?:persona|person|moun)\P{L}*$/iu

/** Fewer words than these, where they only answer us, tell nobody what the case is about. */
const fewest = 3

/** True for words of the person's own: no pressed button, command, file or "PERSONA". */
export function isOwnWords(text: string): boolean {
  return text.trim() !== '' && !noWords.test(text.trim())
}

/**
 * True for a sentence of the person's own, worth quoting where a case stands in a list: no thanks, no instruction, no bare yes, number or date
 * that answers us, no wish for a person and nothing else.
 */
export function isOwnSentence(text: string, understanding: Understanding | null = null): boolean {
  if (!isOwnWords(text) || !/\p{L}/u.test(text)) return false
  if (understanding === null) return true
  const { outcome, topics = [], answers, picked, affirmed, urgent, suspected } = understanding
  if (urgent !== undefined || suspected !== undefined) return true
  const isBare = outcome === 'smalltalk' || outcome === 'control' || (outcome === 'person' && topics.length === 0)
  const isAnswer = answers !== undefined || picked !== undefined || affirmed !== undefined
  return !isBare && !(isAnswer && text.trim().split(/\s+/u).length < fewest)
}

/** Words of a person that a list of cases quotes. */
export interface Quote {
  readonly text: string
  /** False for words that tell nobody what the case is about, e.g. thanks. */
  readonly isSentence: boolean
}

/** The last sentence of the person's own in a thread, oldest line first; null where there is none. */
export function lastSentence(thread: readonly ThreadEntry[]): string | null {
  return (
    thread.findLast(({ text, understanding = null }) => text !== null && isOwnSentence(text, understanding))?.text ??
    null
  )
}
