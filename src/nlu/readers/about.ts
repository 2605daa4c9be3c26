import type { About } from '../../core/danger/table.ts'
import type { UrgentKind } from '../../core/vocabulary/meaning.ts'
import type { Features } from '../features.ts'
import { type LinearModelData, loadLinearModel } from '../model/linear-model.ts'

/** From here it is believed who writes; below, what is said fits both. */
const believedFrom = 0.74
/** Whoever hurts them is told of too ("he is in the other room"): to be taken for somebody who only tells of it, they must sound surer of it. */
const believedOfHurt = 0.9
/** And more so once the talk began: what follows mostly tells of who hurts them. */
const believedLater = 0.95
const hurt: ReadonlySet<UrgentKind> = new Set(['home_violence', 'sexual_violence', 'danger', 'extortion'])

/** A child is mostly told of by who searches for it or found it: to be taken for the child, they must sound as sure. */
const toldOf: ReadonlySet<UrgentKind> = new Set(['child_alone', 'suicidal_other'])

/** Reads canonical text for who writes of a danger of this kind; `later`: in a talk about it that began before. */
export type AboutReader = (text: string, kind: UrgentKind | null, later: boolean) => About

/** Prepares the reader of who writes, whoever is in danger or somebody who tells of them, and of the chance 0..1 that it is the latter. */
export function createAboutReader(
  data: LinearModelData,
  features: Features,
): { readonly aboutOf: AboutReader; readonly otherIn: (text: string) => number } {
  const model = loadLinearModel(data)
  const other = model.classes.indexOf('other')
  const otherIn = (text: string) => model.probabilities(features(text))[other] ?? 0.5

  function aboutOf(text: string, kind: UrgentKind | null, later: boolean): About {
    const chance = otherIn(text)
    const isHurt = kind !== null && hurt.has(kind)
    if (chance >= (isHurt ? (later ? believedLater : believedOfHurt) : believedFrom)) return 'other'
    const isToldOf = kind !== null && toldOf.has(kind)
    return chance <= 1 - (isToldOf ? (later ? believedLater : believedOfHurt) : believedFrom) ? 'self' : null
  }

  return { aboutOf, otherIn }
}
