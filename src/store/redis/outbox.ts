import { createSerial, type Serial } from '../../shared/serial.ts'
import type { Driver, Keyed, Settlement, TakenRow } from '../driver.ts'
import type { DeliveryStatus, UnknownPolicy } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import { eraseIfDone } from './lua/erase.ts'
import { deliveries, nextDueAt, receipt, recoverSending, renew, settle, takeDue } from './lua/outbox.ts'
import { bytesOf, jsonOf, listOf, numberOf, rowsOf, textOf } from './replies.ts'
import type { Reply, Run } from './run.ts'

type OutboxPart = Pick<Driver, 'takeDue' | 'settle' | 'receipt' | 'recoverSending' | 'nextDueAt' | 'deliveries'>

/** A message's row as it is kept; the letters are named in the scripts. */
interface PlainMessage {
  readonly c: string
  readonly p: UnknownPolicy
  readonly s: DeliveryStatus
  readonly n: number
  readonly t: number
  readonly k?: string
  readonly at: number
}

/** Who takes messages here, and for how long they are theirs when nothing more is heard of them. */
export interface Holder {
  readonly owner: string
  /** Milliseconds. */
  readonly lease: number
  /** True when messages of others whose lease is over may be put back in passing. */
  mayRecover(): boolean
  /** What is in its hands. A message taken under its name that is not here was given in an answer that got lost. */
  readonly held: Set<string>
  /** One taking at a time. */
  readonly serial: Serial
}

/** A holder with nothing in its hands. */
export function createHolder(parts: Pick<Holder, 'owner' | 'lease' | 'mayRecover'>): Holder {
  return { ...parts, held: new Set(), serial: createSerial() }
}

/** Delivery of messages. `holder` is asked each time who takes them; `renew` prolongs the lease of what is in its hands. */
export function redisOutbox(run: Run, holder: () => Holder): OutboxPart & { renew(): Promise<void> } {
  async function letGo(contacts: readonly Reply[], at: number): Promise<void> {
    for (const contactId of contacts.map(textOf).filter((id) => id !== ''))
      await run(eraseIfDone, [contactId], contactId, at)
  }
  return {
    takeDue: (now, limit) =>
      writing('take due messages', () => {
        const { owner, lease, held, serial, mayRecover } = holder()
        return serial.run('take', async () => {
          const inHand = JSON.stringify([...held])
          const args = [now, Math.max(0, limit), owner, lease, inHand, mayRecover() ? 1 : 0]
          const taken = rowsOf(listOf(await run(takeDue, [], ...args)), 4).map(takenRow)
          for (const { id } of taken) held.add(id)
          return taken
        })
      }),
    settle: (id, result) =>
      writing('settle a message', async () => {
        const { owner, held } = holder()
        await letGo([await run(settle, [], id, owner, plainResult(result))], result.at)
        held.delete(id)
      }),
    receipt: (account, platform, { status, code, at }) =>
      writing('write a receipt', async () => {
        const found = await run(receipt, [], account, platform, status, code ?? '')
        if (found === null) return null
        const [contact, nameless] = listOf(found)
        if (numberOf(nameless) === 1) await letGo(listOf(found).slice(0, 1), at)
        return textOf(contact)
      }),
    recoverSending: (now) =>
      writing('recover messages left sending', () => {
        const { owner, held, serial } = holder()
        return serial.run('take', async () => {
          const [repeated, unknown, nameless] = listOf(await run(recoverSending, [], owner, now))
          held.clear()
          await letGo(listOf(nameless), now)
          return { repeated: numberOf(repeated), unknown: numberOf(unknown) }
        })
      }),
    nextDueAt: () =>
      reading('find the next due message', async () => {
        const at = await run(nextDueAt, [])
        return at === null ? null : numberOf(at)
      }),
    deliveries: (contactId) =>
      reading('read deliveries', async () =>
        rowsOf(listOf(await run(deliveries, [contactId])), 2).map(([id, row]) => {
          const { s: status, k: code = null, n: attempts } = jsonOf<PlainMessage>(row)
          return { id: textOf(id), status, code, attempts }
        }),
      ),
    async renew() {
      const { owner, lease, held } = holder()
      if (held.size > 0) await run(renew, [], owner, lease)
    },
  }
}

function plainResult({ status, platform, code, nextAt }: Settlement): string {
  return JSON.stringify({ status, platform: platform ?? undefined, code: code ?? undefined, nextAt })
}

function takenRow([id, row, sealed, key]: readonly Reply[]): Keyed<TakenRow> {
  const { c: contactId, p: policy, n: attempts, t: nextAt, k: code = null, at } = jsonOf<PlainMessage>(row)
  const owner = { contactId, wrapped: bytesOf(key) }
  return { id: textOf(id), policy, attempts, nextAt, code, at, sealed: bytesOf(sealed), owner }
}
