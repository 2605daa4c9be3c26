import type { Context } from 'hono'
import type { Parts } from '../parts.ts'
import type { Site } from './passkeys.ts'

/** Where this browser has the console: the address people are given, or the one that was asked where that is what the browser says too. */
export function siteOf(c: Context, { url, book }: Pick<Parts, 'url' | 'book'>): Site {
  const given = new URL(url).origin
  const asked = new URL(c.req.url).origin
  return { origin: c.req.header('origin') === asked ? asked : given, office: book.office.name.es }
}
