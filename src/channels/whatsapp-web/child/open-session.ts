import type { Client } from 'whatsapp-web.js'
import { createLru, type Lru } from '../../../shared/lru.ts'
import { createSerial } from '../../../shared/serial.ts'
import type { Begin, FromChild, ToChild } from '../protocol.ts'
import { createClient, reasonOf } from './client.ts'
import { fetchFile } from './fetch-file.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { createMemory } from './memory.ts'
import { withTimeout } from './page.ts'
import { hears } from './probe.ts'
import type { LibraryMessage } from './reduce.ts'
import { messageId, nameMessages, send } from './send.ts'
import { forgetSession, unlockSession } from './session.ts'

/** One running WhatsApp Web. */
export interface Session {
  take(told: Exclude<ToChild, { type: 'begin' | 'stop' }>): void
  /** Lets a message under way leave, then closes the browser. */
  close(): Promise<void>
}

const acks = { '-1': 'failed', 1: 'sent', 2: 'delivered', 3: 'read', 4: 'read' } as const

/** Starts browser and client. What happens is told; `leave` is called when it is over. Trouble that cannot be told of is thrown at the process. */
export function openSession(begin: Begin, tell: (message: FromChild) => void, leave: () => Promise<void>): Session {
  const client = createClient(begin)
  const inbox = createInbox(client, tell, begin.answerLimit)
  // Sent one after another, as a person types, and so that names cannot be mixed up.
  const serial = createSerial()
  const memory = createMemory(process.pid, 3000)
  let ready = false
  let loggedOut = false

  const ours = createLru<true>(10_000)
  follow(client, inbox, tell, begin, ours, () => {
    ready = true
  })
  client.on('disconnected', (said: unknown) => {
    const reason = reasonOf(said)
    loggedOut = reason === 'logged_out'
    tell({ type: 'disconnected', reason })
    void leave()
  })
  const starting = unlockSession(begin.folder).then(() => start(client, tell))

  async function pong(n: number): Promise<void> {
    const heard = ready ? (await hears(client, begin.answerLimit)) && (await inbox.isKeepingUp()) : true
    tell({ type: 'pong', n, hears: heard, memory: memory() })
  }

  async function bring(n: number, id: string): Promise<void> {
    tell({ type: 'file', n, found: await fetchFile(client, id, begin.sendLimit) })
  }

  return {
    take(told) {
      if (told.type === 'taken') inbox.taken(told.id)
      else if (told.type === 'pair') void client.requestPairingCode(told.number)
      // A page that does not answer gives no pong: that is the sign.
      else if (told.type === 'ping') pong(told.n).catch(() => undefined)
      else if (told.type === 'fetch') void bring(told.n, told.id)
      else {
        ours.set(messageId(told.id), true)
        void serial.run('send', async () => tell(await send(client, told, begin)))
      }
    },
    async close() {
      await withTimeout(starting, begin.answerLimit).catch(() => undefined)
      await withTimeout(
        serial.run('send', async () => undefined),
        begin.answerLimit,
      ).catch(() => undefined)
      await client.destroy().catch(() => undefined)
      if (loggedOut) await forgetSession(begin.folder)
    },
  }
}

/** Tells the browser's process as soon as there is one: whoever has to end us must end it too. */
async function start(client: Client, tell: (message: FromChild) => void): Promise<void> {
  const watch = setInterval(() => {
    if (!client.pupBrowser) return
    clearInterval(watch)
    tell({ type: 'started', browser: client.pupBrowser.process()?.pid ?? null })
  }, 20)
  await client.initialize()
}

function follow(
  client: Client,
  inbox: Inbox,
  tell: (m: FromChild) => void,
  begin: Begin,
  ours: Lru<true>,
  isReady: () => void,
): void {
  client.on('qr', (code: string) => tell({ type: 'qr', code }))
  client.on('code', (code: string) => tell({ type: 'code', code }))
  client.on('authenticated', () => tell({ type: 'authenticated' }))
  client.on('ready', async () => {
    const names = await nameMessages(client, begin.answerLimit)
    isReady()
    tell({ type: 'ready', names })
    await inbox.catchUp(begin.since)
  })
  client.on('message', (message) => inbox.arrived(message as LibraryMessage))
  client.on('message_edit', (message, now, before) => {
    // The first words of a message that arrived empty are no change.
    if (before && String(now) !== String(before)) inbox.arrived(message as LibraryMessage, true)
  })
  client.on('message_create', (message) => {
    // Ours carry the names we gave; anything else was written on the phone or another device.
    if (message.id.fromMe && !ours.get(message.id.id)) tell({ type: 'own' })
  })
  client.on('message_ack', (message, ack) => {
    const status = acks[ack as 1]
    if (message.id.fromMe && status !== undefined) tell({ type: 'ack', platformId: message.id.id, status })
  })
  client.on('change_state', (state) => tell({ type: 'state', state: String(state).slice(0, 40) }))
}
