/**
 * Teaches the understander from knowledge/utterances and writes src/nlu/model: `npm run train`. The same texts give the same
 * bytes. `--quick` leaves out the cross-validation (and keeps the last temperature and trust); `--danger` teaches the readers of danger and the
 * small tables only, `--topics` all but those of danger and of facts, which is what a changed way of asking needs;
 * `--compare` adds simpler methods. The model of talks alone: `npm run talks`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createConceptFinder } from '../src/nlu/concepts.ts'
import { createUnderstander } from '../src/nlu/create-understander.ts'
import { createFeatures } from '../src/nlu/features.ts'
import type { HomonymData } from '../src/nlu/homonyms.ts'
import { loadEmbedding } from '../src/nlu/learning/embedding.ts'
import { type Vocabulary, vectorOf, vocabularyOf } from '../src/nlu/learning/vectorize.ts'
import type { LinearModelData } from '../src/nlu/model/linear-model.ts'
import type { DangerShiftData } from '../src/nlu/readers/danger-shift.ts'
import { createLineReaders, lineFeatures } from '../src/nlu/readers/fact.ts'
import { createDangerReaders } from '../src/nlu/readers/in-danger.ts'
import { besideOf } from '../src/nlu/talk/talk-model.ts'
import type { TrustData } from '../src/nlu/trust.ts'
import { actFigures, readActLines, trainActs } from './train/acts.ts'
import { readAllExamples } from './train/all-examples.ts'
import { baselineTop1 } from './train/baselines.ts'
import { readConcepts } from './train/concepts.ts'
import { type Example, read } from './train/corpus.ts'
import { aboutFigures, readAboutLines, trainAbout } from './train/danger/about.ts'
import { commonOf, detailFigures, readDetailLines, trainDetails } from './train/danger/details.ts'
import { followUpFigures, readFollowUpLines, trainFollowUps } from './train/danger/follow-ups.ts'
import { dangerFigures, readDangerLines, trainDanger } from './train/danger/kinds.ts'
import { readMisread, readUsually, shiftFigures, trainShift } from './train/danger/shift.ts'
import { trainEmbedding } from './train/embedding.ts'
import { bestTemperature, crossValidate, figuresOf, isTopic, samplesOf } from './train/evaluate.ts'
import { trainLanguageTable } from './train/language-table.ts'
import { readLanguageTexts } from './train/language-texts.ts'
import { readFamilies } from './train/line-families.ts'
import { type Learning, trainLogistic } from './train/logistic.ts'
import { measureTalk } from './train/measure-talk.ts'
import { objectionsApart } from './train/objections.ts'
import { readPlainWords } from './train/plain-words.ts'
import { heaviest, quantizeModel } from './train/quantize.ts'
import { trainTalk } from './train/talk-model.ts'
import { readTalks, turnsOf } from './train/talks.ts'
import { readNeighbours } from './train/topic-texts.ts'
import { trainTrust } from './train/trust.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'src/nlu/model')
const mostFeatures = 56000
const mostPieces = 24000
/** A weight smaller than this share of its class's largest is not worth its place. */
const leastShare = 0.07

/** Most questions about an office mean ours: that another's is meant must be likelier by so much, in log odds. */
const officeLead = 1.8

