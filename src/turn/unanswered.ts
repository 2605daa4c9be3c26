import { topicAtHand } from '../core/conversation/step.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import { leastPeople, type UnansweredWords } from '../core/vocabulary/unanswered.ts'
import type { Store, TurnCommit } from '../store/store.ts'
import type { TurnDeps } from './deps.ts'
import type { Received } from './receive.ts'

/** The store keeps, hashed, that a contact said a word, as it keeps that they follow a topic; it goes with the contact. */
function keyOf(word: string): string {
  return `unanswered:${word}`
}

/**
 * The commit with the reviewed words of a question nobody could answer, where office and person agreed to keep them. Nothing is kept in danger,
 * with an urgent case open, or where the talk is about a death.
 */
export function withUnanswered(
  commit: TurnCommit,
  event: ConversationEvent,
  { openCase }: Pick<Received, 'openCase'>,
  { keepsUnanswered, machinery, book }: Pick<TurnDeps, 'keepsUnanswered' | 'machinery' | 'book'>,
): TurnCommit {
  if (commit.conversation.learning !== true || commit.forget || event.type !== 'message') return commit
  if (!keepsUnanswered()) return commit
  const { plain = [] } = event.meaning
  const topic = topicAtHand(commit.conversation, machinery.flows)
  const isGrave = (topic !== null && book.tone(topic) === 'grief') || (openCase?.urgent ?? null) !== null
  if (plain.length === 0 || isGrave || event.answer !== undefined || event.place !== undefined) return commit
  return { ...commit, follows: [...commit.follows, ...plain.map((word) => ({ topic: keyOf(word), following: true }))] }
}

/** What ends when a person no longer agrees: every word they may have said. */
export function forgetWords(words: readonly string[]): TurnCommit['follows'] {
  return words.map((word) => ({ topic: keyOf(word), following: false }))
}

/**
 * The words of unanswered questions that at least `least` different people said, and pairs that so many said both of, most people first.
 * `words` are all that may be kept; who said them never leaves this function.
 */
export async function unansweredIn(
  store: Pick<Store, 'followers'>,
  words: readonly string[],
  least = leastPeople,
): Promise<readonly UnansweredWords[]> {
  const said: { readonly word: string; readonly people: ReadonlySet<string> }[] = []
  for (const word of words) {
    const people = new Set(await store.followers(keyOf(word)))
    if (people.size >= least) said.push({ word, people })
  }
  const pairs = said.flatMap((a, i) =>
    said
      .slice(i + 1)
      .map((b) => ({ words: [a.word, b.word], people: [...a.people].filter((one) => b.people.has(one)).length })),
  )
  return [...said.map(({ word, people }) => ({ words: [word], people: people.size })), ...pairs]
    .filter(({ people }) => people >= least)
    .toSorted((a, b) => b.people - a.people || b.words.length - a.words.length)
}
