import type { Alias } from '../core/vocabulary/inbound.ts'
import type { PracticePerson } from '../core/vocabulary/practice-person.ts'
import { errorCode } from '../shared/errors.ts'
import { newId } from '../shared/ids.ts'
import type { Log } from '../shared/log.ts'
import type { Store } from '../store/store.ts'
import type { Assistant } from './wire.ts'

/** How long an invented person takes to answer, milliseconds. */
const thinks = 4000

/** The invented people of one office. */
export interface PracticePeople {
  /** Staff wrote to this contact: who it is answers after some seconds, until their words are used up. */
  heard(contactId: string): void
  end(): void
}

/** Has everybody write what they come with, one after another, by the road of every message. */
export async function invitePeople(
  people: readonly PracticePerson[],
  { takeTurn, store, log }: Pick<Assistant, 'takeTurn'> & { readonly store: Store; readonly log: Log },
): Promise<PracticePeople> {
  const left = new Map<string, { readonly person: PracticePerson; readonly answers: string[] }>()
  const thinking = new Set<NodeJS.Timeout>()
  for (const person of people) {
    for (const words of person.says) await takeTurn(messageOf(person, words))
    const contactId = await store.findContact(senderOf(person))
    if (contactId !== null) left.set(contactId, { person, answers: [...person.answers] })
  }
  return {
    heard(contactId) {
      const of = left.get(contactId)
      const words = of?.answers.shift()
      if (of === undefined || words === undefined) return
      const timer = setTimeout(() => {
        thinking.delete(timer)
        takeTurn(messageOf(of.person, words)).catch((error) =>
          log.error('an invented person could not answer', { code: errorCode(error) }),
        )
      }, thinks)
      thinking.add(timer)
    },
    end: () => thinking.forEach((timer) => void clearTimeout(timer)),
  }
}

function senderOf({ id, channel }: PracticePerson): Alias {
  return { channel, account: 'practice', id }
}

function messageOf(person: PracticePerson, text: string) {
  return {
    sender: senderOf(person),
    address: person.id,
    externalId: newId(),
    content: { kind: 'text', text },
    edited: false,
    languageHint: person.language,
    sentAt: Date.now(),
  } as const
}
