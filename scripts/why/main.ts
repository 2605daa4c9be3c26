/**
 * Says why a message is read as it is, for whoever maintains the ways of asking:
 * `npm run -s ask -- --why "..." [--topic ID] [--offered ID,ID] [--lang es|en|ht]`. The options stand for a talk: the topic at hand, the topics
 * just offered, its language. Nothing is kept.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isLanguage } from '../../src/core/vocabulary/language.ts'
import { createUnderstander } from '../../src/nlu/create-understander.ts'
import type { Situation } from '../../src/nlu/understander.ts'
import { readExamples, topicsOf } from '../train/corpus.ts'
import { choiceLabels } from './labels.ts'
import { nearestTo } from './nearest.ts'
import { printed } from './printed.ts'
import { whyOf } from './why.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'knowledge/utterances')
const { values } = parseArgs({
  options: {
    why: { type: 'string' },
    topic: { type: 'string' },
    offered: { type: 'string' },
    lang: { type: 'string' },
  },
})
const message = values.why ?? ''
const offered = values.offered?.split(',') ?? []
const known = topicsOf(folder)
const problem = [
  ...(values.lang === undefined || isLanguage(values.lang) ? [] : [`--lang ${values.lang}: choose es, en or ht`]),
  ...[values.topic ?? [], offered]
    .flat()
    .filter((id) => !known.includes(id))
    .map((id) => `no topic is called ${id}`),
]
if (problem.length > 0) {
  console.error(problem.join('\n'))
  process.exit(2)
}

const language = isLanguage(values.lang) ? values.lang : null
const situation: Situation = {
  language,
  topic: values.topic ?? null,
  lately: values.topic === undefined ? [] : [values.topic],
  offered: offered.map((id) => ({ id: `topic:${id}`, label: choiceLabels(root, id)[language ?? 'es'] })),
}
const near = nearestTo(
  message,
  readExamples(folder, known).filter(({ label }) => label !== null),
  createUnderstander().features,
  3,
)
console.log(printed(whyOf(message, situation), near))
