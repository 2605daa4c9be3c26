import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TelegramGroup } from './telegram-group.ts'
import { type Chat, createPerson, type Person } from './telegram-person.ts'
import { checkInline, checkMessage, checkPhoto, checkPlace, type InlineResult, Refusal } from './telegram-rules.ts'
import { UpdateQueue } from './telegram-updates.ts'

type Payload = Record<string, unknown>

/**
 * Trouble for the next calls of a method. `reset`: the connection breaks before anything is done. `drop`: it is done, then the
 * connection breaks. `hang`: it is done and never answered. `status`: refused so. `html`: a proxy's page instead of an answer.
 * `delay`: done and answered after `ms`.
 */
export interface Fault {
  readonly method: string
  readonly kind: 'reset' | 'drop' | 'hang' | 'status' | 'html' | 'delay'
  readonly times?: number
  readonly status?: number
  /** Seconds to wait that a refusal tells. */
  readonly retryAfter?: number
  readonly ms?: number
}

export interface Call {
  readonly method: string
  readonly payload: Payload
  readonly at: number
  /** It was refused, and until then another would be. */
  refusedUntil?: number
}

export interface TelegramOptions {
  /** The bot's id; a server stands for one bot. */
  readonly account?: string
  /** How many Telegram seconds pass in a real one: retries, long polls, limits and deadlines shrink alike. */
  readonly speed?: number
  /** Messages a chat takes at once before one a second is the rule; Infinity lifts the limit. */
  readonly burst?: number
  /** The clock behind the limits and deadlines, for a test that must not depend on how busy the machine is. */
  readonly now?: () => number
}

/**
 * A Bot API server to test against. It keeps, repeats, orders, limits and refuses as Telegram's own does, on this machine and
 * as much faster as asked for.
 */
export async function startTelegram(options: TelegramOptions = {}): Promise<TelegramServer> {
  const telegram = new TelegramServer(options)
  await telegram.listen()
  return telegram
}

export class TelegramServer {
  readonly token: string
  readonly account: string
  /** Every call in the order it came, refused ones included. */
  readonly calls: Call[] = []
  readonly updates: UpdateQueue
  readonly commands = new Map<string, readonly { command: string; description: string }[]>()
  readonly descriptions = new Map<string, string>()
  /** What people sent, by file id. */
  readonly files = new Map<string, Uint8Array>()
  /** Inline queries answered, by their id. */
  readonly inline = new Map<string, readonly InlineResult[]>()
  /** Languages setMyCommands refuses. */
  readonly refusedLanguages = new Set<string>()
  /** What getWebhookInfo tells of the last push that failed. */
  webhookTrouble: { readonly last_error_date?: number; readonly last_error_message?: string } = {}
  readonly #second: number
  readonly #burst: number
  readonly #now: () => number
  readonly #chats = new Map<number, Chat>()
  readonly #groups = new Map<number, TelegramGroup>()
  readonly #spent = new Map<number, number[]>()
  readonly #queries = new Map<string, { pressedAt: number; answeredAt: number | null }>()
  readonly #faults: { fault: Fault; left: number }[] = []
  readonly #bell = new EventEmitter().setMaxListeners(0)
  readonly #http = createServer((request, response) => void this.#serve(request, response))
  #ids = 1

  constructor({ speed = 1, burst = 1, now = Date.now, account = '4242' }: TelegramOptions) {
    this.account = account
    this.token = `${account}:a-token-for-tests-only`
    this.#now = now
    this.#second = 1000 / speed
    this.#burst = burst
    this.updates = new UpdateQueue(this.#second)
  }

  /** What grammY calls apiRoot. */
  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`
  }

  async listen(): Promise<void> {
    this.#http.listen(0, '127.0.0.1')
    await once(this.#http, 'listening')
  }

  async stop(): Promise<void> {
    this.updates.close()
    this.#http.closeAllConnections()
    if (this.#http.listening) await new Promise((done) => this.#http.close(done))
  }

  /** Someone who has opened the chat with the bot. */
  person(id: number, language?: string): Person {
    const chat: Chat = { received: [], blocked: false, deleted: false }
    this.#chats.set(id, chat)
    return createPerson(id, {
      chat,
      language,
      push: (kind, body) => this.updates.push(id, kind, body),
      nextMessageId: () => this.#ids++,
      now: this.#now,
      newQuery: () => {
        const query = `q${this.#ids++}`
        this.#queries.set(query, { pressedAt: this.#now(), answeredAt: null })
        return query
      },
      received: async () => void (await once(this.#bell, `chat:${id}`)),
    })
  }

