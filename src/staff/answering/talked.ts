import { readChoice } from '../../core/conversation/choice-id.ts'
import type { FactHeld } from '../../core/departures/fact-held.ts'
import { free, notFree } from '../../core/departures/free.ts'
import type { Book } from '../../core/replies/book.ts'
import { languages } from '../../core/vocabulary/language.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import type { Fact, TopicId } from '../../core/vocabulary/topic.ts'

/** What the topics of a talk are read from: what was said and answered lately. Lines of the thread. */
export const talkRead = 200

/** The topics a talk was about, each once: what was answered of, what words were surely about, what was pressed. */
export function topicsTalked(thread: readonly ThreadEntry[]): readonly TopicId[] {
  return [...new Set(thread.flatMap((entry) => [...answeredOf(entry), ...askedIn(entry)]))]
}

function answeredOf({ recipe }: ThreadEntry): readonly TopicId[] {
  return (recipe?.effects ?? []).flatMap((effect) =>
    effect.type === 'say_topic' || (effect.type === 'say_first' && effect.sure) ? [effect.topic] : [],
  )
}

function askedIn({ understanding, choice }: ThreadEntry): readonly TopicId[] {
  const pressed = choice === undefined ? null : readChoice(choice)
  const [surest] = understanding?.outcome === 'answer' ? (understanding.topics ?? []) : []
  return [...(pressed?.act === 'topic' ? [pressed.topic] : []), ...(surest === undefined ? [] : [surest])]
}

/** The facts an answer is held against: of the case's topic, of the others of its talk, and the office's own, wherever they stand. */
export function factsHeld(topic: TopicId | null, talked: readonly TopicId[], book: Book): readonly FactHeld[] {
  const own = topic === null ? [] : heldOf(topic, book)
  const others = talked.filter((one) => one !== topic).flatMap((one) => heldOf(one, book, 'talk'))
  const spoken = new Set([topic, ...talked])
  const office = book.topics
    .filter(({ id }) => !spoken.has(id))
    .flatMap(({ id }) => heldOf(id, book, 'office', ({ jurisdiction }) => jurisdiction === 'office'))
  return [...own, ...others, ...office]
}

function heldOf(
  topic: TopicId,
  book: Book,
  from?: FactHeld['from'],
  fits: (fact: Fact) => boolean = () => true,
): readonly FactHeld[] {
  const names = languages.map((language) => book.title(topic, language)).join(' ')
  return book
    .facts(topic)
    .filter(fits)
    .map((fact) => ({ fact, freely: freeIn(fact) }))
    .map(({ fact, freely }) => ({
      item: `${topic}/${fact.id}`,
      values: Object.values(fact.values),
      cost: fact.field === 'cost',
      ...(freely === '' ? {} : { free: freely }),
      names,
      ...(from === undefined ? {} : { from }),
    }))
}

/** The parts of its sentences that say that something is free; none where it says that of nothing, or that it is not. */
function freeIn({ text }: Fact): string {
  const parts = languages.flatMap((language) => text[language].split(/[.;:!?]|, /u))
  return parts.filter((part) => free.test(part) && !notFree.test(part)).join(' ')
}
