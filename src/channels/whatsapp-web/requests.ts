import type { Receipt } from '../channel.ts'
import type { FromChild, ToChild } from './protocol.ts'

type Send = Extract<ToChild, { type: 'send' }>
type Answer = Extract<FromChild, { type: 'sent' | 'not_sent' }>

/** Messages given to the child and not yet answered. */
export interface Requests {
  /** One attempt; it outlives the child when messages have names. Never rejects. */
  ask(message: Omit<Send, 'type'>): Promise<Receipt>
  answered(answer: Answer): void
  /** The child listens: what waits is asked, once more where it was asked before. */
  ready(names: boolean): void
  /** The child is gone. */
  lost(): void
  /** Gives everything back: there is no next child. */
  end(): void
}

interface Waiting {
  readonly message: Send
  readonly settle: (receipt: Receipt) => void
  /** It may have reached WhatsApp. */
  left: boolean
}

/** How long to leave a message that could not be sent for now, milliseconds. */
const pause = 15_000

/**
 * No requests yet. A message that was under way when the child died is asked again of the next one, which knows it by its name; where
 * messages have no names its outcome is unknown. After `limit` milliseconds it is given back either way.
 */
export function createRequests(tell: (message: ToChild) => boolean, limit: number): Requests {
  const waiting = new Map<string, Waiting>()
  let open = false
  let named = false
  let ended = false

  function hand(one: Waiting): void {
    if (open && tell(one.message)) one.left = true
  }

  function undecided({ left }: Waiting): Receipt {
    return left ? { status: 'unknown', code: 'child_gone' } : { status: 'retry', after: pause, code: 'not_ready' }
  }

  return {
    ask(message) {
      // It waited its turn while the door was closed.
      if (ended) return Promise.resolve({ status: 'retry', after: pause, code: 'ending' })
      const { promise, resolve } = Promise.withResolvers<Receipt>()
      const timer = setTimeout(() => settle(undecided(one)), limit)
      const settle = (receipt: Receipt) => {
        clearTimeout(timer)
        if (waiting.get(message.id) === one) waiting.delete(message.id)
        resolve(receipt)
      }
      const one: Waiting = { message: { type: 'send', ...message }, settle, left: false }
      waiting.set(message.id, one)
      hand(one)
      return promise
    },
    answered(answer) {
      const one = waiting.get(answer.id)
      if (answer.type === 'sent') one?.settle({ status: 'sent', platformId: answer.platformId })
      else if (answer.outcome === 'retry') one?.settle({ status: 'retry', after: pause, code: answer.code })
      else one?.settle({ status: answer.outcome, code: answer.code })
    },
    ready(names) {
      open = true
      named = names
      for (const one of waiting.values()) hand(one)
    },
    lost() {
      open = false
      if (!named) for (const one of [...waiting.values()]) if (one.left) one.settle(undecided(one))
    },
    end() {
      open = false
      ended = true
      // With a name it can be sent again without becoming two.
      for (const one of [...waiting.values()])
        one.settle(one.left && !named ? undecided(one) : { status: 'retry', after: pause, code: 'ending' })
    },
  }
}
