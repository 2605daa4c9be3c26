import { softmax } from '../model/linear-model.ts'

/** Named facts of one option and how strongly they hold; learnt weights make them a score. */
export type Marks = readonly (readonly [name: string, value: number])[]

/** The learnt weight of each mark. */
export type MarkWeights = Readonly<Record<string, number>>

/** The chance of each option beside the others, by what its marks weigh: a conditional logit. */
export function chancesOf(options: readonly Marks[], weights: MarkWeights): Float64Array {
  return softmax(
    Float64Array.from(options, (marks) => marks.reduce((sum, [name, value]) => sum + (weights[name] ?? 0) * value, 0)),
  )
}
