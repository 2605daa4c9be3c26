/**
 * Writes docs/understanding/confusions.md: which ways of asking are taken for something else, for whoever maintains them.
 * `npm run -s confusions`. Some minutes; the same texts give the same page.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import homonyms from '../src/nlu/model/homonyms.json' with { type: 'json' }
import { confusionsPage } from './confusions/page.ts'
import { readBack } from './confusions/read-back.ts'
import { readAllExamples } from './train/all-examples.ts'
import { bestTemperature, crossValidate } from './train/evaluate.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/understanding')
const { examples, classes } = readAllExamples(root)
console.error(`${examples.length} examples of ${classes.length} classes`)
const judged = crossValidate(examples, classes, (fold, folds) =>
  console.error(`learning without quarter ${fold} of ${folds}`),
)
const read = readBack(judged, classes, bestTemperature(judged, classes), homonyms)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'confusions.md'), confusionsPage(read))
console.error('written to docs/understanding/confusions.md')
