/** Teaches the model of talks: a conditional logit over what a turn may be about, by Adam on all turns at once. */
import { softmax } from '../../src/nlu/model/linear-model.ts'
import { type Beside, type Marks, marker, type Option, optionsOf } from '../../src/nlu/talk/marks.ts'
import type { TalkData } from '../../src/nlu/talk/talk-model.ts'
import { isInTalk } from '../../src/nlu/talk/turn.ts'
import type { TurnInTalk } from './talks.ts'

/** How strongly weights are held near nothing, the step, and the number of looks: found by cross-validation. */
const held = 2
const rate = 0.05
const looks = 250
const awayWeight = 2
const elsewhereWeight = 2
/** Weights everything starts from: what the words alone say. */
const start: Readonly<Record<string, number>> = { log: 0.5, recalled: 0.3 }

interface Lesson {
  readonly of: TurnInTalk
  readonly marks: readonly Marks[]
  readonly options: readonly Option[]
  /** For each option whether it is right. */
  readonly right: readonly boolean[]
}

/** Teaches the weights from all turns that stand in a talk. */
export function trainTalk(turns: readonly TurnInTalk[], beside: Beside): TalkData {
  return learn(lessonsOf(turns, beside))
}

/** Teaches on the talks of all writers but one, for each writer: what it does on a hand it has never read. */
export function trainApart(turns: readonly TurnInTalk[], beside: Beside): ReadonlyMap<string, TalkData> {
  const lessons = lessonsOf(turns, beside)
  const writers = [...new Set(turns.map(({ writer }) => writer))]
  return new Map(writers.map((writer) => [writer, learn(lessons.filter(({ of }) => of.writer !== writer))]))
}

/** How each does on its unseen writer: shares of turns whose likeliest option is right, on the same topic and on another. */
export function talkFigures(
  turns: readonly TurnInTalk[],
  beside: Beside,
  apart: ReadonlyMap<string, TalkData>,
): Record<string, number> {
  const judged = lessonsOf(turns, beside).map((lesson) => ({
    lesson,
    right: lesson.right[bestOf(lesson, apart.get(lesson.of.writer) ?? {})] === true,
  }))
  const share = (test: (lesson: Lesson) => boolean) => {
    const some = judged.filter(({ lesson }) => test(lesson))
    return Number((some.filter(({ right }) => right).length / (some.length || 1)).toFixed(4))
  }
  const same = ({ of }: Lesson) => of.written.topics.includes(of.situation.topic ?? '')
  return {
    turns: judged.length,
    right: share(() => true),
    same_topic: share(same),
    other_topic: share((lesson) => lesson.of.written.outcome === 'answer' && !same(lesson)),
    courtesy: share(({ of }) => of.written.outcome === 'smalltalk'),
    not_ours: share(({ of }) => of.written.outcome === 'out_of_scope'),
    ...Object.fromEntries(['es', 'en', 'ht'].map((lang) => [lang, share(({ of }) => of.language === lang)])),
  }
}

function lessonsOf(turns: readonly TurnInTalk[], beside: Beside): readonly Lesson[] {
  return turns
    .filter(({ situation, written }) => isInTalk(situation) && written.pick === undefined)
    .flatMap((of): Lesson[] => {
      const { outcome, topics } = of.written
      const options = optionsOf(of.turn, beside)
      const right = options.map((option) => isRight(option, outcome, topics))
      return right.includes(true) ? [{ of, options, marks: options.map(marker(of.turn, beside)), right }] : []
    })
}

function isRight(option: Option, outcome: string, topics: readonly string[]): boolean {
  if (option === 'none') return outcome === 'out_of_scope'
  if (option === 'courtesy') return outcome === 'smalltalk'
  return outcome === 'answer' && topics.includes(option.topic)
}

function learn(lessons: readonly Lesson[]): TalkData {
  const names = [...new Set(lessons.flatMap(({ marks }) => marks.flat().map(([name]) => name)))].toSorted()
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

/** The marks of all options of a lesson, one after the other; option `o` has those from `starts[o]` to `starts[o + 1]`. */
interface Row {
  readonly right: readonly boolean[]
  readonly weight: number
  readonly starts: Int32Array
  readonly at: Int32Array
  readonly values: Float64Array
}

function rowOf({ marks, right, of }: Lesson, at: ReadonlyMap<string, number>): Row {
  const all = marks.flat()
  const starts = Int32Array.of(0, ...marks.map(({ length }) => length))
  for (let o = 1; o < starts.length; o++) starts[o] = (starts[o] ?? 0) + (starts[o - 1] ?? 0)
  return {
    right,
    weight: weightOf(of),
    starts,
    at: Int32Array.from(all, ([name]) => at.get(name) ?? 0),
    values: Float64Array.from(all, ([, value]) => value),
  }
}

/** The turns that follow hang on a turn away; what is none of ours is rare in our talks. */
function weightOf({ written: { outcome, topics }, situation: { topic } }: TurnInTalk): number {
  if (outcome === 'out_of_scope') return elsewhereWeight
  return topic !== null && outcome === 'answer' && !topics.includes(topic) ? awayWeight : 1
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

function bestOf({ marks }: Lesson, data: TalkData): number {
  const scores = marks.map((list) => list.reduce((sum, [name, value]) => sum + (data[name] ?? 0) * value, 0))
  return scores.indexOf(Math.max(...scores))
}
