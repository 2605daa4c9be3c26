import { createLru } from './lru.ts'

/** Texts of a talk at hand: a message, its pieces and the unanswered ones before it. */
const aTalk = 32

/**
 * A pure function of a text that keeps its last `size` answers, those of a talk unless told: one message is read by many readers, and
 * its words come back in the next. Answers are shared, so nobody may change one; none may be `undefined`.
 */
export function remembered<V extends NonNullable<unknown> | null>(
  answer: (text: string) => V,
  size: number = aTalk,
): (text: string) => V {
  const kept = createLru<V>(size)
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const found = answer(text)
    kept.set(text, found)
    return found
  }
}
