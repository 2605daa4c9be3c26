import { describe, expect, test } from 'vitest'
import { openConsole } from '#test/kit/console.ts'

describe('style and scripts of the console', () => {
  test('are named by what they are, and kept for ever under that name', async () => {
    const browser = await (await openConsole()).admin()
    const { body } = await browser.get('/staff')
    const named = [...body.matchAll(/(?:href|src)="(\/staff\/[\w-]+\.(?:css|js)[^"]*)"/g)].map(([, path = '']) => path)
    expect(named.length).toBeGreaterThan(3)
    for (const path of named) {
      expect(path).toMatch(/\?v=[0-9a-f]{10}$/)
      const { status, headers } = await browser.get(path)
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    }
  })

  test('under another name are asked for again each time, and not sent twice', async () => {
    const browser = await (await openConsole()).admin()
    const { headers } = await browser.get('/staff/console.css?v=0000000000')
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('etag')).toMatch(/^"/)
  })
})
