import type { Context } from 'hono'
import { isLanguage, type Language } from '../../core/vocabulary/language.ts'

/** The browser's first language that is one of ours, or null: a program that calls the API usually names none. */
export function browserLanguage(c: Context): Language | null {
  const wanted = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().split(/[-;]/)[0]?.toLowerCase())
  // Phones of Haitians are mostly set to French: the nearest of ours is Kreyòl.
  return wanted.map((l) => (l === 'fr' ? 'ht' : l)).find(isLanguage) ?? null
}

/** The language to speak to somebody the office does not know. */
export function visitorLanguage(c: Context): Language {
  return browserLanguage(c) ?? 'es'
}
