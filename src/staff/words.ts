import { readerLanguage } from './reader.ts'
import { type StaffKey, texts } from './texts.ts'

export type { StaffKey } from './texts.ts'

/** What fills a text's `{{slots}}`. */
export type Slots = Readonly<Record<string, string | number>>

/** A text of the console in its reader's language. It is never HTML: views escape it like everything else. */
export function say(key: StaffKey, slots: Slots = {}): string {
  return texts[readerLanguage()][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(slots[name] ?? ''))
}

/** The text `<family>.<code>` when there is one, else `<family>.other`: codes come from outside and new ones appear. */
export function sayCode(family: string, code: string, slots: Slots = {}): string {
  const key = `${family}.${code}`
  return say((key in texts.es ? key : `${family}.other`) as StaffKey, slots)
}
