/**
 * Teaches the understander from knowledge/utterances and writes src/nlu/model: `npm run train`. The same texts give the same
 * bytes. `--quick` leaves out the cross-validation (and keeps the last temperature); `--alarm` teaches the alarm and the small tables only;
 * `--compare` adds simpler methods.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { HomonymData } from '../src/nlu/homonyms.ts'
import type { LinearModelData } from '../src/nlu/linear-model.ts'
import { alarmFigures, trainAlarm } from './train/alarm.ts'
import { readAllExamples } from './train/all-examples.ts'
import { baselineTop1 } from './train/baselines.ts'
import { type Example, read } from './train/corpus.ts'
import { bestTemperature, crossValidate, figuresOf, isTopic, samplesOf } from './train/evaluate.ts'
import { trainLanguageTable } from './train/language-table.ts'
import { readLanguageTexts } from './train/language-texts.ts'
import { trainLogistic } from './train/logistic.ts'
import { heaviest, quantizeModel } from './train/quantize.ts'
import { readNeighbours } from './train/topic-texts.ts'
import { type Vocabulary, vectorOf, vocabularyOf } from './train/vectorize.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'src/nlu/model')
const mostFeatures = 30000
const mostPieces = 9000

const { examples, classes } = readAllExamples(root)
mkdirSync(out, { recursive: true })
write('language', trainLanguageTable(readLanguageTexts(root), mostPieces))
write('homonyms', readHomonyms())
write('neighbours', readNeighbours(join(root, 'knowledge/topics')))
if (!process.argv.includes('--quick')) console.log(JSON.stringify({ alarm: alarmFigures(examples) }))
write('alarm', trainAlarm(examples))
if (!process.argv.includes('--alarm'))
  write('topics', trainTopics(process.argv.includes('--quick') ? lastTemperature() : measured()))

function measured(): number {
  const judged = crossValidate(examples, classes)
  const temperature = bestTemperature(judged, classes)
  console.log(
    JSON.stringify({
      examples: examples.length,
      classes: classes.length,
      temperature,
      ...figuresOf(judged, classes, temperature),
    }),
  )
  if (process.argv.includes('--compare'))
    console.log(
      JSON.stringify(
        baselineTop1(
          examples.filter(({ asked }) => asked),
          isTopic,
        ),
      ),
    )
  return temperature
}

function trainTopics(temperature: number): LinearModelData {
  const all = vocabularyOf(texts(examples), null, 2)
  const first = learn(all, 3)
  const kept = vocabularyOf(texts(examples), heaviest(all, first, mostFeatures))
  return quantizeModel(classes, kept, learn(kept, 8), temperature)
}

function learn(vocabulary: Vocabulary, epochs: number) {
  return trainLogistic(
    samplesOf(examples, classes, (text) => vectorOf(text, vocabulary)),
    vocabulary.rows.size,
    classes.length,
    { epochs },
  )
}

function texts(list: readonly Example[]): string[] {
  return list.map(({ text }) => text)
}

function readHomonyms(): HomonymData[] {
  const entries = read(join(root, 'knowledge/homonyms.yaml')) as {
    id: string
    words: Record<string, string[]>
    options: string[]
    always?: boolean
    by_place?: boolean
  }[]
  return entries.map(({ id, words, options, always = false, by_place = false }) => ({
    id,
    words: Object.values(words).flat(),
    options,
    always,
    by_place,
  }))
}

function lastTemperature(): number {
  const file = join(out, 'topics.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LinearModelData).temperature : 0.85
}

function write(name: string, data: unknown): void {
  const text = `${JSON.stringify(data)}\n`
  writeFileSync(join(out, `${name}.json`), text)
  console.log(
    `${name}.json ${Math.round(text.length / 1024)} KB, ${Math.round(gzipSync(text).length / 1024)} KB compressed`,
  )
}
