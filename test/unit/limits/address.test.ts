import { describe, expect, test } from 'vitest'
import { createPlaceOf, thisMachine } from '#src/limits/address.ts'
import { isIn, networkOf, placeOf } from '#src/limits/network.ts'

/** A request from this socket with these headers. */
function asked(remoteAddress: string | undefined, headers: Readonly<Record<string, string>> = {}) {
  const env = remoteAddress === undefined ? {} : { incoming: { socket: { remoteAddress } } }
  return { env, req: { header: (name: string) => headers[name] } }
}
const through = (list: string) => ({ 'x-forwarded-for': list })

describe('where a request comes from', () => {
  const usual = createPlaceOf(thisMachine)

  test('is its socket, whatever it says of itself', () => {
    expect(usual(asked('203.0.113.5', through('198.51.100.1')))).toBe(placeOf('203.0.113.5'))
    expect(usual(asked('203.0.113.5', { 'cf-connecting-ip': '198.51.100.1' }))).toBe(placeOf('203.0.113.5'))
  })

  test('is what a proxy on this machine says last', () => {
    expect(usual(asked('127.0.0.1', through('6.6.6.6, 198.51.100.1')))).toBe(placeOf('198.51.100.1'))
    expect(usual(asked('::ffff:127.0.0.1', through('198.51.100.1')))).toBe(placeOf('198.51.100.1'))
  })

  test('is nowhere when nobody says, and for this machine itself', () => {
    expect(usual(asked('127.0.0.1'))).toBeNull()
    expect(usual(asked('::1', through('127.0.0.1')))).toBeNull()
    expect(usual(asked('127.0.0.1', through('unknown')))).toBeNull()
    expect(createPlaceOf([])(asked('127.0.0.1', through('198.51.100.1')))).toBeNull()
  })

  test('is found behind a row of trusted proxies, and no further', () => {
    const row = createPlaceOf(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
    expect(row(asked('10.1.2.3', through('6.6.6.6, 198.51.100.1, fd00::7')))).toBe(placeOf('198.51.100.1'))
    expect(row(asked('11.1.2.3', through('198.51.100.1')))).toBe(placeOf('11.1.2.3'))
  })

  test('is Cloudflare’s word where there is no socket', () => {
    expect(usual(asked(undefined, { 'cf-connecting-ip': '198.51.100.1' }))).toBe(placeOf('198.51.100.1'))
    expect(usual(asked(undefined))).toBeNull()
  })

  test('is one for both ways an old address is written, and for a household of new ones', () => {
    expect(placeOf('::ffff:198.51.100.1')).toBe(placeOf('198.51.100.1'))
    expect(placeOf('198.51.100.1:4711')).toBe(placeOf('198.51.100.1'))
    expect(placeOf('2001:db8:1:2:3::9')).toBe(placeOf('[2001:db8:1:2::1]:443'))
    expect(placeOf('2001:db8:1:3::1')).not.toBe(placeOf('2001:db8:1:2::1'))
  })
})

test.each([
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['192.0.2.7', '192.0.2.7', true],
  ['192.0.2.7', '192.0.2.8', false],
  ['2001:db8::/32', '2001:db8:ffff::1', true],
  ['0.0.0.0/0', '8.8.8.8', true],
  ['0.0.0.0/0', '2001:db8::1', false],
])('the network %s holds %s: %s', (network, address, holds) => {
  const read = networkOf(network)
  expect(read !== null && isIn([read], address)).toBe(holds)
})

test.each(['', 'nginx', '10.0.0.0/33', '::1/129', '10.0.0.0/8/8', '10.0.0/8', '2001:db8:::1'])(
  '%s is no network',
  (text) => expect(networkOf(text)).toBeNull(),
)
