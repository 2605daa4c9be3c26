import type { Language } from '../../../core/vocabulary/language.ts'
import type { WebDeps } from '../deps.ts'

/** The topics whose title or first answer has every word somebody typed, those with it in the title first; all when none was typed. */
export function findTopics(book: WebDeps['book'], language: Language, words: string): WebDeps['book']['topics'] {
  const wanted = plain(words)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1)
  if (wanted.length === 0) return book.topics
  const scored = book.topics.map((topic) => {
    const title = plain(book.title(topic.id, language))
    const answer = plain(JSON.stringify(book.answer(topic.id, null, language, '').blocks))
    if (!wanted.every((word) => title.includes(word) || answer.includes(word))) return { topic, score: 0 }
    return { topic, score: 1 + wanted.filter((word) => title.includes(word)).length }
  })
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ topic }) => topic)
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
