import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startChildServer } from './child-server.ts'

/** How long an ending may take, milliseconds. */
const endLimit = 10_000

/** The real program on a data folder of its own. */
export interface RunningPuente {
  /** Where browsers find it, without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly folder: string
  /** Everything it has printed. */
  output(): string
  /** Where the first staff account is made; null when there is one. */
  setupLink(): string | null
  /** Ends it as an operator does and removes its folder unless that was given. */
  stop(): Promise<void>
  /** Ends it as a power cut does; the folder stays. */
  kill(): Promise<void>
}

/** Compiles and starts Puente as `npm start` does, and waits until it is healthy. Rejects with what it printed when it is not. */
export async function startPuente(
  options: {
    readonly folder?: string
    readonly port?: number
    readonly office?: string
    readonly widgetOrigins?: string
  } = {},
): Promise<RunningPuente> {
  const compile = join(import.meta.dirname, '..', '..', 'scripts', 'compile.ts')
  execFileSync(process.execPath, ['--no-warnings', compile], { stdio: ['ignore', 'ignore', 'inherit'] })
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'puente-run-'))
  const port = options.port ?? (await freePort())
  const env = {
    ...(options.office === undefined ? {} : { PUENTE_OFFICE: options.office }),
    ...(options.widgetOrigins === undefined ? {} : { PUENTE_WIDGET_ORIGINS: options.widgetOrigins }),
  }
  const server = await startChildServer({ data: folder, port, env })
  return {
    url: `http://localhost:${port}`,
    port,
    folder,
    output: server.printed,
    setupLink: () => /https?:\/\/\S+\/staff\/setup\S+/.exec(server.printed())?.[0] ?? null,
    async stop() {
      await server.end('SIGTERM', endLimit)
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
    kill: server.kill,
  }
}
