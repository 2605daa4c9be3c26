import { z } from 'zod'
import { type Role, roles } from '../core/vocabulary/role.ts'

// Format characters (Cf) turn reading order around or hide: names and roles need none.
const unseen = /[\p{Cc}\p{Cf}]/gu

function line(longest: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replace(unseen, ' ').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(longest))
}

/** A line of text as names are kept: without hidden characters; null when empty or too long. */
export function readLine(text: string, longest: number): string | null {
  return line(longest).safeParse(text).data ?? null
}

const newAccount = z.object({
  name: line(40),
  role: line(80),
  login: line(100)
    .transform((login) => login.toLowerCase())
    .pipe(z.string().min(3)),
  area: z
    .string()
    .optional()
    .transform((area) => (area === undefined || area === '' ? null : area)),
})

/** An account as a form asks for it. */
export type NewAccount = z.output<typeof newAccount> & { readonly roles: readonly Role[] }

/** A field of the account form that was not filled in as it must be. */
export type AccountField = 'name' | 'role' | 'login' | 'area' | 'roles'

/** A form → account wanted, or the fields to mend. `areas`: those the office has; `given`: roles that are not the form's to choose. */
export function readAccount(
  form: Form,
  areas: readonly string[],
  given?: readonly Role[],
): { ok: true; account: NewAccount } | { ok: false; fields: readonly AccountField[] } {
  const parsed = newAccount.safeParse(form)
  if (!parsed.success)
    return { ok: false, fields: [...new Set(parsed.error.issues.map((i) => i.path[0] as AccountField))] }
  const { area } = parsed.data
  const wanted = given ?? rolesIn(form)
  const fields = [
    ...(area === null || areas.includes(area) ? [] : (['area'] as const)),
    ...(wanted.length === 0 ? (['roles'] as const) : []),
  ]
  return fields.length === 0 ? { ok: true, account: { ...parsed.data, roles: wanted } } : { ok: false, fields }
}

/** The roles ticked in a form: each is a field of its own, `may_<role>`. */
export function rolesIn(form: Form): readonly Role[] {
  return roles.filter((role) => form[`may_${role}`] !== undefined)
}

/** A posted form: texts only, files and repeated fields left out. */
export type Form = Readonly<Record<string, string>>

/** What Hono read of a form's body → texts, without NUL, which no page can show again. */
export function textsOf(body: Readonly<Record<string, unknown>>): Form {
  const texts = Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts.map(([name, text]) => [name, text.replaceAll('\0', '')]))
}
