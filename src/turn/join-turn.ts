import { step } from '../core/conversation/step.ts'
import type { Alias, Inbound } from '../core/vocabulary/inbound.ts'
import type { Door, OutboxMessage, ThreadEntry, TurnCommit } from '../store/store.ts'
import { carryOut } from './carry-out.ts'
import type { TurnDeps } from './deps.ts'
import { saidIn } from './effects/say-effects.ts'
import type { Received } from './receive.ts'
import { leave } from './with-relative.ts'

/** Ways in by code that are remembered, for the one who was there before to cut off. */
const mostJoined = 5

/**
 * The turn in which the talk a code leads to goes on at the door of who wrote it: a turn of that talk, into which the newcomer's
 * contact goes. Null when the code leads nowhere, or nowhere else, or the newcomer has a case open.
 */
export async function joinTurn(
  code: string,
  inbound: Inbound,
  newcomer: Received,
  deps: TurnDeps,
): Promise<TurnCommit | null> {
  const ownerId = await deps.store.findByCode(code, deps.now())
  if (ownerId === null || ownerId === newcomer.contactId) return null
  if (newcomer.openCase !== null || newcomer.revision === 0) return null
  // The contact that saw a relative's board is no more from now on: its owner is told.
  await leave(newcomer, deps)
  const owner = await deps.store.load(ownerId)
  if (owner === null) return null
  const stepped = step(owner.conversation, { type: 'joined' }, deps.machinery, deps.now())
  const { contactId, revision } = newcomer
  const received = { ...owner, door: newcomer.door, newAlias: inbound.sender }
  const commit = await carryOut(stepped, received, inbound, deps, { joining: { code, contactId, revision } })
  const note = await noteFor(owner.door, received, deps)
  return {
    ...commit,
    conversation: { ...commit.conversation, joined: joinedBy(owner.conversation.joined, inbound.sender) },
    thread: [...commit.thread, ...note.thread],
    outbox: [...commit.outbox, ...note.outbox],
  }
}

function joinedBy(before: readonly Alias[] = [], sender: Alias): readonly Alias[] {
  return [...before, sender].slice(-mostJoined)
}

/** The sentence at the door the talk was on before. It is for that door alone, unless the door is a page that shows the thread. */
async function noteFor(
  door: Door,
  received: Received,
  deps: TurnDeps,
): Promise<{ thread: readonly ThreadEntry[]; outbox: readonly OutboxMessage[] }> {
  const says = { type: 'say', key: 'code.moved', choices: ['not_me'] } as const
  const language = received.conversation.language ?? 'es'
  const { sayings: said } = await saidIn([says], { ...received, door }, language, null, deps)
  const lines = said.map((saying) => ({ id: deps.newId(), ...saying }))
  if (deps.capabilities(door.channel).fetched)
    return {
      thread: lines.map((line) => ({ ...line, direction: 'out', text: null, at: deps.now(), edited: false })),
      outbox: [],
    }
  return { thread: [], outbox: lines.map(({ id, outbound }) => ({ id, outbound, ...door, policy: 'repeat' })) }
}
