import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '#src/entry/config.ts'
import { projectFolder } from '#src/entry/load-knowledge.ts'
import { type Crowd, limits, type Rate, type Room, usualFigures } from '#src/limits/table.ts'

const page = readFileSync(join(projectFolder, 'docs', 'limits.md'), 'utf8')

function rowOf(name: string, limit: Rate | Crowd | Room): string {
  return `| \`${name}\` | ${amountOf(limit)} | ${limit.about} |`
}

function amountOf(limit: Rate | Crowd | Room): string {
  if (limit.kind === 'crowd') return `${limit.most} at once`
  if (limit.kind === 'room') return `${limit.most} ${limit.unit}`
  return `${limit.most} in ${limit.seconds < 3600 ? `${limit.seconds / 60} min` : `${limit.seconds / 3600} h`}`
}

test.each(Object.entries(limits))('the page on limits tells of %s', (name, limit) =>
  expect(page).toContain(rowOf(name, limit)),
)

test('the page tells of no other', () => {
  const told = [...page.matchAll(/^\| `([a-z.]+)` \|/gm)].map(([, name]) => name)
  expect(told).toEqual(Object.keys(limits))
})

describe('the setting', () => {
  test('changes the figures it names', () => {
    expect(readConfig({}).limits).toEqual(usualFigures)
    const { limits: changed } = readConfig({ PUENTE_LIMITS: 'messages.address=2400, filesize.all=0' })
    expect(changed).toEqual({ ...usualFigures, 'messages.address': 2400, 'filesize.all': 0 })
  })

  test.each(['messages=3', 'messages.address', 'messages.address=many', 'messages.address=-1', 'toString=3'])(
    'with %s is told what to mend',
    (value) => {
      expect(() => readConfig({ PUENTE_LIMITS: value })).toThrow(ConfigError)
      expect(() => readConfig({ PUENTE_LIMITS: value })).toThrow(/PUENTE_LIMITS: .*messages\.session/)
    },
  )

  test('of proxies takes addresses and networks, and none', () => {
    expect(readConfig({}).proxies).toEqual(['127.0.0.0/8', '::1'])
    expect(readConfig({ PUENTE_PROXIES: '127.0.0.1, 10.0.0.0/8' }).proxies).toEqual(['127.0.0.1', '10.0.0.0/8'])
    expect(readConfig({ PUENTE_PROXIES: 'none' }).proxies).toEqual([])
    expect(() => readConfig({ PUENTE_PROXIES: 'nginx' })).toThrow(/PUENTE_PROXIES: addresses or networks/)
  })
})
