import type { Store, TurnCommit } from '#src/store/store.ts'
import { caseOf, conversationAt, doorOf, exchange, onItsWay, person, said, someTime, turn } from './commits.ts'

/** A word that must be found nowhere. */
export const canary = 'kanari-7391'
/** Who the canary person is on Telegram. */
export const ana = { ...person(`${canary}-id`), account: `${canary}-account` }

/** A person whose every field is a canary, with all that can be kept of one; returns the ids that were used. */
export async function canaryPerson(store: Store): Promise<string[]> {
  const first = exchange('contact-canary', 0, ana, `${canary}-external`, `${canary} words`, [
    `${canary} reply`,
    `${canary} more`,
  ])
  const conversation = { ...conversationAt(canary), offered: [{ id: canary, label: canary }] }
  const timers = [{ id: 'timer-canary', kind: 'remind', dueAt: someTime + 9, flow: canary }]
  const follows = [{ topic: 'asylum-mexico', following: true }]
  await store.commitTurn({ ...first, conversation, timers, follows, code: { code: canary, expiresAt: someTime + 99 } })
  const kase = caseOf('contact-canary', { asked: canary, folio: canary, pseudonym: canary })
  const event = { type: 'opened', at: someTime, by: null } as const
  await store.commitTurn(
    turn('contact-canary', 1, { door: doorOf(ana), caseChange: { case: kase, expected: null, event } }),
  )
  const [row] = await store.takeDue(someTime, 1)
  const sent = { status: 'sent', platformId: `${canary}-platform`, code: null, nextAt: someTime, at: someTime } as const
  await store.settle(row?.id ?? '', sent)
  const draft = { kind: 'draft', id: 'record-canary', of: kase.id, contactId: 'contact-canary', at: someTime }
  await store.putRecord({ ...draft, value: { text: canary } }, 0)
  return [...first.thread.map((entry) => entry.id), kase.id, 'timer-canary', 'record-canary', 'contact-canary']
}

/** The turn that erases the canary person, with these last words. */
export function goodbye(words: readonly string[]): TurnCommit {
  const thread = words.map(said)
  const outbox = thread.map((entry) => onItsWay(entry, doorOf(ana)))
  const inbound = { alias: ana, externalId: `${canary}-last` }
  return turn('contact-canary', 2, { door: doorOf(ana), inbound, thread, outbox, forget: true })
}
