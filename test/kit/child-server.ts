import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import project from '../../package.json' with { type: 'json' }

/** What `npm start` hands to Node: its flags, then the file. */
const [, ...startArguments] = project.scripts.start.split(' ')
const startLimit = 60_000

/** The real server as its own process, on a data folder. */
export interface ChildServer {
  readonly url: string
  readonly pid: number
  /** From spawning it to the first healthy answer, in milliseconds. */
  readonly startedIn: number
  /** Everything it printed so far. */
  printed(): string
  /** kill -9: no goodbye. Resolves when it is gone. */
  kill(): Promise<void>
  /** Asks it to end; rejects when it has not within `limit` milliseconds. */
  end(signal: 'SIGINT' | 'SIGTERM', limit: number): Promise<{ readonly code: number | null; readonly ms: number }>
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** Starts the server as `npm start` does and waits until it is healthy. Rejects with what it printed when it is not in time. */
export async function startChildServer(options: {
  data: string
  port: number
  /** Settings besides the folder and the port, e.g. `PUENTE_OFFICE`. */
  env?: Readonly<Record<string, string>>
  /** The checkout whose server it is; ours when absent. */
  checkout?: string
}): Promise<ChildServer> {
  const begun = performance.now()
  const child = spawn(process.execPath, startArguments, {
    cwd: options.checkout ?? join(import.meta.dirname, '..', '..'),
    env: {
      PATH: process.env.PATH,
      PORT: String(options.port),
      PUENTE_DATA: options.data,
      NODE_NO_WARNINGS: '1',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const dieWithUs = () => child.kill('SIGKILL')
  process.once('exit', dieWithUs)
  child.once('exit', () => process.removeListener('exit', dieWithUs))
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      printed = (printed + piece).slice(-20_000)
    })
  const url = `http://127.0.0.1:${options.port}`
  await healthy(url, child, () => printed)
  return {
    url,
    pid: child.pid ?? 0,
    startedIn: performance.now() - begun,
    printed: () => printed,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    async end(signal, limit) {
      const asked = performance.now()
      const gone = once(child, 'exit', { signal: AbortSignal.timeout(limit) })
      child.kill(signal)
      const [code] = await gone
      return { code, ms: performance.now() - asked }
    },
  }
}

async function healthy(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const until = performance.now() + startLimit
  while (performance.now() < until && child.exitCode === null) {
    const ok = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ok) return
    await wait(5)
  }
  child.kill('SIGKILL')
  throw new Error(`the server did not become healthy; it printed:\n${printed()}`)
}
