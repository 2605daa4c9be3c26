import { convertIPv4ToBinary, convertIPv6ToBinary, distinctRemoteAddr } from 'hono/utils/ipaddr'

/** A network as its setting names it: the first bits of an address. */
export interface Network {
  readonly bits: bigint
  readonly prefix: number
}

/** Bits of an address; an old one is kept as the new one it stands for, so that both forms are one. */
const length = 128
const old = 0xffffn << 32n

/** `10.0.0.0/8`, `::1`, `2001:db8::/32`; null for anything else. */
export function networkOf(text: string): Network | null {
  const [address = '', given, ...more] = text.trim().split('/')
  const bits = bitsOf(address)
  if (bits === null || more.length > 0 || (given !== undefined && !/^\d{1,3}$/.test(given))) return null
  const own = address.includes(':') ? length : 32
  const prefix = given === undefined ? own : Number(given)
  return prefix > own ? null : { bits, prefix: prefix + length - own }
}

/** True when an address lies in one of these. */
export function isIn(networks: readonly Network[], address: string): boolean {
  const bits = bitsOf(address)
  if (bits === null) return false
  return networks.some(({ bits: own, prefix }) => {
    const rest = BigInt(length - prefix)
    return bits >> rest === own >> rest
  })
}

/** Whom a limit counts behind an address: of the old kind one, of the new kind a network of /64, for one household has that many. */
export function placeOf(address: string): string | null {
  const bits = bitsOf(address)
  if (bits === null) return null
  return bits >> 32n === old >> 32n ? bits.toString(16) : `${(bits >> 64n).toString(16)}/64`
}

/** The bits of an address as sockets and proxies write it, also with a port or a zone; null when it is none. */
function bitsOf(text: string): bigint | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '')
  try {
    const kind = distinctRemoteAddr(bare)
    if (kind === undefined) return null
    return kind === 'IPv4' ? old | convertIPv4ToBinary(bare) : convertIPv6ToBinary(bare)
  } catch {
    return null
  }
}
