import { placeTold } from '../core/conversation/place-told.ts'
import { routeOf } from '../core/office/routing.ts'
import { type InformedMatter, informedKind } from '../core/registers/informed.ts'
import type { Json } from '../core/vocabulary/conversation.ts'
import type { Effect } from '../core/vocabulary/effect.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import type { TurnCommit } from '../store/store.ts'
import type { TurnDeps } from './deps.ts'
import type { Received } from './receive.ts'

/**
 * The matters that came up in a step and that the assistant answered by itself. None while a case is open, or where one opens: then the case is what
 * the register has.
 */
export function informedIn(
  effects: readonly Effect[],
  commit: TurnCommit,
  { openCase }: Pick<Received, 'openCase'>,
): readonly TopicId[] {
  if (commit.forget || openCase !== null || commit.caseChange !== null) return []
  return effects.flatMap((effect) =>
    effect.type === 'say_first' || (effect.type === 'say_topic' && effect.first) ? [effect.topic] : [],
  )
}

/** The moment of a turn would lead to whose it was: the hour it was in is kept. */
const hour = 60 * 60_000

/** Enters them in the register, after the turn; never rejects. A count costs nobody their answer: trouble of the store is left at that. */
export async function enterInformed(
  topics: readonly TopicId[],
  { conversation, door, at }: TurnCommit,
  { store, book, newId }: Pick<TurnDeps, 'store' | 'book' | 'newId'>,
): Promise<void> {
  const place = placeTold(conversation)
  for (const topic of topics) {
    const { area } = routeOf(book.office, { topic, area: book.area(topic), urgent: null, place })
    const informed: InformedMatter = {
      topic,
      channel: door.channel,
      language: conversation.language ?? 'es',
      origin: place?.split(':')[0] ?? null,
    }
    const value = informed as unknown as Json
    const record = { kind: informedKind, id: newId(), of: area, contactId: null, at: at - (at % hour), value }
    await store.putRecord(record, 0).catch(() => false)
  }
}
