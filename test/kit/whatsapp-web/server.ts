import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const version = '2.3000.77'

/** A message as WhatsApp keeps it. */
interface Stored {
  readonly key: string
  readonly chat: string
  readonly fromMe: boolean
  readonly type: string
  readonly body: string
  readonly t: number
  readonly ack: number
  readonly more?: object
}

/** What the page asks with. */
interface Asked {
  readonly device: string
  /** Which opening of the page asks. */
  readonly page: number
  readonly message: Stored
  readonly chat: string
  readonly number: string
}

/** How a message is to arrive. */
export interface Manner {
  /** WhatsApp's kind; `chat` unless said. */
  readonly type?: string
  /** How often the page brings it. */
  readonly times?: number
  /** It lies in the page, but nobody is told. */
  readonly silently?: boolean
  /** More of what the page has of it. */
  readonly more?: object
}

/** Somebody with WhatsApp on their phone. */
export interface WhatsAppPerson {
  readonly lid: string
  readonly phone: string
  /** The chat the office's phone has with them. */
  readonly chat: string
  /** Writes; returns the key of the message. */
  says(text: string, manner?: Manner): string
  edits(key: string, text: string): void
  /** All they received, oldest first. */
  reads(): readonly string[]
  /** The same, once there are `count`; rejects when there are not in time. */
  awaits(count: number, patience?: number): Promise<readonly string[]>
  /** Their phone has it (2) or they have seen it (3). */
  acknowledges(ack: 1 | 2 | 3): void
  /** Nothing of theirs is unread on the office's phone. */
  isSeen(): boolean
}

/** WhatsApp, as far as a linked page meets it: one office phone, people, and what goes wrong. */
export interface WhatsAppWeb {
  /** What the door is opened with: a page in the library's cache of versions, and Chromium as it reaches us. */
  readonly page: { readonly folder: string; readonly version: string }
  readonly chromium: string
  /** The phone scans what the page shows. */
  scan(): void
  /** The page shows another QR. */
  renewQr(): void
  /** `byLid`: the chat is under the LID, as it is nowadays; otherwise under the number. */
  person(number: number, byLid?: boolean): WhatsAppPerson
  /** Somebody writes from the office's phone itself. */
  phoneWrites(to: WhatsAppPerson, text: string): void
  /** Tells the page to do something (see `page.ts`); resolves when the page has done it, or is no more. */
  tell(command: { readonly do: string; readonly [more: string]: unknown }): Promise<void>
  /** The link is ended on the phone. */
  unlink(): void
  /** How often a page was opened, and the numbers pairing was asked for. */
  readonly opened: () => number
  readonly paired: readonly string[]
  close(): Promise<void>
}

/** A message as the person sees it: of a place, its name and where it is. */
function shown({ type, body, more }: Stored): string {
  if (type !== 'location') return body
  const { lat, lng, loc } = more as { lat: number; lng: number; loc: string }
  return `${loc} [${lat}, ${lng}]`
}

