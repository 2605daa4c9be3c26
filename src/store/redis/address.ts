import type { RedisOptions } from 'ioredis'

/** Where nothing else is said. */
const defaultSpace = 'puente'

/** Where a store lies, as `redis://user:password@host:port/db?space=name&durability=provider` says it; `rediss:` over TLS. With `sentinel=the-masters-name` host and port
 * are those of a Sentinel, `also=host:port,…` further ones. */
export interface RedisAddress {
  readonly server: Pick<RedisOptions, 'host' | 'port' | 'username' | 'password' | 'db' | 'tls' | 'sentinels' | 'name'>
  readonly space: string
  /** True when somebody decided that the provider answers for durability, whatever the server says of itself. */
  readonly providerAnswers: boolean
}

const names = ['space', 'durability', 'sentinel', 'also']

/** Reads an address; null when it is none. */
export function readAddress(text: string): RedisAddress | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const space = url.searchParams.get('space') ?? defaultSpace
  const db = /^\/?(\d{0,2})$/.exec(url.pathname)?.[1]
  const known = [...url.searchParams.keys()].every((key) => names.includes(key))
  if (!/^rediss?:$/.test(url.protocol) || url.hostname === '' || db === undefined || !known) return null
  if (!/^[a-z0-9-]{1,40}$/.test(space)) return null
  const sentinels = sentinelsIn(url)
  if (sentinels === null) return null
  return {
    server: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || 6379),
      ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
      ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
      db: Number(db),
      ...(url.protocol === 'rediss:' ? { tls: { servername: url.hostname } } : {}),
      ...(sentinels.length === 0 ? {} : { sentinels, name: url.searchParams.get('sentinel') ?? '' }),
    },
    space,
    providerAnswers: url.searchParams.get('durability') === 'provider',
  }
}

/** None where no Sentinel is named; null when they cannot be read. */
function sentinelsIn(url: URL): { readonly host: string; readonly port: number }[] | null {
  const also = url.searchParams.get('also')
  if (url.searchParams.get('sentinel') === null) return also === null ? [] : null
  const first = `${url.hostname}:${url.port || 26379}`
  const found = [first, ...(also === null ? [] : also.split(','))].map((text) => /^(.+):(\d{1,5})$/.exec(text))
  if (found.some((match) => match === null)) return null
  return found.map((match) => ({ host: (match?.[1] ?? '').replace(/^\[|\]$/g, ''), port: Number(match?.[2]) }))
}
