import { z } from 'zod'
import type { AskedLines, Beginnings, FirstSaid } from '../core/vocabulary/asked.ts'
import { type Language, languages } from '../core/vocabulary/language.ts'

const lines = z.array(z.string().min(1)).min(1)
const ways = z.strictObject({ es: lines, en: lines, ht: lines })

/** One file of knowledge/beginnings, named after a guided procedure: which words begin it, and which only sound like them. Never shown. */
export const beginning = z.strictObject({
  flow: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Which sentence is said first: that of the procedure itself, or what to do first about the topic. */
  first: z.enum(['intro', 'lead']).default('intro'),
  /** Somebody tells their own case, or that of somebody of theirs. */
  tells: ways,
  /** Somebody asks what anybody could ask, a part of it, or names the matter alone. */
  asks: ways,
  /** It is happening now, and is not over: danger has the word. */
  still: ways.optional(),
})

/** One file of knowledge/beginnings as it was read. */
export type Beginning = z.infer<typeof beginning>

/** Prepared once for the same content, whichever offices it serves. */
const prepared = new WeakMap<readonly Beginning[], Beginnings>()

/** So many names of topics show what names a matter and tells nothing of it. */
const mostNames = 60

/**
 * The lines of all procedures together: what tells a case of one from a question about it tells it of every other. `names`: how topics are
 * named, of which some stand with the questions.
 */
export function beginningsIn(all: readonly Beginning[], names: readonly string[]): Beginnings {
  const before = prepared.get(all)
  if (before !== undefined) return before
  const spread = names.filter((_, i) => i % Math.max(1, Math.floor(names.length / mostNames)) === 0)
  const under = (name: 'tells' | 'asks' | 'still') => all.flatMap((one) => linesOf(one[name]))
  const made = {
    first: new Map<string, FirstSaid>(all.map(({ flow, first }) => [flow, first])),
    lines: new Map([
      ['tells', under('tells')],
      ['asks', [...under('asks'), ...spread]],
      ['still', under('still')],
    ]) satisfies AskedLines,
  }
  prepared.set(all, made)
  return made
}

function linesOf(written: Readonly<Record<Language, readonly string[]>> | undefined): readonly string[] {
  return written === undefined ? [] : languages.flatMap((language) => written[language])
}
