import { z } from 'zod'

// Format characters (Cf) turn reading order around or hide: names and roles need none.
const unseen = /[\p{Cc}\p{Cf}]/gu

function line(longest: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replace(unseen, ' ').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(longest))
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
  admin: z
    .string()
    .optional()
    .transform((admin) => admin !== undefined),
})

/** An account as a form asks for it. */
export type NewAccount = z.output<typeof newAccount>

/** A field of the account form that was not filled in as it must be. */
export type AccountField = 'name' | 'role' | 'login' | 'area'

/** A form → account wanted, or the fields to mend. `areas`: those the office has. */
export function readAccount(
  form: Form,
  areas: readonly string[],
): { ok: true; account: NewAccount } | { ok: false; fields: readonly AccountField[] } {
  const parsed = newAccount.safeParse(form)
  if (!parsed.success)
    return { ok: false, fields: [...new Set(parsed.error.issues.map((i) => i.path[0] as AccountField))] }
  const { area } = parsed.data
  return area === null || areas.includes(area) ? { ok: true, account: parsed.data } : { ok: false, fields: ['area'] }
}

/** A posted form: texts only, files and repeated fields left out. */
export type Form = Readonly<Record<string, string>>

/** What Hono read of a form's body → texts, without NUL, which no page can show again. */
export function textsOf(body: Readonly<Record<string, unknown>>): Form {
  const texts = Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts.map(([name, text]) => [name, text.replaceAll('\0', '')]))
}
