import type { Context } from 'hono'

/** What Node's server lends each request; absent in Workers and tests. */
interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

/**
 * Where a request comes from, only for counting attempts, never kept or logged. What a proxy says counts when the proxy is on
 * this machine, or is Cloudflare (there is no socket then): anybody else could say anything.
 */
export function addressOf(c: Context): string {
  const socket = (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress
  if (socket === undefined) return c.req.header('cf-connecting-ip') ?? 'unknown'
  const local = socket === '::1' || socket.replace('::ffff:', '').startsWith('127.')
  return (local ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined) ?? socket
}
