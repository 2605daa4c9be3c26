import { z } from 'zod'
import { attachmentKinds } from '../../core/vocabulary/attachment.ts'

const Text = z.string().max(70_000)
const Id = z.string().min(1).max(300)

/** How the child is to run: where the session is kept, which browser, and how patient it is. */
export const Begin = z.strictObject({
  type: z.literal('begin'),
  /** A folder of its own; whoever reads it can write as the office. */
  folder: z.string().min(1),
  chromium: z.string().min(1),
  /** A saved WhatsApp Web instead of today's: `<folder>/<version>.html`. */
  page: z.strictObject({ folder: z.string().min(1), version: z.string().min(1) }).nullable(),
  /** How often a QR may be renewed before it gives up. */
  qrMaxRetries: z.number().int().min(1),
  /** Milliseconds for one answer of the page, and for one message to reach WhatsApp. */
  answerLimit: z.number().int().positive(),
  sendLimit: z.number().int().positive(),
  /** Messages since then (milliseconds since 1970) are brought again; null: only those unread. */
  since: z.number().nullable(),
})
export type Begin = z.infer<typeof Begin>

/** A place that stands before the words it goes with. */
export const Pin = z.strictObject({
  name: z.string().min(1).max(1000),
  address: z.string().min(1).max(1000).optional(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type Pin = z.infer<typeof Pin>

/** What the child is told. No case, no name, no topic: an address, words, and an office's place. */
export const ToChild = z.discriminatedUnion('type', [
  Begin,
  /** The same id twice is sent once. */
  z.strictObject({ type: z.literal('send'), id: Id, address: Id, text: Text, pin: Pin.optional() }),
  /** The message is durably stored: WhatsApp may show it as read. */
  z.strictObject({ type: z.literal('taken'), id: Id }),
  /** Link by a code typed on the phone with this number, digits only, instead of a QR. */
  z.strictObject({ type: z.literal('pair'), number: z.string().regex(/^\d{8,15}$/) }),
  z.strictObject({ type: z.literal('ping'), n: z.number().int() }),
  /** Bring what came with a message. */
  z.strictObject({ type: z.literal('fetch'), n: z.number().int(), id: Id }),
  z.strictObject({ type: z.literal('stop') }),
])
export type ToChild = z.infer<typeof ToChild>

/** One message of a person, as little of it as is needed. */
export const ArrivedMessage = z.strictObject({
  type: z.literal('message'),
  /** WhatsApp's own id, the same however often it comes. */
  id: Id,
  /** The chat it came in: where an answer goes. */
  from: Id,
  /** The two ids WhatsApp has for one person, as far as known. */
  lid: Id.nullable(),
  phone: Id.nullable(),
  /** WhatsApp's word for the kind, e.g. `chat`, `image`. */
  kind: z.string().max(60),
  /** Words, or the words under a picture. */
  text: Text,
  place: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).nullable(),
  /** Cards of the address book, as they were sent. */
  vcards: z.array(z.string().max(10_000)).max(10),
  /** What came with it, and stays in WhatsApp until it is asked for. */
  media: z
    .strictObject({
      kind: z.enum(attachmentKinds),
      mime: z.string().max(100).nullable(),
      size: z.number().int().nonnegative().nullable(),
      seconds: z.number().nonnegative().nullable(),
    })
    .nullable(),
  /** When it was sent, milliseconds since 1970. */
  at: z.number(),
  /** When it was changed after that; null when it was not. */
  editedAt: z.number().nullable(),
})
export type ArrivedMessage = z.infer<typeof ArrivedMessage>

/** Why the child lost WhatsApp. */
export const Reason = z.enum(['logged_out', 'not_scanned', 'refused', 'conflict', 'other'])
export type Reason = z.infer<typeof Reason>

/** What the child says. */
export const FromChild = z.discriminatedUnion('type', [
  /** The browser runs, as this process. */
  z.strictObject({ type: z.literal('started'), browser: z.number().int().nullable() }),
  z.strictObject({ type: z.literal('qr'), code: z.string().min(1).max(2000) }),
  z.strictObject({ type: z.literal('code'), code: z.string().min(1).max(20) }),
  z.strictObject({ type: z.literal('authenticated') }),
  /** Messages come and go. `names`: it gives messages our ids, so that one sent again is one. */
  z.strictObject({ type: z.literal('ready'), names: z.boolean() }),
  ArrivedMessage,
  /** Somebody wrote from the phone itself or another device of the office. */
  z.strictObject({ type: z.literal('own') }),
  z.strictObject({ type: z.literal('sent'), id: Id, platformId: Id }),
  z.strictObject({
    type: z.literal('not_sent'),
    id: Id,
    outcome: z.enum(['retry', 'failed', 'unknown']),
    code: z.string().regex(/^[\w:]+$/),
  }),
  z.strictObject({
    type: z.literal('ack'),
    platformId: Id,
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
  }),
  z.strictObject({
    type: z.literal('file'),
    n: z.number().int(),
    found: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), base64: z.base64() }),
      z.strictObject({ ok: z.literal(false), code: z.enum(['gone', 'too_large', 'unreachable']) }),
    ]),
  }),
  /** WhatsApp's own word for the connection, e.g. `CONNECTED`, `TIMEOUT`. */
  z.strictObject({ type: z.literal('state'), state: z.string().max(40) }),
  z.strictObject({ type: z.literal('disconnected'), reason: Reason }),
  /** `hears`: false when the page answers but messages no longer come through. `memory`: of child and browser, megabytes; null where it cannot be read. */
  z.strictObject({
    type: z.literal('pong'),
    n: z.number().int(),
    hears: z.boolean(),
    memory: z.number().nonnegative().nullable(),
  }),
  /** It cannot go on; it ends after this. */
  z.strictObject({ type: z.literal('trouble'), code: z.string().max(100) }),
])
export type FromChild = z.infer<typeof FromChild>