  /** A group with topics in which the bot may do what it needs to. */
  group(id: number): TelegramGroup {
    const group = new TelegramGroup(id, {
      now: this.#now,
      push: (kind, body) => this.updates.push(id, kind, body),
      nextId: () => this.#ids++,
    })
    this.#groups.set(id, group)
    return group
  }

  fault(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 })
  }

  /** Calls of one method so far. */
  called(method: string): Call[] {
    return this.calls.filter((call) => call.method === method)
  }

  /** Presses whose spinner was not stopped within `seconds` (of Telegram's), so far. */
  unanswered(seconds = 10): string[] {
    return [...this.#queries]
      .filter(([, { pressedAt, answeredAt }]) => answeredAt === null || answeredAt - pressedAt > seconds * this.#second)
      .map(([query]) => query)
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, fileToken, path = ''] = /^\/file\/bot([^/]+)\/(.+)$/.exec(request.url ?? '') ?? []
    if (fileToken !== undefined) {
      const bytes = fileToken === this.token ? this.files.get(path.replace('files/', '')) : undefined
      return void response.writeHead(bytes === undefined ? 404 : 200).end(bytes)
    }
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? '') ?? []
    const payload = await readPayload(request)
    const call: Call = { method, payload, at: this.#now() }
    this.calls.push(call)
    const fault = this.#nextFault(method)
    if (fault?.kind === 'reset') return void request.socket.resetAndDestroy()
    if (fault?.kind === 'html') return void response.writeHead(fault.status ?? 502).end('<html>Bad Gateway</html>')
    try {
      if (token !== this.token) throw new Refusal(401, 'Unauthorized')
      if (fault?.kind === 'status') throw told(fault.status ?? 500, fault.retryAfter)
      const result = await this.#act(method, payload)
      if (fault?.kind === 'drop') return void request.socket.resetAndDestroy()
      if (fault?.kind === 'hang') return
      if (fault?.kind === 'delay') await new Promise((go) => setTimeout(go, fault.ms))
      answer(response, 200, { ok: true, result })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { code, message, parameters } = error
      if (parameters?.retry_after !== undefined) call.refusedUntil = call.at + parameters.retry_after * this.#second
      answer(response, code, { ok: false, error_code: code, description: message, ...(parameters && { parameters }) })
    }
  }

  #nextFault(method: string): Fault | null {
    const next = this.#faults.find(({ fault, left }) => fault.method === method && left > 0)
    if (!next) return null
    next.left--
    return next.fault
  }

  async #act(method: string, payload: Payload): Promise<unknown> {
    const group = this.#groups.get(Number(payload.chat_id))
    const done = group?.act(method, payload)
    if (done !== undefined) return done
    const language = String(payload.language_code ?? '')
    switch (method) {
      case 'getMe':
        return { id: Number(this.account), is_bot: true, first_name: 'Puente', username: 'puente_bot' }
      case 'getUpdates':
        return await this.updates.get({ ...payload, allowed: payload.allowed_updates as string[] | undefined })
      case 'setWebhook': {
        const { url, secret_token: secret = '', allowed_updates: allowed = [] } = payload
        this.updates.setWebhook({ url: String(url), secret: String(secret), allowed: allowed as string[] })
        return true
      }
      case 'getWebhookInfo':
        return { url: this.updates.webhookUrl, pending_update_count: 0, ...this.webhookTrouble }
      case 'deleteWebhook':
        this.updates.setWebhook(null)
        return true
      case 'sendMessage':
        return this.#deliver(Number(payload.chat_id), checkMessage(payload))
      case 'sendPhoto':
        return this.#deliver(Number(payload.chat_id), checkPhoto(payload))
      case 'sendVenue':
      case 'sendLocation':
        return this.#deliver(Number(payload.chat_id), checkPlace(payload, method === 'sendVenue'))
      case 'sendChatAction':
        this.#reachable(Number(payload.chat_id))
        return true
      case 'getForumTopicIconStickers':
        return ['🔥', '❓', '🗣', '✅'].map((emoji) => ({ emoji, custom_emoji_id: `icon ${emoji}` }))
      case 'answerInlineQuery':
        this.inline.set(String(payload.inline_query_id), checkInline(payload))
        return true
      case 'getFile': {
        const id = String(payload.file_id)
        const bytes = this.files.get(id)
        if (bytes === undefined)
          throw new Refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable')
        if (bytes.length > 20 * 1024 * 1024) throw new Refusal(400, 'Bad Request: file is too big')
        return { file_id: id, file_unique_id: id, file_size: bytes.length, file_path: `files/${id}` }
      }
      case 'answerCallbackQuery':
        return this.#answerQuery(String(payload.callback_query_id))
      case 'setMyCommands':
        if (this.refusedLanguages.has(language)) throw new Refusal(400, 'Bad Request: invalid language code specified')
        this.commands.set(language, checkCommands(payload.commands))
        return true
      case 'setMyDescription':
        if (String(payload.description).length > 512) throw new Refusal(400, 'Bad Request: description is too long')
        this.descriptions.set(language, String(payload.description))
        return true
      default:
        throw new Refusal(404, 'Not Found: method not found')
    }
  }

  #deliver(id: number, message: ReturnType<typeof checkMessage>): unknown {
    const chat = this.#reachable(id)
    this.#limit(id)
    chat.received.push(message)
    this.#bell.emit(`chat:${id}`)
    return {
      message_id: this.#ids++,
      date: Math.floor(Date.now() / 1000),
      chat: { id, type: 'private' },
      text: message.text,
    }
  }

  #reachable(id: number): Chat {
    const chat = this.#chats.get(id)
    if (!chat) throw new Refusal(400, 'Bad Request: chat not found')
    if (chat.blocked) throw new Refusal(403, 'Forbidden: bot was blocked by the user')
    if (chat.deleted) throw new Refusal(403, 'Forbidden: user is deactivated')
    return chat
  }

  /** One message a second to a chat, after a burst. */
  #limit(id: number): void {
    const now = this.#now()
    const recent = (this.#spent.get(id) ?? []).filter((at) => now - at < this.#second * this.#burst)
    if (recent.length >= this.#burst) throw new Refusal(429, 'Too Many Requests: retry after 1', { retry_after: 1 })
    this.#spent.set(id, [...recent, now])
  }

  #answerQuery(query: string): true {
    const known = this.#queries.get(query)
    if (!known || this.#now() - known.pressedAt > 15 * this.#second) {
      throw new Refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid')
    }
    known.answeredAt ??= this.#now()
    return true
  }
}