/** Starts the stand-in. */
export async function startWhatsAppWeb(): Promise<WhatsAppWeb> {
  const folder = mkdtempSync(join(tmpdir(), 'puente-whatsapp-'))
  const stored: Stored[] = []
  const unread: Record<string, number> = {}
  const people: Record<string, string> = {}
  const linked = new Set<string>()
  const paired: string[] = []
  let device = ''
  let opened = 0
  let refs = 1
  let nextKey = 1
  let commands: object[] = []
  let waiting: ((commands: object[]) => void) | null = null
  const underWay: (() => void)[] = []
  const ends = new Map<object, () => void>()

  function tell(command: object): Promise<void> {
    commands.push(command)
    const done = new Promise<void>((resolve) => ends.set(command, resolve))
    if (waiting !== null) handOver(waiting)
    return done
  }

  function handOver(to: (commands: object[]) => void): void {
    const list = commands.splice(0)
    underWay.push(...list.flatMap((command) => ends.get(command) ?? []))
    ends.clear()
    waiting = null
    to(list)
  }

  /** The page asks again: it has done what it was told. */
  function nothingUnderWay(): void {
    for (const end of underWay.splice(0)) end()
  }

  function keep(message: Stored): void {
    if (stored.some(({ key }) => key === message.key)) return
    stored.push(message)
    if (!message.fromMe) unread[message.chat] = (unread[message.chat] ?? 0) + 1
  }

  const answers: Record<string, (asked: Asked) => object | Promise<object>> = {
    '/open'(asked) {
      opened += 1
      device = asked.device
      // What an older page was to do died with it.
      nothingUnderWay()
      for (const end of ends.values()) end()
      ends.clear()
      commands = []
      waiting?.([])
      waiting = null
      return { page: opened, linked: linked.has(device), ref: `ref-${refs}`, stored, unread, people }
    },
    '/commands': ({ page }) =>
      new Promise((resolve) => {
        // A browser that is still dying would take what the page after it is told.
        if (page !== opened) return
        nothingUnderWay()
        waiting?.([])
        waiting = (list) => resolve({ commands: list })
        if (commands.length > 0) handOver(waiting)
      }),
    '/sent'({ message }) {
      // WhatsApp's servers know a message by its id.
      keep({ ...message, ack: 1 })
      return {}
    },
    '/seen'({ chat }) {
      unread[chat] = 0
      return {}
    },
    '/exists': ({ chat }) => ({ exists: chat in people || Object.values(people).includes(chat) }),
    '/pair'({ number }) {
      paired.push(number)
      return { code: 'ABCD1234' }
    },
    '/logout': () => ({}),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    response.setHeader('Access-Control-Allow-Origin', '*')
    const asked = JSON.parse(Buffer.concat(pieces).toString() || '{}') as Asked
    response.end(JSON.stringify((await answers[request.url ?? '']?.(asked)) ?? {}))
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  writePage(folder, port)
  const chromium = writeChromium(folder, port)

  function person(number: number, byLid = true): WhatsAppPerson {
    const lid = `${100_000_000_000_000 + number}@lid`
    const phone = `${5_219_000_000_000 + number}@c.us`
    const chat = byLid ? lid : phone
    if (byLid) people[lid] = phone
    else people[phone] = phone
    if (byLid) void tell({ do: 'person', lid, phone })
    const received = () => stored.filter((message) => message.fromMe && message.chat === chat)
    return {
      lid,
      phone,
      chat,
      says(text, { type = 'chat', times = 1, silently = false, more = {} } = {}) {
        const key = `AC${String(nextKey++).padStart(20, '0')}`
        const message = { key, chat, fromMe: false, type, body: text, t: Math.floor(Date.now() / 1000), ack: 1, more }
        keep(message)
        for (let i = 0; i < times; i++) void tell({ do: 'message', message, silently })
        return key
      },
      edits: (key, text) => void tell({ do: 'edit', key, text, at: Date.now() }),
      reads: () => received().map(shown),
      async awaits(count, patience = 10_000) {
        const until = Date.now() + patience
        while (received().length < count) {
          if (Date.now() > until) throw new Error(`${received().length} of ${count} messages after ${patience} ms`)
          await pause(20)
        }
        return received().map(shown)
      },
      acknowledges: (ack) => void tell({ do: 'ack', key: received().at(-1)?.key, ack }),
      isSeen: () => (unread[chat] ?? 0) === 0,
    }
  }

  return {
    page: { folder, version },
    chromium,
    scan() {
      linked.add(device)
      void tell({ do: 'linked' })
    },
    renewQr() {
      refs += 1
      void tell({ do: 'ref', ref: `ref-${refs}` })
    },
    person,
    phoneWrites(to, text) {
      const message = {
        key: `3A${nextKey++}`,
        chat: to.chat,
        fromMe: true,
        type: 'chat',
        body: text,
        t: Math.floor(Date.now() / 1000),
        ack: 1,
      }
      stored.push(message)
      void tell({ do: 'message', message })
    },
    tell,
    unlink() {
      linked.delete(device)
      void tell({ do: 'state', state: 'UNPAIRED' })
    },
    opened: () => opened,
    paired,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The page as the library's cache of versions keeps it. */
function writePage(folder: string, port: number): void {
  const source = readFileSync(join(import.meta.dirname, 'page.ts'), 'utf8')
  const script = stripTypeScriptTypes(source)
  const given = `const serverUrl = 'http://127.0.0.1:${port}'; const version = '${version}';`
  writeFileSync(
    join(folder, `${version}.html`),
    `<!doctype html><meta charset="utf-8"><title>WhatsApp</title><script>${given}</script><script type="module">${script}</script>`,
  )
}

/** Chromium lets no page of the internet speak to this machine, unless it is told that we are the internet. */
function writeChromium(folder: string, port: number): string {
  const path = join(folder, 'chromium')
  writeFileSync(path, `#!/bin/sh\nexec chromium "$@" --ip-address-space-overrides=127.0.0.1:${port}=public\n`)
  chmodSync(path, 0o755)
  return path
}
