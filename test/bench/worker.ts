import { execFileSync } from 'node:child_process'
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { startRedis } from '../kit/redis-server.ts'
import { startTelegram } from '../kit/telegram-server.ts'
import { startWorkerServer } from '../kit/worker-server.ts'
import { type Measurement, percentile } from './measurement.ts'
import { sentences } from './sentences.ts'

const root = join(import.meta.dirname, '..', '..')
const secret = 'a-secret-for-the-bench'
const warm = 60
const count = 200
const people = 20

/**
 * The Worker in workerd on a real Redis: its bundle, and the processor time of one Telegram webhook with its delivery. Webhooks come
 * one after another; the whole process is counted, its compiler, collector and stand-in for the platform's router included.
 */
export async function measureWorker(folder: string): Promise<Measurement[]> {
  const redis = await startRedis()
  const telegram = await startTelegram({ speed: 1000, burst: Number.POSITIVE_INFINITY })
  const worker = await startWorkerServer({
    PUENTE_STORE: redis.url(),
    PUENTE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_SECRET: secret,
  })
  try {
    for (let p = 1; p <= people; p++) telegram.person(p)
    const spent: number[] = []
    const hooked = `${worker.url}/telegram/${telegram.account}/webhook`
    for (let i = 0; i < warm; i++) await hook(hooked, i)
    const pid = busiest()
    for (let i = 0; i < count; i++) {
      const before = processorTime(pid)
      await hook(hooked, warm + i)
      spent.push((await quiet(pid)) - before)
    }
    const at = (share: number) => percentile(spent, share)
    return [
      { name: 'Worker bundle, gzipped', unit: 'KiB', ours: bundleSize(folder) / 1024, limit: 1024, peer: null },
      { name: 'processor time a webhook in workerd, p50', unit: 'ms', ours: at(0.5), limit: null, peer: null },
      { name: 'processor time a webhook in workerd, p99', unit: 'ms', ours: at(0.99), limit: 10, peer: null },
    ]
  } finally {
    await worker.stop()
    await telegram.stop()
    await redis.stop()
  }
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
async function quiet(pid: string): Promise<number> {
  for (let last = processorTime(pid); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 25))
    const now = processorTime(pid)
    if (now - last < 0.2) return now
    last = now
  }
}

/** Milliseconds a process has been on a processor so far. */
function processorTime(pid: string): number {
  const tasks = readdirSync(`/proc/${pid}/task`)
  const spent = tasks.map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]))
  return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6
}

/** The workerd that runs the Worker: another one, the tool's own, only passes requests on. */
function busiest(): string {
  const mine = readdirSync('/proc').filter((pid) => isOurs(pid) && statOf(pid).startsWith('workerd)'))
  return mine.toSorted((a, b) => processorTime(b) - processorTime(a))[0] ?? 'self'
}

function isOurs(pid: string): boolean {
  const parent = /^\d+$/.test(pid) ? statOf(pid).split(') ')[1]?.split(' ')[1] : undefined
  return parent !== undefined && parent !== '0' && (parent === String(process.pid) || isOurs(parent))
}

/** What the system says of a process, from its name on; empty when it is gone. */
function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*?\(/s, '')
  } catch {
    return ''
  }
}

function bundleSize(folder: string): number {
  const out = join(folder, 'worker')
  execFileSync('wrangler', ['deploy', '--dry-run', '--outdir', out], { cwd: root, stdio: 'ignore' })
  const files = globSync('**/*', { cwd: out }).filter(
    (file) => !/\.(?:map|md)$/.test(file) && statSync(join(out, file)).isFile(),
  )
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(out, file))).length, 0)
}
