import { createHmac } from 'node:crypto'

type Payload = Readonly<Record<string, unknown>>
type Who = { readonly number?: string; readonly userId?: string }

/** What Meta has to tell us, and how it tells it: signed, in batches, again when it is not taken. */
export class WebhookQueue {
  /** Values of changes not pushed yet. */
  readonly waiting: Payload[] = []
  readonly #account: string
  readonly #secret: string
  readonly #now: () => number

  constructor(account: string, secret: string, now: () => number) {
    this.#account = account
    this.#secret = secret
    this.#now = now
  }

  message(message: Payload, who: Who): void {
    this.waiting.push({ ...this.#value(who), messages: [message] })
  }

  status(id: string, status: string, data: unknown, who: Who, errors?: readonly Payload[]): void {
    const word = {
      id,
      status,
      timestamp: String(Math.floor(this.#now() / 1000)),
      ...(who.number === undefined ? {} : { recipient_id: who.number }),
      ...(data === undefined ? {} : { biz_opaque_callback_data: data }),
      ...(errors === undefined ? {} : { errors }),
    }
    this.waiting.push({ ...this.#value(who), statuses: [word] })
  }

  /** The body of one request with these changes, each in an entry of its own. */
  body(changes: readonly Payload[]): string {
    const entry = changes.map((value) => ({ id: '102290129340398', changes: [{ field: 'messages', value }] }))
    return JSON.stringify({ object: 'whatsapp_business_account', entry })
  }

  sign(body: string | Uint8Array, secret = this.#secret): string {
    return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
  }

  /** Pushes all that waits as one request, and again until it is taken, `times` at least. The statuses it got. */
  async push(post: (body: string, signature: string) => Promise<number>, times = 1): Promise<number[]> {
    const body = this.body(this.waiting.splice(0))
    const answers: number[] = []
    while (answers.length < times || answers.at(-1) !== 200) {
      answers.push(await post(body, this.sign(body)))
      if (answers.length > 100) throw new Error('never taken')
    }
    return answers
  }

  #value({ number, userId }: Who): Payload {
    return {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '16505551111', phone_number_id: this.#account },
      contacts: [
        {
          profile: { name: 'Ana' },
          ...(number === undefined ? {} : { wa_id: number }),
          ...(userId === undefined ? {} : { user_id: userId }),
        },
      ],
    }
  }
}
