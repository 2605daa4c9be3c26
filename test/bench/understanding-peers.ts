import { join } from 'node:path'
import { languages } from '#src/core/vocabulary/language.ts'
import { createConceptFinder } from '#src/nlu/concepts.ts'
import { canonical, createFeatures } from '#src/nlu/features.ts'
import { loadLinearModel } from '#src/nlu/model/linear-model.ts'
import { readAllExamples } from '../../scripts/train/all-examples.ts'
import { readConcepts } from '../../scripts/train/concepts.ts'
import type { Example } from '../../scripts/train/corpus.ts'
import { isTopic, samplesOf } from '../../scripts/train/evaluate.ts'
import { trainLogistic } from '../../scripts/train/logistic.ts'
import { quantizeModel } from '../../scripts/train/quantize.ts'
import { randomFrom, shuffled } from '../../scripts/train/random.ts'
import { vectorOf, vocabularyOf } from '../../src/nlu/learning/vectorize.ts'
import { type Measurement, percentile } from './measurement.ts'
import { type Guesser, miniSearch, nlpJs, type Taught } from './peers.ts'

/** So many lines of each topic and language are learnt from, and so many others asked about: enough to compare, few enough to teach three in a minute. */
const taughtEach = 12
const askedEach = 3
const root = join(import.meta.dirname, '../..')

/** Right topics and time a message of nlp.js, MiniSearch and our topic model, all taught the same lines and asked the same others. */
export async function measurePeers(): Promise<Measurement[]> {
  const { taught, asked } = lines()
  const ours = await judge(ourModel(taught), asked)
  const [neural, search] = [await judge(await nlpJs(taught), asked), await judge(miniSearch(taught), asked)]
  const compared = (name: string, peer: Judged): Measurement[] => [
    ...languages.map((language) => ({
      name: `right topic on unseen lines, ${language}, beside ${name}`,
      unit: 'share',
      ours: ours.right[language],
      limit: peer.right[language],
      peer: peer.right[language],
    })),
    { name: `finding the topic, p50, beside ${name}`, unit: 'ms', ours: ours.p50, limit: null, peer: peer.p50 },
    { name: `finding the topic, p99, beside ${name}`, unit: 'ms', ours: ours.p99, limit: null, peer: peer.p99 },
  ]
  return [...compared('nlp.js', neural), ...compared('MiniSearch', search)]
}

function lines(): { readonly taught: readonly Taught[]; readonly asked: readonly Taught[] } {
  const own = readAllExamples(root).examples.flatMap(({ text, language, label, asked }) =>
    asked && label !== null && isTopic(label) && label !== 'talk-to-person' ? [{ text, language, label }] : [],
  )
  const groups = [
    ...Map.groupBy(shuffled(own, randomFrom(3)), ({ label, language }) => `${label} ${language}`).values(),
  ]
  return {
    taught: groups.flatMap((group) => group.slice(askedEach, askedEach + taughtEach)),
    asked: groups.flatMap((group) => group.slice(0, askedEach)),
  }
}

/** Our topic model, taught these lines only. */
function ourModel(taught: readonly Taught[]): Guesser {
  const features = createFeatures(createConceptFinder(readConcepts(root)))
  const classes = [...new Set(taught.map(({ label }) => label))].toSorted()
  const vocabulary = vocabularyOf(
    taught.map(({ text }) => text),
    features,
    null,
    2,
  )
  const examples = taught.map((line): Example => ({ ...line, not: null, among: [], weight: 1, asked: true }))
  const samples = samplesOf(examples, classes, (text) => vectorOf(text, vocabulary))
  const weights = trainLogistic(samples, vocabulary.rows.size, classes.length, { epochs: 6 })
  const model = loadLinearModel(quantizeModel(classes, vocabulary, weights, 1))
  return (text) => {
    const chances = model.probabilities(features(canonical(text)))
    return classes[chances.indexOf(Math.max(...chances))] ?? null
  }
}

interface Judged {
  readonly right: Readonly<Record<Taught['language'], number>>
  readonly p50: number
  readonly p99: number
}

async function judge(guess: Guesser, asked: readonly Taught[]): Promise<Judged> {
  const right = { es: 0, en: 0, ht: 0 }
  const taken: number[] = []
  for (const { text, language, label } of asked) {
    const begun = performance.now()
    const said = await guess(text, language)
    taken.push(performance.now() - begun)
    if (said === label) right[language]++
  }
  const share = (language: Taught['language']) =>
    right[language] / asked.filter((line) => line.language === language).length
  return {
    right: { es: share('es'), en: share('en'), ht: share('ht') },
    p50: percentile(taken, 0.5),
    p99: percentile(taken, 0.99),
  }
}
