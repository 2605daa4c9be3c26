import { newConversation, step } from '../core/conversation/step.ts'
import type { Case, ToldByHand } from '../core/vocabulary/case.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import { StoreError } from '../shared/errors.ts'
import { carryOut } from './carry-out.ts'
import type { TurnDeps } from './deps.ts'

/**
 * Opens a case for a person who has no door to the assistant, on the same road as a message: it stands in the inbox like any other, and what staff
 * answer is kept and not sent. The case. Rejects with `StoreError` when it could not be stored.
 */
export async function openByHand(told: ToldByHand, deps: TurnDeps): Promise<Case> {
  const sender = { channel: 'counter', account: deps.book.office.id, id: told.id } as const
  const before = await deps.store.findContact(sender)
  const known = before === null ? null : await deps.store.load(before)
  if (known?.openCase) return known.openCase
  const now = deps.now()
  const conversation = { ...newConversation(now), language: told.language, languageChosen: true }
  const stepped = step(conversation, { type: 'choice', id: 'person' }, deps.machinery, now)
  const effects = stepped.effects.map((effect) =>
    effect.type === 'open_case' ? { ...effect, topic: told.topic } : effect,
  )
  const contactId = deps.newId()
  const door = { channel: sender.channel, account: sender.account, address: told.id }
  const received = { contactId, conversation, revision: 0, openCase: null, door, timers: [], newAlias: sender }
  const commit = await carryOut({ ...stepped, effects }, received, inboundOf(told, sender, now), deps)
  const change = commit.caseChange
  if (change === null) throw new Error('asking for a person opened no case')
  const opened = { ...change.case, area: told.area ?? change.case.area, summary: [told.reach] }
  const result = await deps.store.commitTurn({ ...commit, caseChange: { ...change, case: opened } })
  if (result !== 'committed') throw new StoreError('turn:contended', 'opening a case by hand', undefined)
  deps.committed({ contactId, caseId: opened.id })
  return opened
}

/** What was written down stands in the thread as the person's words. */
function inboundOf({ id, asked, language }: ToldByHand, sender: Inbound['sender'], now: number): Inbound {
  return {
    sender,
    address: id,
    externalId: id,
    content: { kind: 'text', text: asked },
    edited: false,
    languageHint: language,
    sentAt: now,
  }
}
