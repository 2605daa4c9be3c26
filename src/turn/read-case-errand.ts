import { mayOpen } from '../core/cases/protection.ts'
import { secretWord } from '../core/cases/word.ts'
import { caseStatusChoice, topicChoice } from '../core/conversation/choice-id.ts'
import { glanceOf } from '../core/vocabulary/case-glance.ts'
import type { CaseSaid, Errand, ErrandHeard } from '../core/vocabulary/errand.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import { isWord, keptWord } from './case-word.ts'
import type { TurnDeps } from './deps.ts'
import type { MayTry } from './read-errand.ts'
import type { Received } from './receive.ts'

/** The topic about how a case goes: where one is open, its own state is the better answer. */
const statusTopic = 'case-status'
/** Leads from a folio to its case; written when a word is chosen, so that only such a case is found from elsewhere. */
const folioRecord = 'case-folio'

type HeardOfCase = Extract<ErrandHeard, { readonly do: 'ask_case' | 'set_word' }>

/** True for an errand about a case of the office. */
export function isOfCase(heard: ErrandHeard): heard is HeardOfCase {
  return heard.do === 'ask_case' || heard.do === 'set_word'
}

/** The event, or the state of the open case where the topic about it was picked and the case waits for somebody. */
export function withOwnCase(event: ConversationEvent, { openCase }: Received): ConversationEvent {
  if (openCase === null || event.type !== 'choice' || event.id !== topicChoice(statusTopic)) return event
  return { type: 'choice', id: caseStatusChoice }
}

/** True when words that are surely about how the case goes mean the open one, which nobody has taken: who has taken it answers themselves. */
export function asksOwnCase(event: Extract<ConversationEvent, { type: 'message' }>, { openCase }: Received): boolean {
  const { outcome, candidates, field } = event.meaning
  return (
    openCase?.status === 'waiting' && outcome === 'answer' && field === null && candidates[0]?.topic === statusTopic
  )
}

/** What is wanted of a case, looked up; null when the words are for somebody of the office, or for the topic. */
export async function caseErrandOf(
  heard: HeardOfCase,
  received: Received,
  deps: TurnDeps,
  mayTry: MayTry,
): Promise<Errand | null> {
  const { openCase } = received
  if (heard.do === 'set_word') return { do: 'case_word', ...(await wordKept(heard.word, received, deps)) }
  const { folio, word } = heard
  if (folio === null) return openCase?.status === 'waiting' ? { do: 'case_status', elsewhere: null, hides: null } : null
  if (openCase?.folio === folio) return { do: 'case_status', elsewhere: null, hides: word }
  return { do: 'case_status', elsewhere: await lookUp(folio, word, received, deps, mayTry), hides: word }
}

async function wordKept(word: string | null, { openCase, contactId }: Received, deps: TurnDeps) {
  if (word === null || openCase === null || !secretWord.test(word)) return { kept: null, hides: word }
  const kept = await keptWord(word, deps.random(16))
  const { id, folio } = openCase
  await deps.store.putRecord({ kind: folioRecord, id: folio, of: id, contactId, at: deps.now(), value: null }, 0)
  return { kept, hides: word }
}

/** A wrong folio, a wrong word, none chosen, and a case that is protected are one and the same answer. */
async function lookUp(
  folio: string,
  word: string | null,
  { contactId }: Received,
  { store }: TurnDeps,
  mayTry: MayTry,
): Promise<CaseSaid> {
  const none = { folio, case: null } as const
  const record = await store.record(folioRecord, folio)
  const found = record?.of == null ? null : await store.case(record.of)
  if (found !== null && found.contactId === contactId) return { ...none, leads: 'found', case: glanceOf(found) }
  if (word === null) return { ...none, leads: 'asks_word' }
  if (!mayTry(folio)) return { ...none, leads: 'slow' }
  // Each guess takes the same time, whatever there is to compare it with.
  const isRight = await isWord(word, found?.word ?? { salt: btoa(folio), hash: '' })
  if (found === null || !isRight || !mayOpen(found, { id: '' })) return { ...none, leads: 'none' }
  return { ...none, leads: 'found', case: glanceOf(found) }
}
