import { Hono } from 'hono'
import { describe, expect, test, vi } from 'vitest'
import { readConfig } from '#src/entry/config.ts'
import { healthRoutes } from '#src/entry/health.ts'
import { type Puente, startPuente } from '#src/entry/puente.ts'
import { StoreError } from '#src/shared/errors.ts'
import { createLog } from '#src/shared/log.ts'
import { createMemoryStore } from '#src/store/memory/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'

async function open(): Promise<Puente & { logged: string[] }> {
  const logged: string[] = []
  const log = createLog((line) => logged.push(line))
  return { ...(await startPuente(readConfig({ PUENTE_STORE: 'memory' }), '', log)), logged }
}

async function sessionAt(http: Hono): Promise<string> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await http.request('/api/chat', { method: 'POST', body: '{}', headers })
  return ((await answer.json()) as { session: string }).session
}

describe('an event stream', () => {
  // Hono answers a HEAD by running the GET and dropping its body: a stream nobody reads and nobody ends.
  test.each(['/api/chat/events', '/api/chat/%65vents', '/staff/events'])('is not begun by HEAD %s', async (path) => {
    const { http } = await open()
    const asked = await http.request(`${path}?session=${await sessionAt(http)}`, { method: 'HEAD' })
    expect(asked.status).toBe(405)
    expect(asked.headers.get('allow')).toBe('GET')
  })

  test('is still given to who reads it', async () => {
    const { http } = await open()
    const stream = await http.request(`/api/chat/events?session=${await sessionAt(http)}`)
    expect(stream.status).toBe(200)
    await stream.body?.cancel()
  })
})

describe('an error no door expected', () => {
  test('is logged by its class, and neither log nor answer quotes it', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { http, logged } = await open()
    http.get('/broken', () => {
      throw new TypeError('secreto de Rosa')
    })
    const answer = await http.request('/broken')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('Rosa')
    expect(logged.map((line) => JSON.parse(line).code)).toEqual(['TypeError'])
    expect(logged.join()).not.toContain('Rosa')
    expect(printed).not.toHaveBeenCalled()
    printed.mockRestore()
  })
})

describe('the health check', () => {
  async function health(change: Partial<Store>): Promise<{ ask(): Promise<Response>; pass(ms: number): void }> {
    const store = createMemoryStore({ vault: await createVault(new Uint8Array(32).fill(1)) })
    let now = 0
    const parts = { office: 'x', channels: new Map(), topics: 1, now: () => now }
    const app = new Hono().route('/', healthRoutes({ ...store, ...change }, parts))
    return {
      ask: async () => app.request('/health'),
      pass(ms) {
        now += ms
      },
    }
  }

  test('says 503, not 500, when the store writes but cannot count', async () => {
    const failing = await health({ counts: () => Promise.reject(new StoreError('store:read', 'count', null)) })
    expect((await failing.ask()).status).toBe(503)
  })

  test('costs the store nothing more however often it is asked', async () => {
    let counted = 0
    const counts = async () => {
      counted += 1
      return { contacts: 0, inbound: 0, outbox: {}, cases: 0 }
    }
    const { ask, pass } = await health({ counts })
    await Promise.all(Array.from({ length: 50 }, ask))
    expect(counted).toBe(1)
    pass(2000)
    await ask()
    expect(counted).toBe(2)
  })

  test('says nothing a browser could run', async () => {
    const { ask } = await health({})
    const { headers } = await ask()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
