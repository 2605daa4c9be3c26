import type { Inbound } from '../../core/vocabulary/inbound.ts'
import type { LinkedPhone } from '../../shared/linked-phone.ts'
import type { Log } from '../../shared/log.ts'
import type { Channel } from '../channel.ts'
import { createFiles } from './files.ts'
import { createKeeper, type KeeperOptions } from './keeper.ts'
import { createPace, type PaceRules } from './pace.ts'
import { account } from './parse.ts'
import { type Patience, patience as patient } from './patience.ts'
import type { FromChild } from './protocol.ts'
import { capabilities, longest, render } from './render.ts'
import { createRequests } from './requests.ts'
import { createTake } from './take.ts'

export { account } from './parse.ts'
export type { Patience } from './patience.ts'

/** What the door to WhatsApp Web is made of. */
export interface WhatsAppWebOptions {
  /** A folder of its own for the session: whoever can read it can write as the office. */
  readonly folder: string
  /** The browser's program. */
  readonly chromium: string
  /** A saved WhatsApp Web instead of today's: `<folder>/<version>.html`. */
  readonly page: { readonly folder: string; readonly version: string } | null
  /** Megabytes of the process and its browser before it is started again in order. */
  readonly memoryLimit: number
  /** Resolves when the message is durably stored (or was before); rejects with a StoreError when it could not be. */
  readonly takeTurn: (inbound: Inbound) => Promise<void>
  /** WhatsApp's later word on a message that was sent. */
  readonly onReceipt: (platformId: string, status: 'sent' | 'delivered' | 'read' | 'failed') => void
  /** The door's state is another. */
  readonly changed: () => void
  readonly now: () => number
  readonly random: () => number
  readonly log: Log
  readonly patience?: Partial<Patience>
  readonly pace?: PaceRules
}

/** The door to WhatsApp Web: a process of its own holds the library and its browser. */
export interface WhatsAppWebChannel extends Channel, LinkedPhone {
  readonly account: string
  begin(): void
  end(): Promise<void>
}

/** A person hears from us every three seconds at most, and nobody within half a second of another. */
const politePace: PaceRules = { perPerson: 3000, overall: 500 }

/** Milliseconds for one message, restarts included; delivery gives up after two minutes. */
const askLimit = 100_000

/** Milliseconds for one file: the page may have to load it first. */
const fileLimit = 30_000

/** Opens the door: nothing runs until `begin`. */
export function createWhatsAppWebChannel(options: WhatsAppWebOptions): WhatsAppWebChannel {
  const { now, log, takeTurn, onReceipt } = options
  const patience = { ...patient, ...options.patience }
  const pace = createPace(options.pace ?? politePace, now, options.random)
  const requests = createRequests((message) => keeper.tell(message), askLimit)
  const files = createFiles((message) => keeper.tell(message), fileLimit)
  const pause = (attempt: number) => Math.min(500 * 2 ** Math.min(attempt, 10), 30_000)
  const taken = (id: string) => void keeper.tell({ type: 'taken', id })
  const take = createTake({ takeTurn, taken, log, pause })
  const keeper = createKeeper({ ...keeperPart(options), patience, heard, gone: requests.lost })

  function heard(said: FromChild): void {
    if (said.type === 'message') take.take(said)
    else if (said.type === 'sent' || said.type === 'not_sent') requests.answered(said)
    else if (said.type === 'file') files.brought(said)
    else if (said.type === 'ready') requests.ready(said.names)
    else if (said.type === 'ack') onReceipt(said.platformId, said.status)
  }

  return {
    name: 'whatsapp-web',
    account,
    capabilities,
    async send({ id, account: theirs, address, outbound }) {
      if (theirs !== account) return { status: 'failed', code: 'wrong_account' }
      const text = render(outbound)
      const pin = outbound.blocks.find((block) => block.kind === 'pin')?.pin
      if (text === '') return { status: 'failed', code: 'empty' }
      if (text.length > longest) return { status: 'failed', code: 'too_long' }
      const { status } = keeper.state()
      if (status !== 'ready') return { status: 'retry', after: notReady, code: `whatsapp_web:${status}` }
      await new Promise((resolve) => setTimeout(resolve, pace.wait(address)))
      return requests.ask({ id, address, text, ...(pin === undefined ? {} : { pin }) })
    },
    fetchFile: async (theirs, file) => (theirs === account ? files.fetch(file) : { ok: false, code: 'gone' }),
    state: keeper.state,
    renew: keeper.renew,
    pair: (number) => void keeper.tell({ type: 'pair', number }),
    begin: keeper.begin,
    async end() {
      take.end()
      requests.end()
      await keeper.end()
    },
  }
}

/** Milliseconds before a message that found the door shut is tried again. */
const notReady = 15_000

function keeperPart(options: WhatsAppWebOptions): Omit<KeeperOptions, 'patience' | 'heard' | 'gone'> {
  const { folder, chromium, page, memoryLimit, now, log, changed } = options
  return { place: { folder, chromium, page }, memoryLimit, now, log, changed }
}
