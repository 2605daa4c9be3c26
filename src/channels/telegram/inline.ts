import type { InlineQueryResultArticle } from 'grammy/types'
import type { Api } from 'grammy/web'
import type { AnswerCard } from '../../core/vocabulary/answer-card.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { Log } from '../../shared/log.ts'
import { createLru } from '../../shared/lru.ts'
import { failureCode } from './failure.ts'
import { languageOf } from './parse.ts'
import { render } from './render.ts'
import type { InlineQuery } from './schema.ts'

/** What answers to inline queries are made with. */
export interface InlineOptions {
  readonly api: Api
  /** Answers to pass on for some words. */
  cards(words: string, hint: Language | null): readonly AnswerCard[]
  /** The words of the button under a card. */
  ask(language: Language): string
  readonly log: Log
}

/** How long Telegram may give the same answer again, in seconds: facts change by the day. */
const keptSeconds = 3600
const remembered = 500
/** Longest words that are searched for, in UTF-16 units; Telegram sends at most 256 characters. */
const longest = 256

/** Answers `@bot words`, typed in any chat, with cards to send there. Never rejects. */
export type Inline = (query: InlineQuery) => Promise<void>

/**
 * Inline answers: nothing of who asks goes into them, is kept or is logged. The same words get the same cards without being read again.
 * Each card carries a button that opens the bot at its topic.
 */
export function createInline({ api, cards, ask, log }: InlineOptions): Inline {
  const made = createLru<readonly AnswerCard[]>(remembered)
  let username: string | null = null

  function cardsFor(words: string, hint: Language | null): readonly AnswerCard[] {
    const key = JSON.stringify([hint, words])
    const known = made.get(key)
    if (known !== undefined) return known
    const fresh = cards(words, hint)
    made.set(key, fresh)
    return fresh
  }

  return async function inline({ id, from, query }) {
    try {
      username ??= (await api.getMe()).username
      const bot = username
      const words = query.slice(0, longest).trim().toLowerCase()
      const found = cardsFor(words, languageOf(from.language_code))
      const results = found.map((card) => article(card, bot, ask(card.language)))
      // Kept for this person only: the language of the telephone decides beside the words.
      await api.answerInlineQuery(id, results, { cache_time: keptSeconds, is_personal: true })
    } catch (error) {
      // It can be too late for this answer; the next letter typed asks anew.
      log.info('telegram inline query not answered', { code: failureCode(error) })
    }
  }
}

function article(card: AnswerCard, bot: string, ask: string): InlineQueryResultArticle {
  const { text, entities, link_preview_options } = render(card.outbound)
  const start = card.topic === null ? card.language : `${card.topic}_${card.language}`
  return {
    type: 'article',
    id: card.topic === null ? `urgent_${card.language}` : start,
    title: card.title,
    description: card.description,
    input_message_content: { message_text: text, entities, link_preview_options },
    reply_markup: { inline_keyboard: [[{ text: ask, url: `https://t.me/${bot}?start=${start}` }]] },
  }
}
