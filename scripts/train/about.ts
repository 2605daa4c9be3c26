/** Teaches who writes, from knowledge/utterances/about/danger.yaml: self or other → language → messages that tell of danger. */
import { join } from 'node:path'
import type { Features } from '../../src/nlu/features.ts'
import type { LinearModelData } from '../../src/nlu/linear-model.ts'
import { entries } from './corpus.ts'
import { type Sample, scoresOf, trainLogistic } from './logistic.ts'
import { heaviest, quantizeModel } from './quantize.ts'
import { type Vocabulary, vectorOf, vocabularyOf } from './vectorize.ts'

interface AboutLine {
  readonly text: string
  readonly about: string
}

const classes = ['self', 'other']
const mostFeatures = 4000
const folds = 5

/** Every line, with who writes it. */
export function readAboutLines(root: string): AboutLine[] {
  return entries(join(root, 'knowledge/utterances/about'), 'danger').flatMap(([about, lines]) =>
    Object.values(lines).flatMap((list) => list.map((text) => ({ text, about }))),
  )
}

/** Teaches the model that ships. */
export function trainAbout(lines: readonly AboutLine[], features: Features): LinearModelData {
  const texts = lines.map(({ text }) => text)
  const all = vocabularyOf(texts, features, null, 2)
  const kept = vocabularyOf(texts, features, heaviest(all, learn(lines, all), mostFeatures))
  return quantizeModel(classes, kept, learn(lines, kept), 1)
}

/** The share of lines read right by models that have not read them. */
export function aboutFigures(lines: readonly AboutLine[], features: Features): Record<string, number> {
  const right = Array.from({ length: folds }, (_, fold) => {
    const seen = lines.filter((_, at) => at % folds !== fold)
    const vocabulary = vocabularyOf(
      seen.map(({ text }) => text),
      features,
      null,
      2,
    )
    const weights = learn(seen, vocabulary)
    return lines.filter(({ text, about }, at) => {
      if (at % folds !== fold) return false
      const scores = scoresOf(vectorOf(text, vocabulary), weights)
      return classes[scores.indexOf(Math.max(...scores))] === about
    }).length
  })
  return { right: Number((right.reduce((sum, one) => sum + one, 0) / lines.length).toFixed(3)) }
}

function learn(lines: readonly AboutLine[], vocabulary: Vocabulary) {
  const samples = lines.map(
    ({ text, about }): Sample => ({
      vector: vectorOf(text, vocabulary),
      allowed: Uint8Array.from(classes, (name) => Number(name === about)),
      even: false,
      weight: 1,
    }),
  )
  return trainLogistic(samples, vocabulary.rows.size, classes.length, { smoothing: 0.05 })
}
