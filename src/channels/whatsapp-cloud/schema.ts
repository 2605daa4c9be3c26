import { z } from 'zod'

// Only what is read, and lenient: a field of another shape counts as absent, so that one odd detail never costs the words.
const text = z.string().min(1).optional().catch(undefined)

/** A person as a change names them: number and Meta's own id, either of which may be missing. */
const Contact = z.object({ wa_id: text, user_id: text })

const Reply = z.object({ id: z.string().min(1) })
const Interactive = z.object({
  button_reply: Reply.optional().catch(undefined),
  list_reply: Reply.optional().catch(undefined),
})

/** A picture, a recording, a file: its bytes stay with Meta under `id`. */
const Media = z.object({
  id: z.string().min(1),
  mime_type: text,
  caption: text,
  voice: z.boolean().optional().catch(undefined),
})
export type Media = z.infer<typeof Media>

const one = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null)

/** Somebody from the person's address book. */
const Card = z.object({
  name: z.object({ formatted_name: text }).optional().catch(undefined),
  phones: z.array(z.object({ phone: text, wa_id: text })).catch([]),
})

/** What a message says from now on; files that came with it stay the first one's. */
const Changed = z.object({
  text: z.object({ body: z.string() }).optional().catch(undefined),
  image: z.object({ caption: text }).optional().catch(undefined),
  video: z.object({ caption: text }).optional().catch(undefined),
  document: z.object({ caption: text }).optional().catch(undefined),
})

/** A message from a person; looseness keeps what its `type` names. */
const Message = z.looseObject({
  id: z.string().min(1),
  type: z.string().catch('unsupported'),
  from: text,
  from_user_id: text,
  group_id: text,
  timestamp: z.coerce.number().int().positive().optional().catch(undefined),
  text: z.object({ body: z.string() }).optional().catch(undefined),
  interactive: Interactive.optional().catch(undefined),
  button: z.object({ text: z.string() }).optional().catch(undefined),
  location: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional()
    .catch(undefined),
  image: Media.optional().catch(undefined),
  audio: Media.optional().catch(undefined),
  video: Media.optional().catch(undefined),
  document: Media.optional().catch(undefined),
  contacts: z.array(one(Card)).catch([]),
  system: z.object({ type: text, wa_id: text, user_id: text }).optional().catch(undefined),
  unsupported: z.object({ type: text }).optional().catch(undefined),
  edit: z.object({ message: Changed }).optional().catch(undefined),
})
export type Message = z.infer<typeof Message>

/** Meta's later word on a message of ours. */
const Status = z.object({
  id: z.string().min(1),
  status: z.string(),
  biz_opaque_callback_data: text,
  errors: z.array(z.object({ code: z.number().int() })).catch([]),
})
export type Status = z.infer<typeof Status>

/** What happened on one number. */
export const Value = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  contacts: z.array(Contact).catch([]),
  messages: z.array(one(Message)).catch([]),
  statuses: z.array(one(Status)).catch([]),
})
export type Value = z.infer<typeof Value>

/** A webhook of Meta's: several accounts, each with several changes. */
export const Webhook = z.object({
  entry: z.array(z.object({ changes: z.array(z.object({ field: z.string(), value: z.unknown() })).catch([]) })),
})
