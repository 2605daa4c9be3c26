import { z } from 'zod'
import { languages } from '../../core/vocabulary/language.ts'

/** Longest message, in UTF-16 units as browsers count. */
export const textLimit = 4000

/** The largest request body, in bytes. */
export const bodyLimit = 64 * 1024

/** The largest choice id, in bytes: that of the narrowest channel, so that a choice means the same everywhere. */
const choiceLimit = 64

/** A place as a poster's address has it. */
export const placeForm: RegExp = /^[a-z0-9][a-z0-9-]{0,39}$/

const byteLength = (text: string) => new TextEncoder().encode(text).length

/** True for a latitude and longitude that exist, and for none at all. */
function isOnEarth(location: string): boolean {
  const [lat = 0, lon = 0] = location === '' ? [] : location.split(',').map(Number)
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
}

/**
 * `POST /api/chat`, and a form of the page. Words or a choice or a location; or a language alone, which is the choice of that language; or
 * nothing, which is a first look.
 */
export const chatRequest = z
  .strictObject({
    session: z.string().optional(),
    text: z.string().optional(),
    choice: z
      .string()
      .min(1)
      .refine((id) => byteLength(id) <= choiceLimit)
      .optional(),
    language: z.enum(languages).optional(),
    /** Where the person is, `latitude,longitude`; the page rounds it to about a kilometre. Empty when the device did not say. */
    location: z
      .string()
      .regex(/^(-?\d{1,2}(\.\d{1,6})?,-?\d{1,3}(\.\d{1,6})?)?$/)
      .refine((at) => isOnEarth(at))
      .optional(),
    /** The place of the poster somebody came by, as in its address. */
    place: z.string().regex(placeForm).optional(),
    /** The message's own id, made by the client, so that sending it again has no second effect. */
    id: z
      .string()
      .regex(/^[\w-]{8,64}$/)
      .optional(),
  })
  .refine((r) => r.text === undefined || r.choice === undefined, { path: ['choice'], error: 'text_or_choice' })

/** What a chat request holds. */
export type ChatRequest = z.infer<typeof chatRequest>
