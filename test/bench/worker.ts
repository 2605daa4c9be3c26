import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildWorker, startBareWorker } from '../kit/bare-worker.ts'
import { startRedis } from '../kit/redis-server.ts'
import { startTelegram } from '../kit/telegram-server.ts'
import { type Measurement, percentile } from './measurement.ts'
import { sentences } from './sentences.ts'

const secret = 'a-secret-for-the-bench'
const warm = 60
const warmer = 1000
const count = 200
const people = 20

/**
 * The Worker in workerd on a real Redis: its bundle, and the processor time of one Telegram webhook with its delivery, soon after the
 * start and when it is warm. Webhooks come one after another; the whole process is counted, its compiler and collector included.
 */
export async function measureWorker(folder: string): Promise<Measurement[]> {
  const built = join(folder, 'worker')
  buildWorker(built)
  const redis = await startRedis()
  const telegram = await startTelegram({ speed: 1000, burst: Number.POSITIVE_INFINITY })
  const worker = await startBareWorker(built, {
    PUENTE_STORE: redis.url(),
    PUENTE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_SECRET: secret,
  })
  try {
    for (let p = 1; p <= people; p++) telegram.person(p)
    const hooked = `${worker.url}/telegram/${telegram.account}/webhook`
    let sent = 0
    const timed = async () => {
      const before = processorTime(worker.pid)
      await hook(hooked, sent++)
      return (await quiet(worker.pid)) - before
    }
    while (sent < warm) await hook(hooked, sent++)
    const soon = await repeated(timed)
    while (sent < warmer) await hook(hooked, sent++)
    const later = await repeated(timed)
    const row = (when: string, spent: readonly number[], share: 0.5 | 0.99) => ({
      name: `processor time a webhook in workerd, ${when}, p${share * 100}`,
      unit: 'ms',
      ours: percentile(spent, share),
      limit: share === 0.99 ? 10 : null,
      peer: null,
    })
    return [
      { name: 'Worker bundle, gzipped', unit: 'KiB', ours: sizeOf(built) / 1024, limit: 1024, peer: null },
      row(`after ${warm}`, soon, 0.5),
      row(`after ${warm}`, soon, 0.99),
      row(`after ${warmer}`, later, 0.5),
      row(`after ${warmer}`, later, 0.99),
    ]
  } finally {
    await worker.stop()
    await telegram.stop()
    await redis.stop()
  }
}

async function repeated(timed: () => Promise<number>): Promise<readonly number[]> {
  const spent: number[] = []
  while (spent.length < count) spent.push(await timed())
  return spent
}

async function hook(url: string, i: number): Promise<void> {
  const id = 1 + (i % people)
  const from = { id, first_name: 'A' }
  const text = sentences[(i * 7) % sentences.length]
  const message = {
    message_id: i,
    date: 1_790_000_000,
    chat: { ...from, type: 'private' },
    from: { ...from, is_bot: false },
    text,
  }
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ update_id: i, message }) })
  if (answer.status !== 200) throw new Error(`a webhook of the bench was not taken: ${answer.status}`)
}

/** Waits until a process has nothing more to do, since delivery goes on after the answer; its processor time then. */
async function quiet(pid: number): Promise<number> {
  for (let last = processorTime(pid); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 25))
    const now = processorTime(pid)
    if (now - last < 0.2) return now
    last = now
  }
}

/** Milliseconds a process has been on a processor so far. */
function processorTime(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`)
  const spent = tasks.map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]))
  return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6
}

function sizeOf(built: string): number {
  const files = globSync('**/*', { cwd: built }).filter((file) => /\.(?:js|wasm|bin)$/.test(file))
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0)
}
