import type { Context } from 'hono'
import type { Outbound } from '../../core/vocabulary/outbound.ts'
import type { ChatRequest } from './schema.ts'

/** The fields of a form as they came; the last one of a name counts. */
export type Form = Readonly<Record<string, unknown>>

/** Reads the form that was sent; nothing when it cannot be read. */
export async function formOf(c: Context): Promise<Form> {
  return c.req.parseBody().catch(() => ({}))
}

/** A form's fields as a chat request; one that says nothing at all is an empty text, not a first look. */
export function filledIn(form: Form): Form {
  const said =
    form.text !== undefined || form.choice !== undefined || form.language !== undefined || form.location !== undefined
  return said ? form : { ...form, text: '' }
}

/**
 * The id a form's message is known by: the form's own and what was sent with it. Sent twice it is one message; sent again with
 * other words, after going back to a page the browser kept, it is another and not lost.
 */
export async function externalIdOf(request: ChatRequest, newId: () => string): Promise<string> {
  const { id, text, choice, language, location } = request
  if (id === undefined) return newId()
  const said = new TextEncoder().encode(
    JSON.stringify([text, choice, language, ...(location === undefined ? [] : [location])]),
  )
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', said))
  return `${id}.${Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** A visitor who types the number of a choice of the opening means that choice; nobody else has seen it yet. */
export function numberTyped(request: ChatRequest, opening: Outbound): ChatRequest {
  const { text, ...others } = request
  const number = /^\s*(\d{1,2})[.)]?\s*$/.exec(text ?? '')?.[1]
  const choice = opening.choices[Number(number) - 1]?.id
  return choice === undefined ? request : { ...others, choice }
}