const { examples, classes } = readAllExamples(root)
const concepts = readConcepts(root)
const features = createFeatures(createConceptFinder(concepts))
mkdirSync(out, { recursive: true })
const quick = process.argv.includes('--quick')
const language = write('language', trainLanguageTable(readLanguageTexts(root), mostPieces))
write('concepts', concepts)
const homonyms = write('homonyms', readHomonyms())
const plain = write('plain', readPlainWords(root))
const neighbours = write('neighbours', readNeighbours(join(root, 'knowledge/topics')))
const dangerLines = readDangerLines(root, examples)
const detailLines = readDetailLines(root)
const followUpLines = readFollowUpLines(root)
const saidLines = [...followUpLines, ...commonOf(detailLines)]
const aboutLines = readAboutLines(root)
const actLines = readActLines(root, examples)
if (!quick) {
  console.log(JSON.stringify({ danger: dangerFigures(dangerLines, features) }))
  console.log(JSON.stringify({ follow_ups: followUpFigures(saidLines, features) }))
  console.log(JSON.stringify({ acts: actFigures(actLines, features) }))
  console.log(JSON.stringify({ about: aboutFigures(aboutLines, features) }))
  console.log(JSON.stringify({ details: detailFigures(detailLines, followUpLines, features) }))
}
const embedding = unlessTopics('embedding', () => trainEmbedding(readFamilies(root), lineFeatures(features)))
const danger = unlessTopics('danger', () => trainDanger(dangerLines, features))
const followUps = unlessTopics('followUps', () => trainFollowUps(saidLines, features))
const about = unlessTopics('about', () => trainAbout(aboutLines, features))
const details = unlessTopics('details', () => trainDetails(detailLines, followUpLines, features))
const shift = unlessTopics('shift', teachShift)
const acts = unlessTopics('acts', () => trainActs(actLines, features))
if (!process.argv.includes('--danger')) {
  const { temperature, trust } = quick ? last() : measured()
  write('trust', trust)
  const topics = write('topics', trainTopics(temperature))
  const data = {
    topics,
    language,
    concepts,
    homonyms,
    plain,
    neighbours,
    talk: {},
    acts,
    trust,
    danger,
    followUps,
    details,
    about,
    shift,
    embedding,
  }
  const talks = readTalks(root)
  const understander = createUnderstander(data)
  const turns = turnsOf(talks, understander, objectionsApart(root, understander.lines))
  if (!quick) console.log(JSON.stringify(measureTalk(talks, turns, data)))
  write('talk', trainTalk(turns, besideOf(neighbours)))
}

/** What a message does to the danger held is weighed by all the readers of danger. */
function teachShift(): DangerShiftData {
  const readers = createDangerReaders({ danger, followUps, details, about, shift: { kind: {}, person: {} } }, features)
  const objectsIn = objectionsApart(root, createLineReaders(features, loadEmbedding(embedding)))
  const lent = { ...readers, objectsIn, usually: readUsually(root) }
  const talks = readMisread(root)
  if (!quick) console.log(JSON.stringify({ shift: shiftFigures(talks, lent) }))
  return trainShift(talks, lent)
}

interface Measured {
  readonly temperature: number
  readonly trust: TrustData
}

function measured(): Measured {
  const judged = crossValidate(examples, classes, features)
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
          features,
          isTopic,
        ),
      ),
    )
  return { temperature, trust: trainTrust(judged, classes, temperature) }
}

function trainTopics(temperature: number): LinearModelData {
  const all = vocabularyOf(texts(examples), features, null, 2)
  const kept = vocabularyOf(texts(examples), features, heaviest(all, learn(all, { epochs: 4 }), mostFeatures))
  const weights = learn(kept, { epochs: 9, pruned: { below: leastShare, epochs: 4 } })
  return fairToOurs(quantizeModel(classes, kept, weights, temperature))
}

function fairToOurs(model: LinearModelData): LinearModelData {
  const other = model.classes.indexOf('none:office')
  return { ...model, bias: model.bias.map((bias, c) => (c === other ? bias - officeLead : bias)) }
}

function learn(vocabulary: Vocabulary, learning: Learning) {
  return trainLogistic(
    samplesOf(examples, classes, (text) => vectorOf(text, vocabulary)),
    vocabulary.rows.size,
    classes.length,
    learning,
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

function last(): Measured {
  const { temperature } = written('topics') as LinearModelData
  return { temperature, trust: written('trust') as TrustData }
}

/** A model taught anew, or as it was taught last where only topics are. */
function unlessTopics<T>(name: string, teach: () => T): T {
  return process.argv.includes('--topics') ? (written(name) as T) : write(name, teach())
}

function written(name: string): unknown {
  return JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8'))
}

function write<T>(name: string, data: T): T {
  const text = `${JSON.stringify(data)}\n`
  writeFileSync(join(out, `${name}.json`), text)
  console.log(
    `${name}.json ${Math.round(text.length / 1024)} KB, ${Math.round(gzipSync(text).length / 1024)} KB compressed`,
  )
  return data
}
