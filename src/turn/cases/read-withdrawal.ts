import { isWaiting } from '../../core/conversation/root-state.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Meaning } from '../../core/vocabulary/meaning.ts'
import type { Situation } from '../../nlu/understander.ts'
import type { TurnDeps } from '../deps.ts'

/** A case is taken back from this chance; where the words were taken for an instruction or a topic, from the second. */
const believedFrom = 0.8
const surelyFrom = 0.9
/** A clause says nothing else from here. */
const clauseFrom = 0.5
/** What was understood as a no to the person is one, unless it sounds less like it than this. */
const unlikelyFrom = 0.25

const clauses = /[.,;:!?¿¡\n]+\s*|\s+(?=(?:pero|but|men)\s)/u

/**
 * What somebody says who does not want the case that waits, or never wanted one: it is withdrawn, and what they ask beside is the matter of the
 * message. Null: they do not say so, or nothing waits.
 */
export function withdrawalIn(
  text: string,
  meaning: Meaning,
  situation: Situation,
  conversation: Conversation,
  { listener, understander, now }: Pick<TurnDeps, 'listener' | 'understander' | 'now'>,
): Meaning | null {
  if (!isWaiting(conversation) || !mayBe(meaning) || !saysEnough(text, meaning)) return null
  const pieces = text.split(clauses).filter((piece) => /[\p{L}\d]/u.test(piece))
  if (!takesBack(text, pieces, meaning, listener)) return isOfCase(text, meaning, listener) ? asNoted(meaning) : null
  const left = pieces.filter((piece) => listener.withdraws(piece) < clauseFrom)
  const { doubt: _, ...calm } = meaning
  const withdrawn = asWithdrawn(left.length === 0 ? calm : meaning)
  if (left.length === 0) return withdrawn
  const rest = left.join(', ')
  const matter = understander.understand(rest, { ...situation, offered: [], lately: [] })
  const { asks } = listener.hear(rest, {
    language: matter.language,
    flows: [],
    expected: null,
    given: null,
    now: now(),
  })
  // The rest says why they do not want the case, unless it asks.
  if (!isMatter(matter) || (matter.field === null && !asks)) return withdrawn
  return { ...matter, asides: [{ text, meaning: asWithdrawn(calm) }], rest }
}

/** Whether the whole of it, or one of its clauses, says so. "Do not call me, write to me here" tells how to be reached. */
function takesBack(text: string, pieces: readonly string[], meaning: Meaning, listener: TurnDeps['listener']): boolean {
  const chance = listener.withdraws(text)
  if (meaning.control === 'cancel_person') return chance >= unlikelyFrom
  if (meaning.outcome === 'person') return false
  return chance >= leastFor(meaning) || pieces.some((piece) => listener.withdraws(piece) >= surelyFrom)
}

function leastFor({ outcome }: Meaning): number {
  return outcome === 'control' || outcome === 'answer' ? surelyFrom : believedFrom
}

/** False for danger, another language, something picked, a yes. */
function mayBe({ urgent, picked, affirmed, foreign }: Meaning): boolean {
  return urgent === null && picked === null && affirmed === null && foreign === null
}

function asWithdrawn(meaning: Meaning): Meaning {
  const { asides: _, rest: __, ...whole } = meaning
  return {
    ...whole,
    outcome: 'control',
    control: 'cancel_person',
    smalltalk: null,
    candidates: [],
    homonym: null,
    field: null,
    also: [],
  }
}

/** A lone word may be the secret one, and two tell too little unless they were taken for a no to the person. */
function saysEnough(text: string, { control }: Meaning): boolean {
  return text.trim().split(/\s+/u).length >= (control === 'cancel_person' ? 2 : 3)
}

function isOfCase(text: string, { control }: Meaning, { withdraws }: TurnDeps['listener']): boolean {
  return control === 'cancel_person' && withdraws(text) > 0
}

/** "Don't let them close my case" was taken for a no to the person, and is none: it is kept with the case. */
function asNoted(meaning: Meaning): Meaning {
  return { ...meaning, outcome: 'clarify', control: null, candidates: [] }
}

/** What can be answered beside it. */
function isMatter({ outcome, candidates, urgent }: Meaning): boolean {
  return urgent === null && candidates.length > 0 && (outcome === 'answer' || outcome === 'clarify')
}
