import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { periodOf, previous } from '#src/reports/period.ts'
import { openConsole } from '#test/kit/console.ts'
import { openRedis, type RedisServer, startRedis } from '#test/kit/redis-server.ts'
import type { StaffBrowser } from '#test/kit/staff-browser.ts'
import { firstOfWorker, overRedis, startWorkerServer, type WorkerServer } from '#test/kit/worker-server.ts'
import { plant } from '../../scripts/seed/plant.ts'

/** The console in workerd, on a real Redis in which people wrote for months. */
const today = new Date().toISOString().slice(0, 10)
let redis: RedisServer
let worker: WorkerServer
let lupe: StaffBrowser
/** A case, for the addresses that name one. */
let id = ''

beforeAll(async () => {
  redis = await startRedis()
  const store = await openRedis(redis, { space: 'puente' })
  const [office] = loadKnowledge().offices
  const areas = (office?.areas ?? []).map((area) => area.id) as [string, ...string[]]
  await plant(store, {
    cases: 200,
    messages: 400,
    seed: 1,
    until: Date.now(),
    areas,
    topics: ['curp', 'legal-help-us'],
  })
  id = (await store.cases({ limit: 1 }))[0]?.id ?? ''
  await store.close()
  worker = await startWorkerServer(overRedis(redis))
  lupe = await firstOfWorker(worker)
}, 300_000)
afterAll(async () => {
  await worker?.stop()
  await redis?.stop()
})

const month = previous(periodOf('month', previous(periodOf('month', today)).from)).name
const quarter = previous(previous(periodOf('quarter', today))).name

/** Addresses in which something is named: what to open, and what is answered where that is not a page. */
const named: Readonly<Record<string, readonly (readonly [path: string, status: number])[]>> = {
  // It has no end; the talk between both sides is tested with it.
  '/events': [],
  '/sign-in': [['/sign-in', 303]],
  '/setup': [['/setup', 410]],
  '/invite': [['/invite', 410]],
  '/registers': [['/registers', 303]],
  '/registers/:file{[a-z]+\\.csv}': [
    ['/registers/attentions.csv', 200],
    ['/registers/visits.csv', 200],
  ],
  '/registers/:register': ['attentions', 'visits', 'papers', 'agenda', 'agreements', 'waiting'].map(
    (register) => [`/registers/${register}`, 200] as const,
  ),
  '/registers/:ledger/new': [['/registers/visits/new', 200]],
  '/registers/:ledger/:id': [['/registers/visits/none', 404]],
  '/cases/:id/files/:entry/:at{[0-9]{1,2}}': [['/cases/:id/files/none/0', 404]],
  '/board/:file': [
    ['/board/freshness.csv', 200],
    ['/board/freshness.xlsx', 200],
  ],
  '/reports/:period': [month, quarter, `juridica_${quarter}`].map((name) => [`/reports/${name}`, 200] as const),
  '/reports/:period/:file': [
    [`/reports/${month}/work.csv`, 200],
    [`/reports/${quarter}/report.xlsx`, 200],
  ],
  '/broadcasts/:id': [['/broadcasts/none', 404]],
  '/knowledge/topics/:topic': [['/knowledge/topics/curp', 200]],
  '/knowledge/entries/:id': ['fact_curp_free-look', 'summary_curp', 'line_emergency-911'].map(
    (entry) => [`/knowledge/entries/${entry}`, 200] as const,
  ),
  // Nothing is drawn there: the page says so.
  '/posters.pdf': [['/posters.pdf', 303]],
  '/knowledge/drafts/:id': [['/knowledge/drafts/none', 404]],
}

describe('the console on Workers', () => {
  test('answers every address a reader of the office may open', async () => {
    const { console: staff } = await openConsole()
    const gets = staff.routes.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
    const open = [...new Set(gets)].flatMap((path) => named[path] ?? [[path, 200] as const])
    const answers: [string, number][] = []
    for (const [path] of open) {
      const { status } = await lupe.get(`/staff${path === '/' ? '' : path.replace(':id', id)}`)
      answers.push([path, status])
    }
    expect(answers).toEqual(open)
  }, 300_000)
})
