import type { Case } from '../../src/core/vocabulary/case.ts'
import type { Conversation } from '../../src/core/vocabulary/conversation.ts'
import type { Alias } from '../../src/core/vocabulary/inbound.ts'
import type { Outbound } from '../../src/core/vocabulary/outbound.ts'
import { createNewId } from '../../src/shared/ids.ts'
import type { DeliveryStatus, Door, OutboxMessage, ThreadEntry, TurnCommit } from '../../src/store/store.ts'
import { emptyTurn } from '../../src/turn/empty-turn.ts'

/** A moment all sample data is near. */
export const someTime = 1_790_000_000_000

/** Ids in the order they are asked for, on a clock that stands still. */
export const sampleId = createNewId(() => someTime)

/** A person on Telegram. */
export function person(id: string): Alias {
  return { channel: 'telegram', account: 'bot-1', id }
}

/** Where a person is answered. */
export function doorOf(alias: Alias): Door {
  return { channel: alias.channel, account: alias.account, address: `chat-${alias.id}` }
}

/** A conversation that has got as far as `place`. */
export function conversationAt(place: string): Conversation {
  const frame = {
    flow: 'conversation',
    version: 1,
    snapshot: { value: place, context: { missing: null, list: [1, 'dos', true] } },
  }
  return {
    version: 1,
    language: 'ht',
    languageChosen: true,
    offered: [{ id: 'w:menu', label: 'Meni' }],
    stack: [frame],
    lastSeenAt: someTime,
  }
}

/** A message of the assistant with every kind of block. */
export function saying(text: string): Outbound {
  return {
    speaker: { kind: 'assistant' },
    blocks: [
      { kind: 'title', text },
      { kind: 'list', heading: 'Lo que lleva', items: ['acta', 'ñandú 🦙'], style: 'check' },
    ],
    choices: [{ id: 'w:more', label: 'Más' }],
    citations: [{ publisher: 'SRE', title: 'Trámites', url: null, as_of: '2024-10' }],
  }
}

/** A platform's later word on a message, as the store is told it. */
export function told(status: DeliveryStatus, code: string | null = null) {
  return { status, code, at: someTime }
}

/** What a person wrote, as a thread entry. */
export function heard(text: string): ThreadEntry {
  return { id: sampleId(), direction: 'in', text, outbound: null, at: someTime, edited: false }
}

/** What was said, as a thread entry. */
export function said(text: string): ThreadEntry {
  return { id: sampleId(), direction: 'out', text: null, outbound: saying(text), at: someTime, edited: false }
}

/** A said entry on its way through a door. */
export function onItsWay(entry: ThreadEntry, door: Door, policy: OutboxMessage['policy'] = 'repeat'): OutboxMessage {
  return { id: entry.id, ...door, outbound: entry.outbound ?? saying(''), policy }
}

/** A turn in which nothing happens, but for what is given. */
export function turn(contactId: string, revision: number, given: Partial<TurnCommit> = {}): TurnCommit {
  return {
    ...emptyTurn,
    contactId,
    revision,
    door: doorOf(person('none')),
    conversation: conversationAt('menu'),
    at: someTime,
    ...given,
  }
}

/** A person's message and its replies, each on its way. `revision` 0 records the person. */
export function exchange(
  contactId: string,
  revision: number,
  alias: Alias,
  externalId: string,
  text: string,
  replies: readonly string[],
): TurnCommit {
  const door = doorOf(alias)
  const spoken = replies.map(said)
  return turn(contactId, revision, {
    alias: revision === 0 ? alias : null,
    door,
    inbound: { alias, externalId },
    thread: [heard(text), ...spoken],
    outbox: spoken.map((entry) => onItsWay(entry, door)),
  })
}

/** A waiting case of a contact. */
export function caseOf(contactId: string, given: Partial<Case> = {}): Case {
  return {
    id: sampleId(),
    folio: 'DGO-4F7K',
    contactId,
    area: 'atencion',
    topic: 'ashes-transfer',
    language: 'es',
    channel: 'telegram',
    reason: 'asked',
    urgent: null,
    status: 'waiting',
    owner: null,
    asked: 'necesito a alguien',
    pseudonym: 'Nopal 27',
    openedAt: someTime,
    claimedAt: null,
    closedAt: null,
    lastInboundAt: someTime,
    version: 1,
    ...given,
  }
}
