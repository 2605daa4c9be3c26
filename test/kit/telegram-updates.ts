import { Refusal } from './telegram-rules.ts'

/** An update as Telegram hands it over. */
export interface Update {
  readonly update_id: number
  readonly [kind: string]: unknown
}

export interface Webhook {
  readonly url: string
  readonly secret: string
  readonly allowed: readonly string[]
}

/** One try at delivering to the webhook. */
export interface Attempt {
  readonly updateId: number
  readonly status: number | 'no answer'
  readonly at: number
}

interface Entry {
  readonly update: Update
  readonly chat: number
  readonly expiresAt: number
  /** How often it still comes again although it was taken. */
  repeats: number
  /** It was taken, and comes again all the same. */
  again: boolean
}

/**
 * The updates of one bot, kept and handed out as the Bot API server does: by getUpdates with its offset, or to a webhook, one
 * at a time per chat and again until 2xx. A Telegram second lasts `second` milliseconds.
 */
export class UpdateQueue {
  readonly attempts: Attempt[] = []
  readonly #second: number
  #entries: Entry[] = []
  #nextId = 1000
  #repeats = 0
  #allowed: readonly string[] = []
  #webhook: Webhook | null = null
  #pumping = new Set<number>()
  #poller: { end: (reason: 'update' | 'conflict' | 'closed') => void } | null = null

  constructor(second: number) {
    this.#second = second
  }

  /** Updates not yet confirmed. */
  get waiting(): readonly Update[] {
    return this.#entries.map((entry) => entry.update)
  }

  push(chat: number, kind: string, body: unknown): void {
    if (this.#allowed.length > 0 && !this.#allowed.includes(kind)) return
    const update = { update_id: this.#nextId++, [kind]: body }
    this.#entries.push({
      update,
      chat,
      expiresAt: Date.now() + 86_400 * this.#second,
      repeats: this.#repeats,
      again: false,
    })
    this.#poller?.end('update')
    this.#pump(chat)
  }

  /** From now on each update comes `times` more although it was taken. */
  repeat(times: number): void {
    this.#repeats = times
  }

  /** What happens after a week without updates. */
  restartIds(at: number): void {
    this.#nextId = at
  }

  async get(options: {
    offset?: number
    limit?: number
    timeout?: number
    allowed?: readonly string[]
  }): Promise<readonly Update[]> {
    const { offset = 0, limit = 100, timeout = 0, allowed } = options
    if (this.#webhook) throw new Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
    this.#poller?.end('conflict')
    if (allowed) this.#allowed = allowed
    this.#forgetBefore(offset)
    // An offset far past the last id (ids restarted below it) shows nothing, the worst a server could make of it.
    const ready = () =>
      this.#entries.filter(({ update, again }) => again || update.update_id >= offset).slice(0, Math.min(limit, 100))
    if (ready().length === 0 && timeout > 0) {
      const reason = await this.#held(Math.min(timeout, 50) * this.#second)
      if (reason === 'conflict') {
        throw new Refusal(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        )
      }
    }
    return ready().map((entry) => entry.update)
  }

  /** Where updates are pushed; empty while they are polled for. */
  get webhookUrl(): string {
    return this.#webhook?.url ?? ''
  }

  setWebhook(webhook: Webhook | null): void {
    this.#webhook = webhook
    if (!webhook) return
    if (webhook.allowed.length > 0) this.#allowed = webhook.allowed
    for (const chat of new Set(this.#entries.map((entry) => entry.chat))) this.#pump(chat)
  }

  close(): void {
    this.#webhook = null
    this.#entries = []
    this.#poller?.end('closed')
  }

  #held(ms: number): Promise<string> {
    return new Promise((resolve) => {
      const end = (reason: string) => {
        clearTimeout(timer)
        if (this.#poller === mine) this.#poller = null
        resolve(reason)
      }
      const mine = { end }
      const timer = setTimeout(end, ms, 'time')
      this.#poller = mine
    })
  }

  #forgetBefore(offset: number): void {
    const now = Date.now()
    this.#entries = this.#entries.filter((entry) => {
      if (entry.expiresAt <= now) return false
      if (offset <= 0 || entry.update.update_id >= offset) return true
      entry.again = entry.repeats-- > 0
      return entry.again
    })
  }

  /** Sends the front update of one chat until it is taken, then the next: the head of the line blocks it. */
  #pump(chat: number): void {
    if (!this.#webhook || this.#pumping.has(chat)) return
    this.#pumping.add(chat)
    void this.#drain(chat).finally(() => this.#pumping.delete(chat))
  }

  async #drain(chat: number): Promise<void> {
    for (let failures = 0; this.#webhook; ) {
      const front = this.#entries.find((entry) => entry.chat === chat)
      if (!front) return
      const { taken, retryAfter } = await this.#post(this.#webhook, front.update)
      if (taken) {
        if (front.repeats-- > 0) continue
        this.#entries = this.#entries.filter((entry) => entry !== front)
        failures = 0
        continue
      }
      if (front.expiresAt <= Date.now()) this.#entries = this.#entries.filter((entry) => entry !== front)
      // First again at once, then 2, 4, 8 s … up to a minute; a Retry-After is honoured up to an hour.
      const usual = failures === 0 ? 0 : Math.min(2 ** failures, 60)
      failures++
      await new Promise((go) => setTimeout(go, Math.min(retryAfter ?? usual, 3600) * this.#second))
    }
  }

  async #post(webhook: Webhook, update: Update): Promise<{ taken: boolean; retryAfter: number | null }> {
    try {
      const answer = await fetch(webhook.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhook.secret },
        body: JSON.stringify(update),
        signal: AbortSignal.timeout(10_000),
      })
      await answer.arrayBuffer()
      this.attempts.push({ updateId: update.update_id, status: answer.status, at: Date.now() })
      const retryAfter = answer.headers.get('retry-after')
      return { taken: answer.ok, retryAfter: retryAfter === null ? null : Number(retryAfter) }
    } catch {
      this.attempts.push({ updateId: update.update_id, status: 'no answer', at: Date.now() })
      return { taken: false, retryAfter: null }
    }
  }
}
