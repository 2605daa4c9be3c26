import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createPrometheus } from '#src/entry/prometheus.ts'
import { createMemoryStore } from '#src/store/memory/index.ts'
import { createVault } from '#src/store/vault.ts'
import { exchange, person } from '../../kit/commits.ts'

const token = 'a-token-of-metrics'
const canary = 'kanari-7391'

async function opened(given: Partial<Parameters<typeof createPrometheus>[0]> = {}) {
  const store = createMemoryStore({ vault: await createVault(new Uint8Array(32).fill(1)) })
  await store.commitTurn(exchange('c1', 0, person(canary), canary, canary, ['buenas', 'otra']))
  const metrics = createPrometheus({ token, store, upkeep: undefined, backedUpAt: () => 1_790_000_000_000, ...given })
  const app = new Hono()
    .use(metrics.requests)
    .route('/', metrics.routes)
    .get('/api/*', (c) => c.text('well'))
  const read = async () => (await app.request('/metrics', { headers: { Authorization: `Bearer ${token}` } })).text()
  return { app, metrics, read }
}

test('only who knows the token reads them', async () => {
  const { app } = await opened()
  for (const Authorization of ['', token, 'Bearer x', `Bearer ${token}x`])
    expect((await app.request('/metrics', { headers: { Authorization } })).status).toBe(401)
})

test('requests and turns are counted by kind, and neither words nor addresses stand in them', async () => {
  const { app, metrics, read } = await opened()
  await app.request(`/api/chat/${canary}?q=${canary}`)
  await app.request(`/${canary}`)
  expect(await metrics.turn('telegram', async () => canary)).toBe(canary)
  await expect(metrics.turn('web', () => Promise.reject(new Error(canary)))).rejects.toThrow(canary)
  const text = await read()
  expect(text).toContain('puente_request_seconds_count{kind="chat",status="2xx"} 1')
  expect(text).toContain('puente_request_seconds_count{kind="page",status="4xx"} 1')
  expect(text).toContain('puente_turn_seconds_count{channel="telegram"} 1')
  expect(text).toContain('puente_turn_failures_total{channel="web"} 1')
  expect(text).not.toContain('kanari')
})

test('the figures are those of the store and the data folder', async () => {
  const text = await (await opened()).read()
  for (const line of [
    'puente_store_up 1',
    'puente_people 1',
    'puente_cases 0',
    'puente_outbox_messages{status="pending"} 2',
    'puente_outbox_messages{status="failed"} 0',
    'puente_data_whole 1',
    'puente_last_backup_timestamp_seconds 1790000000',
  ])
    expect(text.split('\n')).toContain(line)
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
})

test('a store in trouble and a damaged database are told, not hidden', async () => {
  const state = () => ({ data: 'damaged', tombstones: 'kept', whole: false })
  const counts = () => Promise.reject(new Error('gone'))
  const { read } = await opened({ store: { counts }, upkeep: { state }, backedUpAt: () => null })
  const lines = (await read()).split('\n')
  expect(lines).toContain('puente_store_up 0')
  expect(lines).toContain('puente_data_whole 0')
  expect(lines).toContain('puente_last_backup_timestamp_seconds 0')
})
