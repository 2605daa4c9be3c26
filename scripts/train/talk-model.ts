/** Teaches the model of talks: a conditional logit over what a turn may be about, by Adam on all turns at once. */
import { type Beside, marker, type Option, optionsOf } from '../../src/nlu/talk/marks.ts'
import type { TalkData } from '../../src/nlu/talk/talk-model.ts'
import { isInTalk } from '../../src/nlu/talk/turn.ts'
import { type Lesson, learnChoices } from './conditional-logit.ts'
import type { TurnInTalk } from './talks.ts'

const awayWeight = 2
const elsewhereWeight = 2
/** Weights everything starts from: what the words alone say. */
const start: Readonly<Record<string, number>> = { log: 0.5, recalled: 0.3 }

interface TurnLesson extends Lesson {
  readonly of: TurnInTalk
  readonly options: readonly Option[]
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
  const share = (test: (lesson: TurnLesson) => boolean) => {
    const some = judged.filter(({ lesson }) => test(lesson))
    return Number((some.filter(({ right }) => right).length / (some.length || 1)).toFixed(4))
  }
  const same = ({ of }: TurnLesson) => of.written.topics.includes(of.situation.topic ?? '')
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

function lessonsOf(turns: readonly TurnInTalk[], beside: Beside): readonly TurnLesson[] {
  return turns
    .filter(({ situation, written }) => isInTalk(situation) && written.pick === undefined)
    .flatMap((of): TurnLesson[] => {
      const { outcome, topics } = of.written
      const options = optionsOf(of.turn, beside)
      const right = options.map((option) => isRight(option, outcome, topics))
      return right.includes(true)
        ? [{ of, options, marks: options.map(marker(of.turn, beside)), right, weight: weightOf(of) }]
        : []
    })
}

function isRight(option: Option, outcome: string, topics: readonly string[]): boolean {
  if (option === 'none') return outcome === 'out_of_scope'
  if (option === 'courtesy') return outcome === 'smalltalk'
  return outcome === 'answer' && topics.includes(option.topic)
}

function learn(lessons: readonly TurnLesson[]): TalkData {
  return learnChoices(lessons, { start })
}

/** The turns that follow hang on a turn away; what is none of ours is rare in our talks. */
function weightOf({ written: { outcome, topics }, situation: { topic } }: TurnInTalk): number {
  if (outcome === 'out_of_scope') return elsewhereWeight
  return topic !== null && outcome === 'answer' && !topics.includes(topic) ? awayWeight : 1
}

function bestOf({ marks }: Pick<TurnLesson, 'marks'>, data: TalkData): number {
  const scores = marks.map((list) => list.reduce((sum, [name, value]) => sum + (data[name] ?? 0) * value, 0))
  return scores.indexOf(Math.max(...scores))
}
