import type { Context } from 'hono'
import { isLanguage, type Language } from '../../core/vocabulary/language.ts'
import { sessionCookie } from './cookie.ts'
import type { WebDeps, WebPerson } from './deps.ts'
import type { Form } from './form.ts'
import { visitorLanguage } from './language.ts'
import { type Mode, own } from './mode.ts'
import { aliasOf } from './requests.ts'
import { placeForm } from './schema.ts'
import type { Sessions } from './session.ts'

/** Who looks at the page. A session that is forged, erased or of another installation is a fresh start, never an error. */
export interface Visit {
  readonly session: string | null
  readonly person: WebPerson | null
  /** The language the page speaks. */
  readonly language: Language
  /** The language a visitor chose by `?lang=`, which their first message carries along; null for known people. */
  readonly chosen: Language | null
  /** The place of the poster a visitor came by, which their first message carries along; null for known people. */
  readonly place: string | null
}

/** Reads the visit from cookie, address and the form that was sent, if any. */
export async function visitOf(
  c: Context,
  deps: Pick<WebDeps, 'person'>,
  sessions: Sessions,
  mode: Mode = own,
  form: Form = {},
): Promise<Visit> {
  const cookie = sessionCookie(c, mode)
  const session = cookie !== undefined && (await sessions.valid(cookie)) ? cookie : null
  const person = session === null ? null : await deps.person(aliasOf(session))
  const chosen = person === null ? ([form.language, c.req.query('lang')].find(isLanguage) ?? null) : null
  const places = [form.place, c.req.query('place')].filter((one) => typeof one === 'string')
  const place = person === null ? (places.find((one) => placeForm.test(one)) ?? null) : null
  return { session, person, language: person?.language ?? chosen ?? visitorLanguage(c), chosen, place }
}