function told(status: number, retryAfter = 1): Refusal {
  return new Refusal(status, 'Told to refuse', status === 429 ? { retry_after: retryAfter } : undefined)
}

function checkCommands(commands: unknown): { command: string; description: string }[] {
  const list = commands as { command: string; description: string }[]
  for (const { command, description } of list) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw new Refusal(400, 'Bad Request: BOT_COMMAND_INVALID')
    if (description.length < 1 || description.length > 256)
      throw new Refusal(400, 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID')
  }
  return list
}

async function readPayload(request: IncomingMessage): Promise<Payload> {
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams)
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk)
    const type = request.headers['content-type'] ?? ''
    if (type.startsWith('multipart/')) return { ...query, ...(await readForm(Buffer.concat(chunks), type)) }
    return { ...query, ...JSON.parse(Buffer.concat(chunks).toString() || '{}') }
  } catch {
    return query
  }
}

/** A form with files: texts that are JSON are read as such, a file is its bytes, found under the name its field attaches. */
async function readForm(body: Buffer, type: string): Promise<Payload> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const fields = [...form].map(async ([name, value]) => [
    name,
    typeof value === 'string'
      ? /^[[{]/.test(value)
        ? JSON.parse(value)
        : value
      : new Uint8Array(await value.arrayBuffer()),
  ])
  return Object.fromEntries(await Promise.all(fields))
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
