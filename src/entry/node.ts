/** Starts Puente on Node: `npm start`. Everything it knows of the outside world is put together here. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { errorCode } from '../shared/errors.ts'
import { createLog } from '../shared/log.ts'
import { serveBounded } from './bound-server.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { databaseName, isInFolder } from './open-store.ts'
import { startPuente } from './puente.ts'

const started = performance.now()
const log = createLog((line) => process.stderr.write(`${line}\n`))

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment alone counts.
}

try {
  await main(readConfig(process.env))
} catch (error) {
  giveUp(error)
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new Error(
      `${path} cannot be made a folder (${errorCode(error)}): set PUENTE_DATA to one this user may write`,
      { cause: error },
    )
  }
}

/** Trouble at start is for the person who starts it: one plain text, no stack. */
function giveUp(error: unknown): never {
  const why = error instanceof Error ? error.message : String(error)
  console.error(error instanceof ConfigError ? why : `Puente could not start: ${why}`)
  process.exit(1)
}

async function main(config: Config): Promise<void> {
  const dataFolder = resolve(config.dataFolder)
  if (isInFolder(config)) makeFolder(dataFolder)
  const puente = await startPuente(config, dataFolder, log)
  const { port, host, proxies } = config
  const server = serveBounded({ http: puente.http, port, host, limits: puente.limits, proxies }, () => {
    console.log(greeting(config, puente.setupLink, dataFolder, performance.now() - started))
    puente.begin().catch(giveUp)
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE' ? `port ${config.port} is taken: stop what runs there or set PORT` : error.message
    giveUp(new Error(why))
  })
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1)
      ending = true
      console.log('\nEnding: finishing what is under way …')
      server.close()
      setTimeout(() => server.closeAllConnections(), 500).unref()
      void puente.end().then(() => process.exit(0))
    })
  }
}

function greeting(config: Config, setupLink: string | null, dataFolder: string, ms: number): string {
  return [
    `Puente is ready (${Math.round(ms)} ms).`,
    `  Chat      ${config.url}/`,
    `  Console   ${config.url}/staff`,
    `  Health    ${config.url}/health`,
    `  Telegram  ${config.telegram === null ? 'off (set TELEGRAM_TOKEN)' : config.telegram.mode}`,
    `  WhatsApp  ${config.whatsapp === null ? 'off (set WHATSAPP_TOKEN)' : `Cloud API, webhook at ${config.url}/whatsapp`}`,
    ...(config.model === null ? [] : ['  Model     asked about questions in doubt (PUENTE_MODEL_URL)']),
    `  Data      ${whereKept(config, dataFolder)}`,
    ...(setupLink === null
      ? []
      : [
          '',
          'Nobody can sign in to the console yet. Open this link once, within 24 hours, to make the first account:',
          `  ${setupLink}`,
        ]),
    '',
    'Ctrl-C ends it.',
  ].join('\n')
}

function whereKept({ store }: Config, dataFolder: string): string {
  if (store === 'memory') return 'kept in memory only'
  // The address may hold a password.
  return store === 'sqlite' ? join(dataFolder, databaseName) : `in Redis at ${new URL(store).host}`
}
