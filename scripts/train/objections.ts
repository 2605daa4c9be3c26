/** How surely a message of a talk objects, told by lines that do not hold it. */
import { join } from 'node:path'
import type { z } from 'zod'
import type { Understander } from '../../src/nlu/understander.ts'
import { readReactions } from '../compile/read-reactions.ts'
import { read } from './corpus.ts'

const folds = 5

/**
 * Reads the chance that a message says the answer before it was not what was asked for, as it is read of words never met: a line of
 * knowledge/reactions.yaml is judged by the others. `root` is the project's folder.
 */
export function objectionsApart(root: string, lines: Understander['lines']): (text: string) => number {
  const reactions = readReactions(<T>(file: string, type: z.ZodType<T>) =>
    type.parse(read(join(root, 'knowledge', file))),
  )
  const readers = Array.from({ length: folds }, (_, fold) =>
    lines(
      new Map(Object.entries(reactions).map(([id, of]) => [id, of.filter((line) => foldOf(line) !== fold)] as const)),
    ),
  )
  return (text) => readers[foldOf(text)]?.(text).find(({ id }) => id === 'objects')?.chance ?? 0
}

/** The same for the same words, however they are written. */
function foldOf(text: string): number {
  let sum = 7
  for (const letter of text.toLowerCase().trim()) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  return sum % folds
}
