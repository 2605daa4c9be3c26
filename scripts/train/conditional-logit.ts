/** A conditional logit by Adam on all lessons at once: which option is right, by what its marks weigh. */
import type { Marks, MarkWeights } from '../../src/nlu/learning/choose.ts'
import { softmax } from '../../src/nlu/model/linear-model.ts'

/** How strongly weights are held near nothing, and the step: found by cross-validation on talks. */
const held = 2
const rate = 0.05

/** One choice that was made: the marks of each option, which of them are right, and how much it counts. */
export interface Lesson {
  readonly marks: readonly Marks[]
  readonly right: readonly boolean[]
  readonly weight: number
}

/** How it learns. */
export interface ChoiceLearning {
  /** The weights everything starts from. */
  readonly start?: MarkWeights
  /** How often all lessons are looked at. */
  readonly looks?: number
  /** A mark that stands in fewer options is left out. */
  readonly least?: number
}

/** Learns the weights of all marks. */
export function learnChoices(
  lessons: readonly Lesson[],
  { start = {}, looks = 250, least = 1 }: ChoiceLearning = {},
): MarkWeights {
  const names = namesOf(lessons, least)
  const at = new Map(names.map((name, i) => [name, i]))
  const rows = lessons.map((lesson) => rowOf(lesson, at))
  const weights = Float64Array.from(names, (name) => start[name] ?? 0)
  const [mean, spread] = [new Float64Array(names.length), new Float64Array(names.length)]
  for (let look = 1; look <= looks; look++) {
    const slope = weights.map((weight) => weight * held)
    for (const row of rows) addSlope(row, weights, slope)
    for (const [i, s] of slope.entries()) {
      const m = 0.9 * (mean[i] ?? 0) + 0.1 * s
      const v = 0.99 * (spread[i] ?? 0) + 0.01 * s * s
      mean[i] = m
      spread[i] = v
      weights[i] = (weights[i] ?? 0) - (rate * (m / (1 - 0.9 ** look))) / (Math.sqrt(v / (1 - 0.99 ** look)) + 1e-6)
    }
  }
  return Object.fromEntries(
    names.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(3))] as const).filter(([, weight]) => weight !== 0),
  )
}

function namesOf(lessons: readonly Lesson[], least: number): readonly string[] {
  const counts = new Map<string, number>()
  for (const { marks } of lessons) for (const [name] of marks.flat()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].flatMap(([name, count]) => (count >= least ? [name] : [])).toSorted()
}

/** The marks of all options of a lesson, one after the other; option `o` has those from `starts[o]` to `starts[o + 1]`. */
interface Row {
  readonly right: readonly boolean[]
  readonly weight: number
  readonly starts: Int32Array
  readonly at: Int32Array
  readonly values: Float64Array
}

function rowOf({ marks, right, weight }: Lesson, at: ReadonlyMap<string, number>): Row {
  const known = marks.map((list) => list.filter(([name]) => at.has(name)))
  const all = known.flat()
  const starts = Int32Array.of(0, ...known.map(({ length }) => length))
  for (let o = 1; o < starts.length; o++) starts[o] = (starts[o] ?? 0) + (starts[o - 1] ?? 0)
  return {
    right,
    weight,
    starts,
    at: Int32Array.from(all, ([name]) => at.get(name) ?? 0),
    values: Float64Array.from(all, ([, value]) => value),
  }
}

function addSlope({ right, weight, starts, at, values }: Row, weights: Float64Array, slope: Float64Array): void {
  const scores = new Float64Array(right.length)
  for (let o = 0; o < right.length; o++)
    for (let i = starts[o] ?? 0; i < (starts[o + 1] ?? 0); i++)
      scores[o] = (scores[o] ?? 0) + (weights[at[i] ?? 0] ?? 0) * (values[i] ?? 0)
  const chances = softmax(scores)
  const inside = chances.reduce((sum, chance, o) => (right[o] ? sum + chance : sum), 1e-12)
  for (let o = 0; o < right.length; o++) {
    const chance = chances[o] ?? 0
    const error = weight * (chance - (right[o] ? chance / inside : 0))
    for (let i = starts[o] ?? 0; i < (starts[o + 1] ?? 0); i++) {
      const mark = at[i] ?? 0
      slope[mark] = (slope[mark] ?? 0) + error * (values[i] ?? 0)
    }
  }
}
