import { globSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../src/core/vocabulary/language.ts'
import { readAsked } from '../compile/read-asked.ts'
import { read } from './corpus.ts'

type Ways = Readonly<Record<(typeof languages)[number], readonly string[]>>

/** Groups of lines that mean the same, among which a message must be told apart: the facts of a topic, the answers to a question. */
export type Family = readonly (readonly string[])[]

/**
 * The families of all topics, with what no fact of theirs answers. `root` is the project's folder. Not those of questions: of their few
 * lines a place learns so much that whoever says it a little otherwise is believed to say what is nearest ("we want to bring him", the ashes).
 */
export function readFamilies(root: string): readonly Family[] {
  const topics = readAsked(
    (file, type) => type.parse(read(join(root, 'knowledge', file))),
    (pattern, type) => files(root, `knowledge/${pattern}`).map((file) => type.parse(read(file))),
  )
  return topics.map(({ facts, unanswered }) => groupsOf([...Object.values(facts), unanswered]))
}

function groupsOf(ways: readonly Ways[]): Family {
  return ways.map((one) => languages.flatMap((language) => one[language])).filter((lines) => lines.length > 0)
}

function files(root: string, pattern: string): readonly string[] {
  return globSync(pattern, { cwd: root })
    .toSorted()
    .map((file) => join(root, file))
}
