import type { Piece } from '../core/replies/book.ts'
import type { FactField } from '../core/vocabulary/field.ts'
import type { Block } from '../core/vocabulary/outbound.ts'
import type { Fact, Topic } from '../core/vocabulary/topic.ts'
import { companionsOf, headingOf, listStyle, type Reading, sentence, title, warnedParts, withSource } from './answer.ts'
import { writeSummary } from './values.ts'

/** Most letters of one message of a part or of the card, above its source, glosses aside: two screens of a small phone. */
export const pieceLetters = 600

/** The whole card in one message: its summary, with its first warning where there is room. */
export function cardPiece(topic: Topic, reading: Reading): Piece {
  const { language, texts } = reading
  const text = writeSummary(topic.summary[language], topic.facts, language, texts)
  const [warning] = topic.facts.filter(({ field }) => field === 'warnings')
  const warned = warning !== undefined && text.length + sentence(warning, reading).length <= pieceLetters
  const used = [...topic.facts.filter((f) => topic.rests_on.includes(f.id)), ...(warned ? [warning] : [])]
  const above: Block[] = warned ? [{ kind: 'warning', text: sentence(warning, reading) }] : []
  const blocks: Block[] = [title(topic, language), ...above, { kind: 'text', text }]
  return { ...withSource(blocks, used, topic.sources, reading), onward: null }
}

/**
 * A part from its fact number `from` on, as many whole facts as one message carries and one at least; what else a person needs with the part
 * stands under its end.
 */
export function partPiece(topic: Topic, field: FactField, from: number, first: boolean, reading: Reading): Piece {
  const { language, texts } = reading
  const all = topic.facts.filter((fact) => fact.field === field)
  const begin = from < all.length ? from : 0
  const warns = begin === 0 && field !== 'warnings' && (first || warnedParts.includes(field))
  const warning = warns ? topic.facts.find((fact) => fact.field === 'warnings') : undefined
  const above = warning === undefined ? [] : [warning]
  const facts = fitting(all.slice(begin), pieceLetters - lettersOf(above, reading), reading)
  const end = begin + facts.length
  const onward = end < all.length ? end : null
  const room = pieceLetters - lettersOf([...above, ...facts], reading)
  const beside = onward === null ? within(companionsOf(topic, field), room, reading) : []
  const blocks: Block[] = [
    ...(first ? [title(topic, language)] : []),
    ...above.map((fact): Block => ({ kind: 'warning', text: sentence(fact, reading) })),
    {
      kind: 'list',
      heading: headingOf(field, reading),
      items: facts.map((fact) => sentence(fact, reading)),
      style: listStyle[field] ?? 'plain',
      ...(begin > 0 && listStyle[field] === 'number' ? { from: begin + 1 } : {}),
    },
    ...beside.map(
      (f): Block => ({ kind: 'text', text: `${texts(language, `field.${f.field}`)}: ${sentence(f, reading)}` }),
    ),
  ]
  return { ...withSource(blocks, [...facts, ...beside, ...above], topic.sources, reading), onward }
}

function lettersOf(facts: readonly Fact[], reading: Reading): number {
  return facts.reduce((sum, fact) => sum + sentence(fact, reading).length, 0)
}

/** The first facts that fit, one at least. */
function fitting(facts: readonly Fact[], letters: number, reading: Reading): readonly Fact[] {
  const end = facts.findIndex((_, i) => i > 0 && lettersOf(facts.slice(0, i + 1), reading) > letters)
  return end === -1 ? facts : facts.slice(0, end)
}

/** The facts that fit in the room that is left, none where none does. */
function within(facts: readonly Fact[], letters: number, reading: Reading): readonly Fact[] {
  return facts.filter((_, i) => lettersOf(facts.slice(0, i + 1), reading) <= letters)
}
