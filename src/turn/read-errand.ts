import { openBoards } from '../core/conversation/boards.ts'
import { boardChoice, readChoice, remindChoices, wordAsked } from '../core/conversation/choice-id.ts'
import { sharedBy } from '../core/conversation/shares.ts'
import { civilTime } from '../core/office/civil-time.ts'
import { boardCode } from '../core/vocabulary/code.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { CodeSaid, ErrandContext, ErrandHeard } from '../core/vocabulary/errand.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import { type Inbound, isSameAlias } from '../core/vocabulary/inbound.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { Loaded } from '../store/store.ts'
import { asksOwnCase, caseErrandOf, isOfCase, withOwnCase } from './cases/read-case-errand.ts'
import type { MayTry } from './code-tries.ts'
import type { TurnDeps } from './deps.ts'
import { zonesOfPerson } from './effects/errand-effects.ts'
import { cleanText } from './read.ts'
import type { Received } from './receive.ts'

/** Offered under the question on which day to write. */
const asksDay: ReadonlySet<string> = new Set(remindChoices.inDays)

/** One question to the guards against guessing for one message. */
export function tryOnce(inbound: Inbound, { codeTries }: Pick<TurnDeps, 'codeTries'>): MayTry {
  let may: boolean | null = null
  return (of) => {
    may ??= codeTries.begin(inbound, of)
    return may
  }
}

/**
 * The event with what it wants of the assistant itself, when it wants something. Danger and picked choices are heard first. A code
 * is looked up here, as often as its door and all doors together may try.
 */
export async function withErrand(
  event: ConversationEvent,
  inbound: Inbound,
  received: Received,
  deps: TurnDeps,
  mayTry: MayTry,
): Promise<ConversationEvent> {
  if (event.type === 'choice') return withOwnCase(event, received)
  if (event.type !== 'message' || inbound.content.kind !== 'text') return event
  const { meaning } = event
  if ((meaning.outcome === 'urgent' && meaning.guessed !== true) || meaning.picked !== null) return event
  const text = cleanText(inbound.content.text)
  const heard = deps.errands(text, {
    language: meaning.language,
    today: civilTime(deps.now(), zonesOfPerson(received.conversation, deps)[0] ?? 'UTC').date,
    awaitsDay: received.conversation.offered.some(({ id }) => asksDay.has(id)),
    awaitsWord: awaitsWord(received.conversation, meaning),
    wasJoined: canCut(received.conversation, inbound),
    hasBoard: openBoards(received.conversation, deps.machinery.flows).length > 0,
    isGuest: received.conversation.guestOf != null,
    hasCheckIn: received.timers.some(({ kind }) => kind === 'check-in'),
    folioPrefix: deps.book.office.folio_prefix,
  })
  if (heard === null)
    return event.headway === undefined && asksOwnCase(event, received)
      ? { ...event, errand: { do: 'case_status', elsewhere: null, hides: null } }
      : event
  // "I no longer want case DGO-AC3D4" asks nothing about it.
  if (isOfCase(heard) && meaning.control === 'cancel_person') return event
  if (isOfCase(heard)) {
    const errand = await caseErrandOf(heard, received, deps, mayTry)
    return errand === null ? event : { ...event, errand }
  }
  if (heard.do === 'notices_at') {
    const places = deps.book.places.atlas.hear(heard.where, 'place')?.places ?? []
    // Words after "en" that are no place make it another wish.
    if (places.length === 0) return event
    return { ...event, errand: { do: 'notices', on: true, ...(places.length === 1 ? { place: places[0] } : {}) } }
  }
  if (heard.do !== 'take_code') return { ...event, errand: heard }
  const { said, owner } = await lookUp(heard, inbound, received, deps, mayTry)
  // A code is in no language: a newcomer is answered in that of the talk it leads to.
  const language = received.conversation.language ?? owner?.conversation.language ?? 'es'
  const spoken = meaning.languageCertain ? meaning : { ...meaning, language }
  return { ...event, meaning: spoken, errand: { do: 'take_code', code: said } }
}

