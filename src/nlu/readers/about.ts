import type { About } from '../../core/danger/table.ts'
import type { Features } from '../features.ts'
import { type LinearModelData, loadLinearModel } from '../linear-model.ts'

/** From here it is believed who writes; below, what is said fits both. */
const believedFrom = 0.74

/** Prepares the reader of who writes: whoever is in danger, or somebody who tells of them. It reads canonical text. */
export function createAboutReader(data: LinearModelData, features: Features): (text: string) => About {
  const model = loadLinearModel(data)
  const other = model.classes.indexOf('other')
  return (text) => {
    const chance = model.probabilities(features(text))[other] ?? 0.5
    if (chance >= believedFrom) return 'other'
    return chance <= 1 - believedFrom ? 'self' : null
  }
}
