import { mayOpen } from '../../core/cases/protection.ts'
import { secretWord } from '../../core/cases/word.ts'
import { caseStatusChoice, topicChoice } from '../../core/conversation/choice-id.ts'
import { glanceOf } from '../../core/vocabulary/case-glance.ts'
import type { CaseSaid, Errand, ErrandHeard } from '../../core/vocabulary/errand.ts'
import type { ConversationEvent } from '../../core/vocabulary/event.ts'
import type { MayTry } from '../code-tries.ts'
import type { TurnDeps } from '../deps.ts'
import type { Received } from '../receive.ts'
import { caseOfFolio, joinedOf, keepFolio, standingOf } from './case-ways.ts'
import { isWord, keptWord } from './case-word.ts'

/** The topic about how a case goes: where one is open, its own state is the better answer. */
const statusTopic = 'case-status'

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
  if (folio === null && openCase === null) return wentOn(received, deps)
  if (folio === null) return openCase?.status === 'waiting' ? { do: 'case_status', elsewhere: null, hides: null } : null
  if (openCase?.folio === folio) return { do: 'case_status', elsewhere: null, hides: word }
  return { do: 'case_status', elsewhere: await lookUp(folio, word, received, deps, mayTry), hides: word }
}

/** How the case stands that went on in another one, asked without its folio where it was opened. */
async function wentOn({ contactId }: Received, { store }: TurnDeps): Promise<Errand | null> {
  const gone = await joinedOf(contactId, store)
  if (gone === null) return null
  const glance = glanceOf(await standingOf(gone, store))
  return { do: 'case_status', elsewhere: { folio: gone.folio, leads: 'found', case: glance }, hides: null }
}

async function wordKept(word: string | null, { openCase }: Received, deps: TurnDeps) {
  if (word === null || openCase === null || !secretWord.test(word)) return { kept: null, hides: word }
  const kept = await keptWord(word, deps.random(16))
  await keepFolio(openCase, deps)
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
  const found = await caseOfFolio(folio, store)
  const stands = found === null ? null : await standingOf(found, store)
  const isTheirs = [found, stands].some((of) => of?.contactId === contactId)
  if (stands !== null && isTheirs) return { ...none, leads: 'found', case: glanceOf(stands) }
  if (word === null) return { ...none, leads: 'asks_word' }
  if (!mayTry(folio)) return { ...none, leads: 'slow' }
  // Each guess takes the same time, whatever there is to compare it with.
  const isRight = await isWord(word, found?.word ?? { salt: btoa(folio), hash: '' })
  const isShut = [found, stands].some((of) => of !== null && !mayOpen(of, { id: '' }))
  if (stands === null || !isRight || isShut) return { ...none, leads: 'none' }
  return { ...none, leads: 'found', case: glanceOf(stands) }
}
