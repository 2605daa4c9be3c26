import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const project = join(import.meta.dirname, '..', '..')
const node = join(project, 'node_modules', '.bin', 'node')
/** Slow on purpose: a busy machine must not fail a test. Milliseconds. */
const patience = 30_000

/** The real program in a process of its own. */
export interface RunningPuente {
  /** Where it answers, without a slash at the end. */
  readonly url: string
  readonly port: number
  /** Its data folder; kept by `kill`, removed by `stop` unless it was given. */
  readonly folder: string
  /** Everything it has printed. */
  output(): string
  /** Where the first staff account is made; null when there is one. */
  readonly setupLink: string | null
  /** Ends it as an operator does (SIGTERM) and waits. The exit code. */
  stop(): Promise<number | null>
  /** Ends it as a power cut does. */
  kill(): Promise<void>
}

/** Starts `src/entry/node.ts` as `npm start` does, and waits until it is healthy. Rejects with what it printed when it is not. */
export async function startPuente(
  options: { readonly folder?: string; readonly port?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<RunningPuente> {
  execFileSync(node, [join('scripts', 'compile.ts'), '--quiet'], { cwd: project, stdio: 'inherit' })
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'puente-run-'))
  const port = options.port ?? (await freePort())
  const url = `http://localhost:${port}`
  const child = spawn(node, [join('src', 'entry', 'node.ts')], {
    cwd: project,
    env: { PATH: process.env.PATH ?? '', PORT: String(port), PUENTE_DATA: folder, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  const ended = once(child, 'exit')
  await healthy(url, child, () => printed)
  return {
    url,
    port,
    folder,
    output: () => printed,
    setupLink: /https?:\/\/\S+\/staff\/setup\S*/.exec(printed)?.[0] ?? null,
    async stop() {
      child.kill('SIGTERM')
      await ended
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
      return child.exitCode
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function healthy(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`Puente ended with ${child.exitCode}:\n${printed()}`)
    const response = await fetch(`${url}/health`).catch(() => null)
    if (response?.ok && printed().includes('Puente is ready')) return
    await pause(50)
  }
  child.kill('SIGKILL')
  throw new Error(`Puente was not healthy within ${patience} ms:\n${printed()}`)
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
