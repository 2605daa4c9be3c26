import { z } from 'zod'
import { GraphError } from './failure.ts'

/** Calls to Meta's Graph API for one number. Both reject with a `GraphError`, or as `fetch` does. */
export interface Graph {
  /** `POST /{number}/messages`; the id Meta gave the message, or null when it told none. */
  post(message: Readonly<Record<string, unknown>>): Promise<string | null>
  /** `POST /{number}/media`; the picture's id. */
  upload(png: Uint8Array<ArrayBuffer>, name: string): Promise<string>
}

/** What the calls need. */
export interface GraphOptions {
  /** Ends before the number's id, e.g. `https://graph.facebook.com/v23.0`. */
  readonly apiRoot: string
  readonly account: string
  readonly token: string
  readonly timeoutSeconds: number
}

const Refused = z.object({ error: z.object({ code: z.number().int() }) })
const Sent = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) })
const Uploaded = z.object({ id: z.string() })

/** Opens nothing: each call stands by itself. */
export function createGraph({ apiRoot, account, token, timeoutSeconds }: GraphOptions): Graph {
  async function call(path: string, body: string | FormData): Promise<unknown> {
    const headers: Record<string, string> = { authorization: `Bearer ${token}` }
    // A form names its own boundary.
    if (typeof body === 'string') headers['content-type'] = 'application/json'
    const signal = AbortSignal.timeout(timeoutSeconds * 1000)
    const answer = await fetch(`${apiRoot}/${account}/${path}`, { method: 'POST', headers, body, signal })
    if (answer.ok) return await answer.json()
    const refused = Refused.safeParse(await answer.json().catch(() => null))
    throw new GraphError(answer.status, refused.success ? refused.data.error.code : null, waitAsked(answer))
  }
  return {
    async post(message) {
      const sent = Sent.safeParse(await call('messages', JSON.stringify({ messaging_product: 'whatsapp', ...message })))
      return sent.success ? (sent.data.messages[0]?.id ?? null) : null
    },
    async upload(png, name) {
      const form = new FormData()
      form.set('messaging_product', 'whatsapp')
      form.set('type', 'image/png')
      form.set('file', new Blob([png], { type: 'image/png' }), name)
      return Uploaded.parse(await call('media', form)).id
    },
  }
}

function waitAsked(answer: Response): number | null {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null
}
