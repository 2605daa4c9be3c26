import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Limits } from '../limits/limits.ts'
import { isIn, networkOf, placeOf } from '../limits/network.ts'

/** How long a request is waited for, milliseconds. */
export interface Patience {
  /** Until its head is whole. */
  readonly head: number
  /** Until all of it is there: two minutes of speech over a bad line. */
  readonly whole: number
  /** While nothing moves on a connection in either direction; an event stream says something more often. */
  readonly silence: number
}

/** How long a request is waited for, when nobody says otherwise. */
export const usualPatience: Patience = { head: 15_000, whole: 120_000, silence: 60_000 }

/**
 * Serves on a port. Requests that do not end, connections on which nothing moves, and more of them than one address or all together may
 * have, are ended. Connections of a proxy that is believed count under all only: behind it are many.
 */
export function serveBounded(
  of: {
    readonly http: Pick<Hono, 'fetch'>
    readonly port: number
    readonly host: string
    readonly limits: Pick<Limits, 'gate'>
    readonly proxies: readonly string[]
    readonly patience?: Patience
  },
  listening: (port: number) => void,
): Server {
  const { http, port, host, limits, proxies, patience = usualPatience } = of
  const { head, whole, silence } = patience
  const server = serve(
    {
      fetch: http.fetch,
      port,
      hostname: host,
      serverOptions: {
        headersTimeout: head,
        requestTimeout: whole,
        connectionsCheckingInterval: Math.min(5000, head),
      },
    },
    (address) => listening(address.port),
  ) as Server<typeof IncomingMessage, typeof ServerResponse>
  server.setTimeout(silence)
  const believed = proxies.flatMap((proxy) => networkOf(proxy) ?? [])
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    const place = isIn(believed, address) ? null : placeOf(address)
    const leave = limits.gate.enter([
      { limit: 'connections.all', who: '' },
      ...(place === null ? [] : [{ limit: 'connections.address', who: place } as const]),
    ])
    if (leave === null) socket.destroy()
    else socket.once('close', leave)
  })
  return server
}
