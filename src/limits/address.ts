import { isIn, type Network, networkOf, placeOf } from './network.ts'

/** As much of a request as tells where it comes from. */
export interface RequestSource {
  readonly env?: unknown
  readonly req: { header(name: string): string | undefined }
}

/** What Node's server lends each request; absent in Workers and tests. */
interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } }
}

/** Where a request comes from, as limits count it; null when nobody can tell. Never kept as it is, never logged. */
export type PlaceOf = (asked: RequestSource) => string | null

/** This machine. */
export const thisMachine: readonly string[] = ['127.0.0.0/8', '::1']

/**
 * Reads where requests come from. What a proxy says of who asked it counts when the proxy is among `proxies`, from the last one that is
 * not: anybody else could say anything. A proxy that says nothing, and this machine itself, are no place. Without a socket it is Cloudflare.
 */
export function createPlaceOf(proxies: readonly string[]): PlaceOf {
  const trusted: readonly Network[] = proxies.flatMap((proxy) => networkOf(proxy) ?? [])
  return ({ env, req }) => {
    const socket = (env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress
    if (socket === undefined) return placeOf(req.header('cf-connecting-ip') ?? '')
    if (!isIn(trusted, socket)) return isIn(here, socket) ? null : placeOf(socket)
    const said = (req.header('x-forwarded-for') ?? '').split(',')
    const first = said.findLast((address) => !isIn(trusted, address))
    return first === undefined || isIn(here, first) ? null : placeOf(first)
  }
}

const here: readonly Network[] = thisMachine.flatMap((network) => networkOf(network) ?? [])
