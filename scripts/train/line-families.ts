import { globSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../src/core/vocabulary/language.ts'
import { answers } from '../../src/knowledge/answer-schema.ts'
import { readAsked } from '../compile/read-asked.ts'
import { read } from './corpus.ts'

type Ways = Readonly<Record<(typeof languages)[number], readonly string[]>>

/** Groups of lines that mean the same, among which a message must be told apart: the facts of a topic, the answers to a question. */
export type Family = readonly (readonly string[])[]

/** The families of all topics, with what no fact of theirs answers, and of all questions of procedures. `root` is the project's folder. */
export function readFamilies(root: string): readonly Family[] {
  const topics = readAsked(
    (file, type) => type.parse(read(join(root, 'knowledge', file))),
    (pattern, type) => files(root, `knowledge/${pattern}`).map((file) => type.parse(read(file))),
  )
  const questions = files(root, 'knowledge/answers/!(any-question).yaml').flatMap((file) =>
    Object.values(answers.parse(read(file)).questions),
  )
  return [
    ...topics.map(({ facts, unanswered }) => groupsOf([...Object.values(facts), unanswered])),
    ...questions.map((options) => groupsOf(Object.values(options))),
  ]
}

function groupsOf(ways: readonly Ways[]): Family {
  return ways.map((one) => languages.flatMap((language) => one[language])).filter((lines) => lines.length > 0)
}

function files(root: string, pattern: string): readonly string[] {
  return globSync(pattern, { cwd: root })
    .toSorted()
    .map((file) => join(root, file))
}
