/** What people write to be told one fact, as examples of the fact's topic. */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../src/core/vocabulary/language.ts'
import { readAsked } from '../compile/read-asked.ts'
import { type Example, read } from './corpus.ts'

/** Such a line says what its topic is about, but hardly names it: it counts for less than a way of asking for the topic. Found on talks held out. */
const lineWeight = 0.3
/** Fewer words say nothing of the topic ("y cuánto cuesta"). */
const fewestWords = 5

/** The lines of knowledge/asked and knowledge/asked-midway as examples. `root` is the project's folder. */
export function readFactLines(root: string): readonly Example[] {
  const folder = join(root, 'knowledge')
  const files = (pattern: string) => globSync(pattern, { cwd: folder }).toSorted()
  const asked = readAsked(
    (file, type) => type.parse(read(join(folder, file))),
    (pattern, type) => files(pattern).map((file) => type.parse(read(join(folder, file)))),
  )
  return asked.flatMap(({ topic, facts }) =>
    Object.values(facts).flatMap((ways) =>
      languages.flatMap((language) => ways[language].filter(isTelling).map((text) => example(text, language, topic))),
    ),
  )
}

function isTelling(text: string): boolean {
  return text.split(' ').length >= fewestWords
}

function example(text: string, language: Example['language'], topic: string): Example {
  return { text, language, label: topic, not: null, among: [], weight: lineWeight, asked: false }
}
