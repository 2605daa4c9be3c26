/** Teaches the model of talks: a conditional logit over what a turn may be about, by Adam on all turns at once. */
import { softmax } from '../../src/nlu/linear-model.ts'
import { type Beside, type Marks, marker, type Option, optionsOf } from '../../src/nlu/talk/marks.ts'
import type { TalkData } from '../../src/nlu/talk/talk-model.ts'
import { isInTalk } from '../../src/nlu/talk/turn.ts'
import type { TurnInTalk } from './talks.ts'

/** How strongly weights are held near nothing, the step, and the number of looks: found by cross-validation. */
const held = 2
const rate = 0.05
const looks = 250
const folds = 5
/** Our talks were written to mislead; when people name another matter plainly, they mean it: such a turn counts for so many. */
const plainWeight = Number(process.env.PW ?? 1)
const plainFrom = 0.7
/** Weights everything starts from: what the words alone say. */
const start: Readonly<Record<string, number>> = { log: 0.5, recalled: 0.3 }

interface Lesson {
  readonly of: TurnInTalk
  readonly marks: readonly Marks[]
  readonly options: readonly Option[]
  /** For each option whether it is right. */
  readonly right: readonly boolean[]
  readonly weight: number
}

/** Teaches the weights from all turns that stand in a talk. */
export function trainTalk(turns: readonly TurnInTalk[], beside: Beside): TalkData {
  return learn(lessonsOf(turns, beside))
}

/** How it does on talks it has not seen: shares of turns whose likeliest option is right, on the same topic and on another. */
export function talkFigures(turns: readonly TurnInTalk[], beside: Beside): Record<string, number> {
  const lessons = lessonsOf(turns, beside)
  const judged = Array.from({ length: folds }, (_, fold) => {
    const data = learn(lessons.filter(({ of }) => of.talk % folds !== fold))
    return lessons
      .filter(({ of }) => of.talk % folds === fold)
      .map((lesson) => ({ lesson, right: lesson.right[bestOf(lesson, data)] === true }))
  }).flat()
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
      const weight = namesOther(of) ? plainWeight : 1
      return right.includes(true) ? [{ of, options, marks: options.map(marker(of.turn, beside)), right, weight }] : []
    })
}

/** True when the words alone name, likely and rightly, another topic than the one at hand. */
function namesOther({ turn, written, situation }: TurnInTalk): boolean {
  const [best] = turn.alone.ranked
  if (best === undefined || best.confidence < plainFrom || best.topic === situation.topic) return false
  return written.topics.includes(best.topic)
}

function isRight(option: Option, outcome: string, topics: readonly string[]): boolean {
  if (option === 'none') return outcome === 'out_of_scope'
  if (option === 'courtesy') return outcome === 'smalltalk'
  return outcome === 'answer' && topics.includes(option.topic)
}

function learn(lessons: readonly Lesson[]): TalkData {
  const names = [...new Set(lessons.flatMap(({ marks }) => marks.flat().map(([name]) => name)))].toSorted()
  const at = new Map(names.map((name, i) => [name, i]))
  const rows = lessons.map(({ marks, right, weight }) => ({
    right,
    weight,
    marks: marks.map((list) => list.map(([name, value]) => [at.get(name) ?? 0, value] as const)),
  }))
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

type Row = readonly (readonly [at: number, value: number])[]

function addSlope(
  {
    marks,
    right,
    weight,
  }: { readonly marks: readonly Row[]; readonly right: readonly boolean[]; readonly weight: number },
  weights: Float64Array,
  slope: Float64Array,
): void {
  const scores = marks.map((row) => row.reduce((sum, [i, value]) => sum + (weights[i] ?? 0) * value, 0))
  const chances = softmax(Float64Array.from(scores))
  const inside = chances.reduce((sum, chance, i) => (right[i] ? sum + chance : sum), 1e-12)
  for (const [option, row] of marks.entries()) {
    const chance = chances[option] ?? 0
    const error = weight * (chance - (right[option] ? chance / inside : 0))
    for (const [i, value] of row) slope[i] = (slope[i] ?? 0) + error * value
  }
}

function bestOf({ marks }: Lesson, data: TalkData): number {
  const scores = marks.map((list) => list.reduce((sum, [name, value]) => sum + (data[name] ?? 0) * value, 0))
  return scores.indexOf(Math.max(...scores))
}
