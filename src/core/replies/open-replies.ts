import { readChoice } from '../conversation/choice-id.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { Choice, Outbound } from '../vocabulary/outbound.ts'
import { labelOf } from './labels.ts'
import type { Pen } from './pen.ts'

/** What else was asked for, in one line; nothing when none of it exists any more. */
export function sayOpen({ needs, pressable }: Extract<Effect, { type: 'say_open' }>, pen: Pen): Outbound | null {
  const choices = needs.flatMap((id): Choice[] => {
    const label = nameOf(id, pen)
    return label === null ? [] : [{ id, label }]
  })
  if (choices.length === 0) return null
  const names = choices.map(({ label }) => (/[.?!]$/.test(label) ? label : `${label}.`)).join(' ')
  const text = pen.say(pressable ? 'needs.open' : 'needs.later', { needs: names })
  return {
    speaker: { kind: 'assistant' },
    blocks: [{ kind: 'text', text }],
    choices: pressable ? choices : [],
    citations: [],
  }
}

/** A topic by its own words, whichever part of it was asked for. */
function nameOf(id: string, { book, language, say }: Pen): string | null {
  const need = readChoice(id)
  if (need?.act !== 'topic') return labelOf(id, language, book, say)
  return book.hasTopic(need.topic) ? book.choice(need.topic, language) : null
}
