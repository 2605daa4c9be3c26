import type { RedisOptions } from 'ioredis'

/** Where nothing else is said. */
const defaultSpace = 'puente'

/** Where a store lies, as `redis://user:password@host:port/db?space=name&durability=provider` says it; `rediss:` over TLS. */
export interface RedisAddress {
  readonly server: Pick<RedisOptions, 'host' | 'port' | 'username' | 'password' | 'db' | 'tls'>
  readonly space: string
  /** True when somebody decided that the provider answers for durability, whatever the server says of itself. */
  readonly providerAnswers: boolean
}

/** Reads an address; null when it is none. */
export function readAddress(text: string): RedisAddress | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const space = url.searchParams.get('space') ?? defaultSpace
  const db = /^\/?(\d{0,2})$/.exec(url.pathname)?.[1]
  const known = [...url.searchParams.keys()].every((key) => key === 'space' || key === 'durability')
  if (!/^rediss?:$/.test(url.protocol) || url.hostname === '' || db === undefined || !known) return null
  if (!/^[a-z0-9-]{1,40}$/.test(space)) return null
  return {
    server: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || 6379),
      ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
      ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
      db: Number(db),
      ...(url.protocol === 'rediss:' ? { tls: { servername: url.hostname } } : {}),
    },
    space,
    providerAnswers: url.searchParams.get('durability') === 'provider',
  }
}