/** A code somebody said yes to, and whether it leads to a board. */
export interface AcceptedCode {
  readonly code: string
  readonly board: boolean
}

/** A menu, a person, a thank-you said instead of the secret word is no secret word. */
function awaitsWord({ offered }: Conversation, { outcome, affirmed }: Meaning): ErrandContext['awaitsWord'] {
  const folio = wordAsked(offered)
  if (folio === undefined || affirmed !== null) return null
  return outcome === 'control' || outcome === 'person' || outcome === 'smalltalk' ? null : { folio }
}

/** The code a message says to go on with, or to see a board by, when that was just offered: pressed, picked or affirmed. */
export function codeAccepted(event: ConversationEvent, { offered }: Conversation): AcceptedCode | null {
  const [offer] = offered.flatMap(({ id }) => {
    const chosen = readChoice(id)
    return chosen?.act === 'join' ? [{ id, code: chosen.code, board: chosen.board }] : []
  })
  if (offer === undefined) return null
  if (event.type === 'choice') return event.id === offer.id ? offer : null
  if (event.type !== 'message') return null
  const { picked, affirmed, outcome } = event.meaning
  return picked === offer.id || (affirmed === true && outcome === 'smalltalk') ? offer : null
}

/** "Yes, see the list", pressed once more when it is seen already, shows it. */
export function seenAgain(event: ConversationEvent, { guestOf = null }: Conversation): ConversationEvent {
  const chosen = event.type === 'choice' && guestOf !== null ? readChoice(event.id) : null
  if (guestOf === null || chosen?.act !== 'join' || !chosen.board) return event
  return { type: 'choice', id: boardChoice(guestOf.flow, null, null, true) }
}

async function lookUp(
  { code }: Extract<ErrandHeard, { do: 'take_code' }>,
  { sender }: Inbound,
  received: Received,
  deps: TurnDeps,
  mayTry: MayTry,
): Promise<{ said: CodeSaid; owner: Loaded | null }> {
  if (!mayTry()) return { said: { code, leads: 'slow' }, owner: null }
  const ownerId = await deps.store.findByCode(code, deps.now())
  const owner = ownerId === null ? null : await deps.store.load(ownerId)
  if (owner === null) return lookUpBoard(code, received, sender, deps)
  deps.codeTries.succeeded(sender)
  if (ownerId === received.contactId) return { said: { code, leads: 'own' }, owner }
  if (received.openCase !== null) return { said: { code, leads: 'busy' }, owner }
  return { said: { code, leads: hasTalked(received) ? 'replaces' : 'found' }, owner }
}

/** A code of a board is another than one of a talk with the same signs: neither ever leads where the other does. */
async function lookUpBoard(
  code: string,
  { contactId, conversation: { guestOf = null } }: Received,
  sender: Inbound['sender'],
  deps: TurnDeps,
): Promise<{ said: CodeSaid; owner: Loaded | null }> {
  const ownerId = await deps.store.findByCode(boardCode(code), deps.now())
  const owner = ownerId === null ? null : await deps.store.load(ownerId)
  const found = owner === null ? null : sharedBy(owner.conversation, code, contactId)
  if (owner === null || found === null) return { said: { code, leads: 'none' }, owner: null }
  deps.codeTries.succeeded(sender)
  if (ownerId === contactId) return { said: { code, leads: 'own' }, owner }
  const isSeen = guestOf?.owner === ownerId && guestOf.flow === found.flow
  return { said: { code, leads: isSeen ? 'board_again' : guestOf === null ? 'board' : 'board_busy' }, owner }
}

/** More than a hello was said here. */
function hasTalked({ revision, conversation }: Received): boolean {
  return revision > 0 && (conversation.stack.length > 1 || (conversation.lately ?? []).length > 0)
}

function canCut({ joined = [] }: Conversation, { sender }: Inbound): boolean {
  return joined.length > 0 && !joined.some((alias) => isSameAlias(alias, sender))
}
