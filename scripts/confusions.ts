/**
 * Writes docs/understanding/confusions.md: which ways of asking are taken for something else, for whoever maintains them.
 * `npm run -s confusions`. Some minutes; the same texts give the same page.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createConceptFinder } from '../src/nlu/concepts.ts'
import { createFeatures } from '../src/nlu/features.ts'
import concepts from '../src/nlu/model/concepts.json' with { type: 'json' }
import homonyms from '../src/nlu/model/homonyms.json' with { type: 'json' }
import trust from '../src/nlu/model/trust.json' with { type: 'json' }
import { createTrust } from '../src/nlu/trust.ts'
import { confusionsPage } from './confusions/page.ts'
import { readBack } from './confusions/read-back.ts'
import { readAllExamples } from './train/all-examples.ts'
import { bestTemperature, crossValidate } from './train/evaluate.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/understanding')
const conceptsIn = createConceptFinder(concepts)
const { examples, classes } = readAllExamples(root)
console.error(`${examples.length} examples of ${classes.length} classes`)
const judged = crossValidate(examples, classes, createFeatures(conceptsIn), (fold, folds) =>
  console.error(`learning without quarter ${fold} of ${folds}`),
)
const read = readBack(judged, classes, bestTemperature(judged, classes), homonyms, conceptsIn, createTrust(trust))
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'confusions.md'), confusionsPage(read))
console.error('written to docs/understanding/confusions.md')
