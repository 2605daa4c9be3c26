import { setTimeout as wait } from 'node:timers/promises'
import { unstable_startWorker as startWorker } from 'wrangler'
import { secretFor } from '../../src/entry/secrets.ts'
import { toBase64url } from '../../src/shared/base64url.ts'
import { freePort } from './child-server.ts'
import { masterKey, type RedisServer } from './redis-server.ts'
import { firstStaff, type StaffBrowser } from './staff-browser.ts'
import type { TelegramServer } from './telegram-server.ts'

// What the tool would otherwise ask of the network.
process.env.WRANGLER_SEND_METRICS = 'false'
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'

/** The Worker in workerd, as `wrangler.toml` describes it. */
export interface WorkerServer {
  readonly url: string
  readonly port: number
  /** Runs what the platform runs every minute. */
  scheduled(): Promise<void>
  stop(): Promise<void>
}

/** Builds and starts the Worker with these settings, and waits until it answers. */
export async function startWorkerServer(settings: Readonly<Record<string, string>>): Promise<WorkerServer> {
  const port = await freePort()
  const bindings = Object.fromEntries(
    Object.entries({ PUENTE_URL: `http://127.0.0.1:${port}`, ...settings }).map(([name, value]) => [
      name,
      { type: 'plain_text' as const, value },
    ]),
  )
  const worker = await startWorker({
    config: 'wrangler.toml',
    bindings,
    build: { custom: { command: undefined } },
    dev: { server: { port, hostname: '127.0.0.1' }, inspector: false, watch: false, logLevel: 'warn', persist: false },
  })
  await worker.ready
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(`${url}/manifest.webmanifest`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break
    await wait(50)
  }
  return {
    url,
    port,
    async scheduled() {
      const ran = await fetch(`${url}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`)
      const outcome = await ran.text()
      if (!ran.ok || outcome !== 'ok') throw new Error(`the scheduled run ended with ${ran.status} ${outcome}`)
    },
    stop: () => worker.dispose(),
  }
}

/** Settings of a Worker over a Redis, sealed as what `openRedis` opens there is. */
export function overRedis(redis: RedisServer, space?: string): Readonly<Record<string, string>> {
  return { PUENTE_STORE: redis.url(space), PUENTE_MASTER_KEY: Buffer.from(masterKey).toString('base64') }
}

/** Settings that open the Telegram door before a stand-in of Telegram. `secret`: what its webhooks are signed with. */
export function atTelegram({ token, url }: TelegramServer, secret: string): Readonly<Record<string, string>> {
  return { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: url, TELEGRAM_SECRET: secret }
}

/** Makes the first account of a Worker started `overRedis`; its browser. */
export async function firstOfWorker({ url }: WorkerServer): Promise<StaffBrowser> {
  return firstStaff(url, toBase64url(await secretFor('first-account', masterKey)))
}
