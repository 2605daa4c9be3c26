import { doChoice } from '../../conversation/choice-id.ts'
import type { Effect } from '../../vocabulary/effect.ts'
import type { Turn } from '../../vocabulary/guide.ts'
import type { GuideText } from '../../vocabulary/guide-text.ts'
import type { Block, Choice } from '../../vocabulary/outbound.ts'
import { paragraph } from '../assistant.ts'
import type { Say } from '../labels.ts'

type Turns = Pick<Extract<Effect, { type: 'say_result' }>, 'flow' | 'turns'>

/** Which of several needs this result is about, and what comes after; nothing where at most one was told. */
export function sayTurns({ turns }: Turns, text: GuideText, say: Say): Block[] {
  const [now, ...rest] = (turns?.left ?? []).map((turn) => nameOf(turn, text))
  if (turns === undefined || now === undefined) return []
  if (turns.over === 0)
    return [paragraph(say('guide.turns', { count: rest.length + 1, all: [now, ...rest].join('; '), first: now }))]
  return [
    paragraph(rest.length === 0 ? say('guide.last_turn', { now }) : say('guide.turn', { now, rest: rest.join('; ') })),
  ]
}

/** The button that ends this need and goes on with the next. */
export function turnChoices({ flow, turns }: Turns, text: GuideText, say: Say): Choice[] {
  const next = turns?.left[1]
  if (next === undefined) return []
  return [{ id: doChoice('further', flow), label: say('choice.further_with', { need: nameOf(next, text) }) }]
}

function nameOf({ question, option }: Turn, { questions }: GuideText): string {
  const { turns, options } = questions[question] ?? {}
  return turns?.[option] ?? options?.[option] ?? option
}
