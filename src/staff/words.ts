import es from '../../locales/es/staff.json' with { type: 'json' }

/** A key of the console's texts. */
export type StaffKey = keyof typeof es

/** What fills a text's `{{slots}}`. */
export type Slots = Readonly<Record<string, string | number>>

/** A text of the console. It is never HTML: views escape it like everything else. */
export function say(key: StaffKey, slots: Slots = {}): string {
  return es[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(slots[name] ?? ''))
}

/** The text `<family>.<code>` when there is one, else `<family>.other`: codes come from outside and new ones appear. */
export function sayCode(family: string, code: string, slots: Slots = {}): string {
  const key = `${family}.${code}`
  return say((key in es ? key : `${family}.other`) as StaffKey, slots)
}
