import { expectedIn } from '../core/conversation/guides.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { Answers } from '../core/vocabulary/guide.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { Situation } from '../nlu/understander.ts'
import type { TurnDeps } from './deps.ts'
import { isMatterOf } from './read-answer.ts'

/** A message that answers the question that stands and asks something of its own. */
export interface Both {
  /** What it asks. */
  readonly meaning: Meaning
  /** What it answers: flow → answers. */
  readonly told: Readonly<Record<string, Answers>>
}

/** Where a sentence may go on with a question. */
const joints = new RegExp(
  [
    '(?<=[?!.;])\\s+',
    '\\s*(?=¿)',
    ',\\s+(?=(?:y|pero|oiga|oye|and|but|e|epi|men)\\s)',
    '\\s+(?=(?:y|pero|and|but|e|epi|men)\\s+(?:cu[aá]nt|c[oó]mo|d[oó]nde|qu[eé]|cu[aá]l|how|what|where|when|who|ki|konbyen|kote)\\p{L}*\\s)',
  ].join('|'),
  'iu',
)

/**
 * The two halves of "en Texas, ¿y cuánto cuesta?": the answer to the question that stands, and the question that interrupts it. Null where a message
 * is only one of them, or either half cannot be read for sure.
 */
export function bothIn(
  text: string,
  whole: Meaning,
  situation: Situation,
  conversation: Conversation,
  deps: TurnDeps,
): Both | null {
  const expected = expectedIn(conversation, deps.machinery.flows)
  if (expected === null || expected.guide.optional || conversation.hushed != null) return null
  if (whole.picked !== null || whole.outcome === 'urgent' || whole.outcome === 'person' || whole.outcome === 'control')
    return null
  const { guide, question, before } = expected
  const { flow } = guide
  const hear = (piece: string) =>
    deps.listener.hear(piece, {
      language: conversation.language ?? whole.language,
      flows: [flow],
      expected: { flow, question, before },
      given: null,
      now: deps.now(),
    })
  const pieces = text
    .split(joints)
    .map((piece) => piece.replace(/[\s,]+$/u, ''))
    .filter((piece) => /\p{L}|\d/u.test(piece))
    .map((piece) => ({ piece, heard: hear(piece) }))
  const says = pieces.filter(({ heard }) => !heard.asks).map(({ piece }) => piece)
  const asks = pieces.filter(({ heard }) => heard.asks)
  if (says.length === 0 || asks.length === 0 || asks.some(({ heard }) => heard.wish !== null)) return null
  const { value, told, wish, corrected, sure } = hear(says.join(', '))
  if (value === null || wish !== null || corrected !== null || (!sure && isMatterOf(guide, question))) return null
  const meaning = deps.understander.understand(asks.map(({ piece }) => piece).join(' '), { ...situation, offered: [] })
  if (meaning.outcome !== 'answer') return null
  return { meaning, told: { [flow]: { ...told[flow], [question]: value } } }
}
