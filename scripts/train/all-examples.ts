import { join } from 'node:path'
import { type Example, readExamples, topicsOf } from './corpus.ts'
import { readFactLines } from './fact-lines.ts'
import { readTopicTexts } from './topic-texts.ts'

/** Everything the topic model learns from, and the classes it tells apart. `root` is the project's folder. */
export function readAllExamples(root: string): {
  readonly examples: readonly Example[]
  readonly classes: readonly string[]
} {
  const folder = join(root, 'knowledge/utterances')
  const examples = [
    ...readExamples(folder, topicsOf(folder)),
    ...readFactLines(root),
    ...readTopicTexts(join(root, 'knowledge/topics'), new Set(['talk-to-person'])),
  ]
  return {
    examples,
    classes: [...new Set(examples.flatMap(({ label }) => (label === null ? [] : [label])))].toSorted(),
  }
}
