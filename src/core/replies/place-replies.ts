import { nearChoice } from '../conversation/choice-id.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { Field } from '../vocabulary/field.ts'
import type { Block, Outbound } from '../vocabulary/outbound.ts'
import { countryOf, type PlaceId, type PlaceKind } from '../vocabulary/place.ts'
import type { TopicId } from '../vocabulary/topic.ts'
import type { Answer } from './book.ts'
import { choicesOf } from './labels.ts'
import type { Pen } from './pen.ts'

/** Parts of a topic that ask where to go: under these, and under its summary, the nearest place is offered. */
const wherebouts: readonly (Field | null)[] = [null, 'where', 'phone', 'hours', 'office']

/** The choices under a part of a topic that look for what is nearest; at most one. */
export function nearUnder(topic: TopicId, field: Field | null, pen: Pen): readonly string[] {
  const kinds = wherebouts.includes(field) ? pen.book.places.under(topic) : []
  return kinds.length === 0 ? [] : [nearChoice(kinds)]
}

/** What is nearest, with a way to name another place. */
export function sayNearest({ kinds, place }: Extract<Effect, { type: 'say_nearest' }>, pen: Pen): Outbound {
  // A place of an older gazetteer that is no more: asked again, as if it had not been found.
  if (!pen.book.places.atlas.has(place))
    return assistant(
      [{ kind: 'text', text: pen.say('near.unknown') }],
      [nearChoice(kinds, 'another'), 'person', 'menu'],
      pen,
    )
  const { blocks, citations } = pen.book.places.nearest(kinds, place, pen.language, pen.today)
  return assistant(blocks, [nearChoice(kinds, 'another'), 'person', 'menu'], pen, citations)
}

/** Offices asked for by their name. */
export function sayOffices({ offices, place }: Extract<Effect, { type: 'say_offices' }>, pen: Pen): Outbound {
  const { blocks, citations } = pen.book.places.offices(offices, place, pen.language, pen.today)
  return assistant(blocks, ['person', 'menu'], pen, citations)
}

/** Nobody is sent to an authority that may hold them unless they asked for it. */
const unasked: PlaceKind = 'immigration'

/** The office of the place they told, for an answer about a topic that has one; null where none is known. */
export function officeFor(
  topic: TopicId,
  place: PlaceId | undefined,
  need: 'any' | 'phone',
  { book, language, today }: Pen,
): Answer | null {
  if (place === undefined || !book.places.atlas.has(place)) return null
  const kinds = book.places.under(topic).filter((one) => one !== unasked)
  const [kind] = kinds.flatMap((one) => book.places.kindIn(one, countryOf(place)) ?? [])
  return kind === undefined ? null : book.places.one(kind, place, need, language, today)
}

/** Several places bear one name: at most four, each with its state. */
export function askPlace({ kinds, places }: Extract<Effect, { type: 'ask_place' }>, pen: Pen): Outbound {
  const question: Block = { kind: 'text', text: pen.say('near.which') }
  return assistant([question], [...places.map((id) => nearChoice(kinds, id)), 'person', 'menu'], pen)
}

/** Where is known, but not what is looked for there. */
export function askKind({ place }: Extract<Effect, { type: 'ask_kind' }>, pen: Pen): Outbound {
  const { offered, atlas } = pen.book.places
  const question: Block = { kind: 'text', text: pen.say('near.what', { place: atlas.name(place, pen.language) }) }
  return assistant([question], [...offered.map((kind) => nearChoice([kind], 'same')), 'person', 'menu'], pen)
}

function assistant(
  blocks: readonly Block[],
  ids: readonly string[],
  { language, book, say }: Pen,
  citations: Outbound['citations'] = [],
): Outbound {
  return { speaker: { kind: 'assistant' }, blocks, choices: choicesOf(ids, language, book, say), citations }
}
