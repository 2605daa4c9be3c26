import { globSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../src/core/vocabulary/language.ts'
import { answers } from '../../src/knowledge/answer-schema.ts'
import { asked } from '../../src/knowledge/schema.ts'
import { read } from './corpus.ts'

type Ways = Readonly<Record<(typeof languages)[number], readonly string[]>>

/** The lines that mean the same: those of each fact, of what no fact of a topic answers, and of each answer to each question. */
export function readGroups(root: string): readonly (readonly string[])[] {
  const ofFacts = files(root, 'knowledge/asked/*.yaml').flatMap((file) => {
    const { facts, unanswered } = asked.parse(read(file))
    return [...Object.values(facts), unanswered].map(linesOf)
  })
  const ofAnswers = files(root, 'knowledge/answers/!(any-question).yaml').flatMap((file) =>
    Object.values(answers.parse(read(file)).questions).flatMap((options) => Object.values(options).map(linesOf)),
  )
  return [...ofFacts, ...ofAnswers].filter((lines) => lines.length > 0)
}

function files(root: string, pattern: string): readonly string[] {
  return globSync(pattern, { cwd: root })
    .toSorted()
    .map((file) => join(root, file))
}

function linesOf(ways: Ways): readonly string[] {
  return languages.flatMap((language) => ways[language])
}
