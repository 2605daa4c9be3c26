import { z } from 'zod'
import { languages } from '../../core/vocabulary/language.ts'

/** Longest message, in UTF-16 units as browsers count. */
export const textLimit = 4000

/** The largest request body, in bytes. */
export const bodyLimit = 64 * 1024

/** A message's own id, made by the client, so that sending it again has no second effect. */
const messageId = z.string().regex(/^[\w-]{8,64}$/, 'message_id')

/** `POST /api/chat`. Words or a choice, or neither: then it is a first look. The messages are codes, put into words by the route. */
export const chatRequest = z
  .strictObject({
    session: z.string({ error: 'session' }).max(200, 'session').optional(),
    text: z.string({ error: 'text' }).optional(),
    choice: z.string({ error: 'choice' }).min(1, 'choice').max(64, 'choice').optional(),
    language: z.enum(languages, { error: 'language' }).optional(),
    id: messageId.optional(),
  })
  .refine((r) => r.text === undefined || r.choice === undefined, { path: ['choice'], error: 'text_or_choice' })

/** What a chat request holds. */
export type ChatRequest = z.infer<typeof chatRequest>
