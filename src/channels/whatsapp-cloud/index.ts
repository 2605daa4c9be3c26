import type { Hono } from 'hono'
import type { Language } from '../../core/vocabulary/language.ts'
import type { Cards } from '../../shared/cards.ts'
import type { Finding } from '../../shared/door.ts'
import type { Log } from '../../shared/log.ts'
import { createNoted } from '../../shared/noted.ts'
import type { Channel, Parcel, Receipt } from '../channel.ts'
import { isForPerson } from './failure.ts'
import { fetchFile } from './file.ts'
import { createGraph } from './graph.ts'
import { invite } from './invite.ts'
import { createPace } from './pace.ts'
import { probe } from './probe.ts'
import { capabilities } from './render.ts'
import { type SendOptions, send } from './send.ts'
import { createTake, type TakeOptions } from './take.ts'
import { createWebhook, type WebhookOptions } from './webhook.ts'

/** What the door to WhatsApp's Cloud API is made of. */
export interface WhatsappCloudOptions {
  /** A system user's access token; it opens the number to whoever has it. */
  readonly token: string
  /** The id Meta gave our number, not the number itself. */
  readonly account: string
  /** What opens a list of choices, at most 20 characters. */
  readonly listButton: (language: Language) => string
  /** The approved template that asks somebody to write again, by language, as `name:language`; none: they are not asked. */
  readonly templates?: Readonly<Partial<Record<Language, string>>>
  /** Draws a topic's list; null when there is none. */
  readonly picture?: Cards['picture']
  readonly takeTurn: TakeOptions['takeTurn']
  readonly takeWord: TakeOptions['takeWord']
  readonly takeMove: TakeOptions['takeMove']
  readonly now: () => number
  readonly log: Log
  /** Another server than Meta's own, with the version at its end. */
  readonly apiRoot?: string
  /** How long a call may take before its outcome is unknown. */
  readonly timeoutSeconds?: number
}

/** The version is supported for two years from its day; nothing here depends on what changed since v18. */
const metaRoot = 'https://graph.facebook.com/v23.0'

/** The door to WhatsApp: what comes in comes by the webhook alone. */
export interface WhatsappCloudChannel extends Channel {
  /** The route to mount; throws without a proper app secret. */
  webhook(secrets: Pick<WebhookOptions, 'appSecret' | 'verifyToken'>): Hono
  /** Whether the token may speak for the number, and whether what people write comes to the address `webhook`. */
  test(webhook: string): Promise<readonly Finding[]>
}

/** Opens the door: nothing is sent until a method is called. */
export function createWhatsappCloudChannel(options: WhatsappCloudOptions): WhatsappCloudChannel {
  const { token, account, listButton, now, apiRoot = metaRoot, timeoutSeconds = 20 } = options
  const { picture = async () => null, templates = {} } = options
  const root = apiRoot.replace(/\/+$/, '')
  const graph = createGraph({ apiRoot: root, account, token, timeoutSeconds })
  const pace = createPace(now)
  const sending: SendOptions = {
    graph,
    picture,
    listButton,
    pictures: createNoted<true>(),
    pins: createNoted<Receipt>(),
  }
  return {
    name: 'whatsapp-cloud',
    capabilities,
    async send(parcel) {
      // Another number is another door; through this one the person may not be reachable, or not be the same.
      if (parcel.account !== account) return { status: 'failed', code: 'wrong_account' }
      const wait = pace.take(parcel.address)
      if (wait > 0) return { status: 'retry', after: wait, code: 'pace' }
      const receipt = await send(parcel, sending)
      if (receipt.status === 'retry' && isForPerson(receipt)) pace.rest(receipt.after, parcel.address)
      return receipt
    },
    ...(Object.keys(templates).length === 0
      ? {}
      : {
          async invite(parcel: Parcel): Promise<Receipt> {
            const wait = pace.take(parcel.address)
            return wait > 0 ? { status: 'retry', after: wait, code: 'pace' } : invite(parcel, graph, templates)
          },
        }),
    fetchFile: async (ours, file) =>
      ours === account ? fetchFile({ token, account, apiRoot: root }, file) : { ok: false, code: 'gone' },
    test: (webhook) => probe({ token, account, apiRoot: root }, webhook),
    webhook: (secrets) => createWebhook({ ...secrets, take: createTake(options), log: options.log }),
  }
}
