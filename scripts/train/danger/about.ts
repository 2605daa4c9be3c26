/** Teaches who writes, from knowledge/utterances/about: self or other → language → messages that tell of danger. */
import type { Features } from '../../../src/nlu/features.ts'
import { vectorOf, vocabularyOf } from '../../../src/nlu/learning/vectorize.ts'
import type { LinearModelData } from '../../../src/nlu/model/linear-model.ts'
import { scoresOf } from '../logistic.ts'
import { heaviest, quantizeModel } from '../quantize.ts'
import { learnLines, readWrittenLines, type SaidLine, textsOf } from '../said-lines.ts'

const classes = ['self', 'other']
const mostFeatures = 4000
const epochs = 8
const folds = 5

/** Every line, with who writes it. */
export function readAboutLines(root: string): SaidLine[] {
  return readWrittenLines(root, 'about')
}

/** Teaches the model that ships. */
export function trainAbout(lines: readonly SaidLine[], features: Features): LinearModelData {
  const texts = textsOf(lines)
  const all = vocabularyOf(texts, features, null, 2)
  const kept = vocabularyOf(texts, features, heaviest(all, learnLines(lines, classes, all, epochs), mostFeatures))
  return quantizeModel(classes, kept, learnLines(lines, classes, kept, epochs), 1)
}

/** The share of lines read right by models that have not read them. */
export function aboutFigures(lines: readonly SaidLine[], features: Features): Record<string, number> {
  const right = Array.from({ length: folds }, (_, fold) => {
    const seen = lines.filter((_, at) => at % folds !== fold)
    const vocabulary = vocabularyOf(textsOf(seen), features, null, 2)
    const weights = learnLines(seen, classes, vocabulary, epochs)
    return lines.filter(({ text, says }, at) => {
      if (at % folds !== fold) return false
      const scores = scoresOf(vectorOf(text, vocabulary), weights)
      return classes[scores.indexOf(Math.max(...scores))] === says
    }).length
  })
  return { right: Number((right.reduce((sum, one) => sum + one, 0) / lines.length).toFixed(3)) }
}
