import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPhone, type Phone, type PhoneState } from './whatsapp-cloud-phone.ts'
import { checkMessage, GraphRefusal, type Shown } from './whatsapp-cloud-rules.ts'
import { WebhookQueue } from './whatsapp-cloud-webhooks.ts'

type Payload = Readonly<Record<string, unknown>>

/**
 * Trouble for the next calls. `reset`: the connection breaks before anything is done. `drop`: it is done, then the connection breaks.
 * `hang`: it is done and never answered. `error`: refused with Meta's `code`. `html`: a gateway's page.
 */
export interface GraphFault {
  readonly path: 'messages' | 'media'
  readonly kind: 'reset' | 'drop' | 'hang' | 'error' | 'html'
  readonly code?: number
  readonly status?: number
  readonly times?: number
}

/** A call to `/messages`; refused for now: until when, and by which code. */
export interface GraphCall {
  readonly payload: Payload
  readonly at: number
  refusedUntil?: number
  code?: number
}

const second = 1000
/** How long Meta asks us to wait: a second for the number, six for a person. */
const pauses = { 130429: second, 131056: 6 * second }
const window = 24 * 60 * 60 * second

/** A Graph API for one number. It limits, refuses, repeats and shuffles as Meta's does, on this machine and on the clock given. */
export async function startWhatsappCloud(now: () => number = Date.now): Promise<WhatsappCloudServer> {
  const server = new WhatsappCloudServer(now)
  await server.listen()
  return server
}

