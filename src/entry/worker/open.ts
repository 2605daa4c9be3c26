import { Cluster } from 'ioredis'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { createLimits } from '../../limits/limits.ts'
import type { UnderstanderData } from '../../nlu/create-understander.ts'
import { toBase64url } from '../../shared/base64url.ts'
import type { Log } from '../../shared/log.ts'
import { decodeKey } from '../../store/decode-key.ts'
import { readAddress } from '../../store/redis/address.ts'
import { connect, hangUp } from '../../store/redis/connect.ts'
import { assertDurable } from '../../store/redis/durability.ts'
import type { RedisStore } from '../../store/redis/index.ts'
import { createVault } from '../../store/vault.ts'
import { type Application, assemble } from '../assemble.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { secretFor } from '../secrets.ts'
import { openUnderstanding } from '../understanding.ts'
import { type AssetsBinding, createBundled } from './bundled.ts'
import { createScope, createStoreHere, feedHere, here, limiterHere, type ScopeParts, within } from './scope.ts'

/** What the platform hands over: the settings, and the compiled files. */
export interface WorkerEnv {
  readonly ASSETS: AssetsBinding
  readonly [name: string]: unknown
}

/** An application that serves many requests, and what each of them gets of its own. */
export interface Opened {
  readonly app: Application
  readonly store: RedisStore
  readonly scopes: ScopeParts
}

/** Settings → application, once an isolate. Rejects with `ConfigError` or `StoreError`, each saying how to mend it. */
export async function openWorker(env: WorkerEnv, waitUntil: (work: Promise<void>) => void, log: Log): Promise<Opened> {
  const config = readWorkerConfig(env)
  const bundled = createBundled(env.ASSETS)
  const masterKey = decodeKey(config.masterKey ?? '', 'PUENTE_MASTER_KEY')
  const [knowledge, taught, scopes] = await Promise.all([
    bundled.json<Knowledge>('knowledge.json'),
    bundled.json<UnderstanderData>('model.json'),
    openScopes(config, masterKey, log),
  ])
  const store = createStoreHere(scopes)
  const app = await assemble({
    config,
    store,
    masterKey,
    feed: feedHere,
    limits: createLimits({
      figures: config.limits,
      proxies: config.proxies,
      now: Date.now,
      shared: limiterHere(scopes, config.limits),
    }),
    knowledge,
    ...openUnderstanding(config, knowledge, log, taught),
    // The engine that draws and its letters would not fit into the bundle, nor their work into a request.
    cards: null,
    posters: null,
    asset: bundled.asset,
    wake() {
      here().woken = true
    },
    background: (work) => here().background(work),
    compressed: false,
    setupCode: toBase64url(await secretFor('first-account', masterKey)),
    log,
  })
  const scope = createScope(scopes, waitUntil)
  try {
    const link = await within(scope, async () => {
      await store.assertKeyFits()
      return app.setup()
    })
    if (link !== null) log.warn('nobody can sign in yet: open this link to make the first account', { link })
  } finally {
    await scope.end()
  }
  return { app, store, scopes }
}

async function openScopes(config: Config, masterKey: Uint8Array, log: Log): Promise<ScopeParts> {
  const address = readAddress(config.store)
  if (address === null) throw new ConfigError(['PUENTE_STORE: on Workers only a Redis can keep anything'])
  const also = [config.nextKey, config.formerKey].filter((key) => key !== null)
  const vault = await createVault(
    masterKey,
    undefined,
    also.map((key) => decodeKey(key, 'PUENTE_MASTER_KEY_NEXT or _FORMER')),
  )
  const client = await connect(address)
  try {
    await assertDurable(client, address, log.warn)
    return { address, isCluster: client instanceof Cluster, vault }
  } finally {
    await hangUp(client)
  }
}

function readWorkerConfig(env: WorkerEnv): Config {
  const settings = Object.entries(env).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  const config = readConfig({ TELEGRAM_MODE: 'webhook', ...Object.fromEntries(settings) })
  const problems = [
    ...(readAddress(config.store) === null
      ? ['PUENTE_STORE: on Workers only a Redis keeps anything: redis://… or rediss://…']
      : []),
    ...(config.telegram?.mode === 'polling'
      ? ['TELEGRAM_MODE: nothing polls on Workers: leave it away, or webhook']
      : []),
    ...(config.whatsappWeb === null
      ? []
      : [
          'PUENTE_WHATSAPP_WEB: it needs a browser beside Puente, which Workers have not: leave it away, or run Puente on Node',
        ]),
    ...(config.metrics === null
      ? []
      : ['PUENTE_METRICS: they are counted in a process that stays, which Workers have not: leave it away']),
  ]
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}
