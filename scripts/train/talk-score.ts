/** Holds whole talks with an understander as a person would, and counts which turns it gets right: what the sets of talks are judged by. */
import type { Field } from '../../src/core/vocabulary/field.ts'
import type { Meaning } from '../../src/core/vocabulary/meaning.ts'
import type { OpenUnderstander } from '../../src/nlu/create-understander.ts'
import type { Situation } from '../../src/nlu/understander.ts'
import { situationAfter, type WrittenTalk, type WrittenTurn } from './talks.ts'

/** A turn as it went, in the situation that the turns before had really led to. */
export interface Held {
  readonly talk: WrittenTalk
  readonly turn: WrittenTurn
  readonly situation: Situation
  readonly meaning: Meaning
  readonly right: boolean
}

/** Parts as people were asked to name them: a finer part of ours counts as the one it belongs to. */
const coarser: Readonly<Partial<Record<Field, Field>>> = {
  hours: 'duration',
  phone: 'where',
  who: 'requirements',
  list: 'requirements',
}

/** Holds a talk; a wrong turn leads where it leads. `label` names a topic as a question shows it. */
export function holdTalk(
  talk: WrittenTalk,
  { understand, conceptsIn }: Pick<OpenUnderstander, 'understand' | 'conceptsIn'>,
): readonly Held[] {
  let situation: Situation = { language: null, topic: null, earlier: [], said: [], lately: [], offered: [] }
  return talk.turns.map((turn) => {
    const before = situation
    const meaning = understand(turn.text, before)
    const topics = meaning.candidates.map(({ topic }) => topic)
    situation = situationAfter(
      { ...before, language: before.language === null || meaning.languageCertain ? meaning.language : before.language },
      { text: turn.text, outcome: meaning.outcome, topics: meaning.outcome === 'answer' ? topics.slice(0, 1) : topics },
      topics,
      meaning.says ?? conceptsIn(turn.text),
    )
    return { talk, turn, situation: before, meaning, right: isRight(turn, meaning, before) }
  })
}

function isRight({ outcome, topics, pick }: WrittenTurn, meaning: Meaning, { offered }: Situation): boolean {
  if (outcome !== meaning.outcome) return false
  if (pick !== undefined) return meaning.picked !== null && meaning.picked === offered[pick - 1]?.id
  const given = meaning.candidates.map(({ topic }) => topic)
  if (outcome === 'answer') return topics.includes(given[0] ?? '')
  return outcome !== 'clarify' || topics.filter((topic) => given.includes(topic)).length >= Math.min(2, topics.length)
}

/** True when the part that was asked for was given; null when none was. */
export function gaveField({ turn, meaning }: Held): boolean | null {
  if (turn.outcome !== 'answer' || turn.field === null) return null
  return meaning.field !== null && (coarser[meaning.field] ?? meaning.field) === turn.field
}

/** Shares of turns, in talks that were not learnt from. */
export function heldFigures(held: readonly Held[]): Record<string, number> {
  const share = (some: readonly Held[], test: (one: Held) => boolean) =>
    Number((some.filter(test).length / (some.length || 1)).toFixed(4))
  const right = ({ right }: Held) => right
  const asked = held.filter((one) => gaveField(one) !== null)
  return {
    turns: held.length,
    right: share(held, right),
    first: share(
      held.filter(({ situation }) => situation.topic === null),
      right,
    ),
    follow: share(
      held.filter(({ situation }) => situation.topic !== null),
      right,
    ),
    field: share(asked, (one) => gaveField(one) === true),
    ...Object.fromEntries(
      ['answer', 'clarify', 'out_of_scope', 'smalltalk', 'person', 'control', 'urgent'].map((outcome) => [
        outcome,
        share(
          held.filter(({ turn }) => turn.outcome === outcome),
          right,
        ),
      ]),
    ),
    wrong_answer: share(
      held.filter(({ turn }) => turn.outcome === 'answer'),
      (one) => one.meaning.outcome === 'answer' && !one.right,
    ),
    asked_instead: share(
      held.filter(({ turn }) => turn.outcome === 'answer'),
      (one) => one.meaning.outcome === 'clarify',
    ),
  }
}