export class WhatsappCloudServer {
  readonly account = '106540352242922'
  token = 'a-token-for-tests-only'
  readonly secret = 'an-app-secret-for-tests-only'
  readonly templates = new Set<string>()
  /** Where Meta pushes, as it tells when asked for the number. */
  pushes: Readonly<Record<string, string>> = {}
  /** Every call to `/messages`, refused ones included. */
  readonly calls: GraphCall[] = []
  /** What waits to be pushed to us. */
  readonly webhooks: WebhookQueue
  readonly #now: () => number
  readonly #phones = new Map<string, PhoneState>()
  readonly #media = new Map<string, number>()
  readonly #faults: { readonly fault: GraphFault; left: number }[] = []
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly elsewhere: string | undefined }>()
  readonly #sent: number[] = []
  readonly #http = createServer((request, response) => void this.#serve(request, response))
  #ids = 1

  constructor(now: () => number) {
    this.#now = now
    this.webhooks = new WebhookQueue(this.account, this.secret, now)
  }

  /** What stands before the number's id. */
  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}/v23.0`
  }

  async listen(): Promise<void> {
    this.#http.listen(0, '127.0.0.1')
    await once(this.#http, 'listening')
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections()
    if (this.#http.listening) await new Promise((done) => this.#http.close(done))
  }

  /** Somebody with WhatsApp who has just written; `userId`: Meta's own id of them; without a number when they show none. */
  phone(id: { readonly number?: string; readonly userId?: string }): Phone {
    const state: PhoneState = { ...id, received: [], heardAt: this.#now(), unreachable: false, times: [] }
    for (const address of [id.number, id.userId]) if (address !== undefined) this.#phones.set(address, state)
    return createPhone(state, { webhooks: this.webhooks, now: this.#now, newId: () => `wamid.in${this.#ids++}` })
  }

  fault(fault: GraphFault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 })
  }

  /** A file somebody sent; its id. `elsewhere`: an address Meta would never give. */
  file(bytes: Uint8Array, elsewhere?: string): string {
    const id = String(this.#ids++)
    this.#files.set(id, { bytes, elsewhere })
    return id
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return this.#serveFile(request, response)
    const path = (request.url ?? '').split('/').pop() === 'media' ? 'media' : 'messages'
    const body = await bytesOf(request)
    const payload: Payload = path === 'messages' ? JSON.parse(body.toString() || '{}') : {}
    const call: GraphCall = { payload, at: this.#now() }
    if (path === 'messages') this.calls.push(call)
    const fault = this.#nextFault(path)
    if (fault?.kind === 'reset') return void request.socket.resetAndDestroy()
    if (fault?.kind === 'html') return void response.writeHead(fault.status ?? 502).end('<html>Bad Gateway</html>')
    try {
      if (request.headers.authorization !== `Bearer ${this.token}`)
        throw new GraphRefusal(190, 'Invalid OAuth access token.', 401)
      if (!request.url?.startsWith(`/v23.0/${this.account}/`)) throw new GraphRefusal(100, 'Object does not exist')
      if (fault?.kind === 'error') throw new GraphRefusal(fault.code ?? 131000, 'Told to refuse', fault.status ?? 400)
      const result = path === 'media' ? await this.#upload(request, body) : this.#take(payload)
      if (fault?.kind === 'drop') return void request.socket.resetAndDestroy()
      if (fault?.kind === 'hang') return
      answer(response, 200, result)
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error
      const { code, message, status } = error
      call.code = code
      if (code in pauses) call.refusedUntil = call.at + pauses[code as keyof typeof pauses]
      answer(response, status, { error: { message: `(#${code}) ${message}`, type: 'OAuthException', code } })
    }
  }

  #serveFile({ headers, url = '' }: IncomingMessage, response: ServerResponse): void {
    const [, id = '', isBytes] = /^\/v23\.0\/(\d+)(\/bytes)?/.exec(url) ?? []
    if (url.includes('?fields=')) {
      this.#serveNumber(id, headers.authorization, response)
      return
    }
    const file = this.#files.get(id)
    if (file === undefined || headers.authorization !== `Bearer ${this.token}`)
      return void answer(response, file === undefined ? 400 : 401, { error: { message: 'no', code: 100 } })
    if (isBytes !== undefined) return void response.writeHead(200).end(file.bytes)
    answer(response, 200, { id, url: file.elsewhere ?? `${this.url}/${id}/bytes`, file_size: file.bytes.length })
  }

  #serveNumber(id: string, authorization: string | undefined, response: ServerResponse): void {
    const refused = (status: number, code: number) => answer(response, status, { error: { message: 'no', code } })
    const told = { display_phone_number: '+52 618 137 0000', verified_name: 'Oficina', id }
    if (authorization !== `Bearer ${this.token}`) refused(401, 190)
    else if (id !== this.account) refused(400, 100)
    else answer(response, 200, { ...told, webhook_configuration: this.pushes })
  }

  #nextFault(path: string): GraphFault | null {
    const next = this.#faults.find(({ fault, left }) => fault.path === path && left > 0)
    if (!next) return null
    next.left--
    return next.fault
  }

  #take(payload: Payload): unknown {
    const shown = checkMessage(payload, { media: this.#media, templates: this.templates })
    const to = String(payload.to ?? payload.recipient)
    const phone = this.#phones.get(to)
    if (phone === undefined || phone.unreachable) throw new GraphRefusal(131026, 'Message undeliverable')
    this.#limit(phone)
    if (shown.type !== 'template' && this.#now() - phone.heardAt >= window)
      throw new GraphRefusal(131047, 'Re-engagement message')
    const id = `wamid.out${this.#ids++}`
    this.#deliver(phone, shown, id, payload.biz_opaque_callback_data)
    return { messaging_product: 'whatsapp', contacts: [{ input: to, wa_id: phone.number }], messages: [{ id }] }
  }

  #deliver(phone: PhoneState, shown: Shown, id: string, data: unknown): void {
    phone.received.push({ ...shown, id })
    this.webhooks.status(id, 'sent', data, phone)
    this.webhooks.status(id, 'delivered', data, phone)
  }

  /** 80 a second for the number; one in six seconds for a person after a burst of 45. */
  #limit(phone: PhoneState): void {
    const now = this.#now()
    while (this.#sent.length > 0 && now - (this.#sent[0] ?? 0) >= second) this.#sent.shift()
    if (this.#sent.length >= 80) throw new GraphRefusal(130429, 'Rate limit hit', 429)
    const used = Math.max(0, (phone.times[0] ?? 0) - (now - (phone.times[1] ?? now)) / (6 * second))
    if (used > 44) throw new GraphRefusal(131056, 'Pair rate limit hit', 400)
    phone.times = [used + 1, now]
    this.#sent.push(now)
  }

  async #upload(request: IncomingMessage, body: Buffer): Promise<unknown> {
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const form = await new Response(new Uint8Array(body), { headers }).formData()
    const file = form.get('file')
    if (!(file instanceof File) || form.get('messaging_product') !== 'whatsapp')
      throw new GraphRefusal(100, 'Invalid parameter')
    if (file.size > 5 * 1024 * 1024) throw new GraphRefusal(131053, 'Media upload error')
    const id = String(this.#ids++)
    this.#media.set(id, file.size)
    return { id }
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
