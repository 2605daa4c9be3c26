import type { UrgentKind } from '../core/vocabulary/meaning.ts'
import type { Marks } from './features.ts'
import { type LinearModelData, loadLinearModel } from './linear-model.ts'
import type { Reading } from './topics.ts'

/** The class of all that is no emergency. */
export const calm = 'calm'

/** How likely the marks of a text tell of an emergency now, and of which kind most. */
export type Alarm = (marks: Marks) => Reading['urgent']

/**
 * Prepares the alarm: a model of its own, taught emergencies against everything else people write, so that a hundred topics that
 * share its words do not drown it.
 */
export function createAlarm(data: LinearModelData): Alarm {
  const model = loadLinearModel(data)
  return (marks) => {
    const chances = model.probabilities(marks)
    let none = 0
    let kind: UrgentKind = 'danger'
    let most = -1
    for (const [c, name] of model.classes.entries()) {
      const chance = chances[c] ?? 0
      if (name === calm) none = chance
      else if (chance > most) [kind, most] = [name as UrgentKind, chance]
    }
    return { kind, confidence: 1 - none }
  }
}
