import { today } from '../core/office/calendar.ts'
import { fitTo } from '../core/replies/fit-to.ts'
import type { AnswerCard } from '../core/vocabulary/answer-card.ts'
import type { Capabilities } from '../core/vocabulary/capabilities.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { UrgentKind } from '../core/vocabulary/meaning.ts'
import { blockText, type Outbound } from '../core/vocabulary/outbound.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import type { TurnDeps } from './deps.ts'

/** Most cards of one search. */
export const mostCards = 5

const descriptionLimit = 120

/** What cards are found and written with. */
type CardDeps = Pick<TurnDeps, 'understander' | 'book' | 'texts' | 'now'>

/**
 * Answers to pass on for some words, likeliest first; for no words, or words about nothing of ours, the topics asked about most.
 * They are read as a first message would be, in the language of the words when that is sure, else in `hint`. Nothing is kept. What
 * tells of danger comes first with the numbers to call.
 */
export function answerCards(
  words: string,
  hint: Language | null,
  capabilities: Capabilities,
  deps: CardDeps,
): readonly AnswerCard[] {
  const { understander, book, now } = deps
  const text = words.trim()
  const usual = hint ?? 'es'
  const pen = { capabilities, deps, day: today(book.calendar, now()) }
  if (text === '') return firstTopics(usual, pen)
  const meaning = understander.understand(text, { language: hint, topic: null, lately: [], offered: [] })
  const language = meaning.languageCertain ? meaning.language : usual
  const topics = meaning.candidates.map(({ topic }) => topic).filter((topic) => book.hasTopic(topic))
  const found = [...new Set(topics)].slice(0, mostCards).map((topic) => cardOf(topic, language, pen))
  if (meaning.urgent === null) return found.length === 0 ? firstTopics(language, pen) : found
  return [urgentCard(meaning.urgent, language, pen), ...found].slice(0, mostCards)
}

interface Pen {
  readonly capabilities: Capabilities
  readonly deps: CardDeps
  readonly day: string
}

function firstTopics(language: Language, pen: Pen): readonly AnswerCard[] {
  const first = pen.deps.book.topics.filter(({ priority }) => priority === 1).slice(0, mostCards)
  return first.map(({ id }) => cardOf(id, language, pen))
}

function cardOf(topic: TopicId, language: Language, { capabilities, deps: { book }, day }: Pen): AnswerCard {
  const title = book.title(topic, language)
  const answer = book.answer(topic, null, language, day, true)
  return { topic, language, title, ...written({ ...answer, title }, capabilities) }
}

function urgentCard(kind: UrgentKind, language: Language, { capabilities, deps: { book, texts } }: Pen): AnswerCard {
  const title = texts(language, 'card.urgent')
  const text = book.danger.text(kind, 'opening', { language, country: null, place: null })
  const said = { blocks: [{ kind: 'text', text } as const], citations: [], title }
  return { topic: null, language, title, ...written(said, capabilities) }
}

/** The message of a card, as much of it as fits into one, and its first words. */
function written(
  { title, blocks, citations }: Pick<Outbound, 'blocks' | 'citations'> & { readonly title: string },
  capabilities: Capabilities,
): Pick<AnswerCard, 'description' | 'outbound'> {
  const said = blocks.filter(({ kind }) => kind !== 'picture' && kind !== 'title')
  const whole: Outbound = {
    speaker: { kind: 'assistant' },
    blocks: [{ kind: 'title', text: title }, ...said],
    choices: [],
    citations,
  }
  const [outbound = whole] = fitTo(whole, capabilities)
  const [first] = said
  const line = first === undefined ? '' : blockText(first).replace(/\s+/g, ' ')
  const description =
    line.length <= descriptionLimit ? line : `${line.slice(0, line.lastIndexOf(' ', descriptionLimit))} …`
  return { description, outbound }
}
