import { StoreError } from '../../shared/errors.ts'
import { reading } from '../trouble.ts'
import type { RedisAddress } from './address.ts'
import type { Client } from './run.ts'

/** What a server would lose, in plain words. */
export interface Durability {
  /** It would lose what people were told is kept; empty when it would not. */
  readonly unsafe: readonly string[]
  /** Worth knowing, not worth stopping for. */
  readonly warnings: readonly string[]
}

/**
 * Warns of what the server may lose; rejects with `StoreError` `store:unsafe` when that is more than may be, unless somebody decided
 * that the provider answers for it.
 */
export async function assertDurable(
  client: Client,
  { providerAnswers }: Pick<RedisAddress, 'providerAnswers'>,
  warn: (what: string) => void,
): Promise<void> {
  const { unsafe, warnings } = await durabilityOf(client)
  for (const problem of providerAnswers ? [...unsafe, ...warnings] : warnings) warn(`Redis: ${problem}`)
  if (unsafe.length === 0 || providerAnswers) return
  const mend = 'see docs/operations.md; when the provider keeps everything in another way, add ?durability=provider'
  throw new StoreError('store:unsafe', `use a Redis that would lose messages: ${unsafe.join('; ')} (${mend})`, null)
}

/** Asks the server whether what it acknowledges survives a power cut and a full memory. Rejects with `StoreError` when it does not answer. */
export async function durabilityOf(client: Client): Promise<Durability> {
  const settings = await reading('ask Redis for its settings', () => settingsOf(client))
  const unsafe: string[] = []
  const warnings: string[] = []
  const judge = (name: string, losing: RegExp, why: string, list = unsafe) => {
    const value = settings.get(name)
    if (value !== undefined && losing.test(value)) list.push(`${name} is ${value}: ${why}`)
  }
  judge('appendonly', /^no$/, 'a restart loses everything since the last snapshot; set appendonly yes')
  judge('appendfsync', /^no$/, 'a power cut loses many seconds; set appendfsync always')
  judge('maxmemory-policy', /^allkeys/, 'a full memory throws conversations away; set maxmemory-policy noeviction')
  judge('appendfsync', /^everysec$/, 'a power cut may lose the last second; appendfsync always loses nothing', warnings)
  const missing = ['appendonly', 'appendfsync', 'maxmemory-policy'].filter((name) => !settings.has(name))
  if (missing.length > 0)
    warnings.push(
      `it does not tell its ${missing.join(', ')}: ask the provider whether anything acknowledged can be lost`,
    )
  return { unsafe, warnings }
}

async function settingsOf(client: Client): Promise<ReadonlyMap<string, string>> {
  const settings = new Map<string, string>()
  for (const name of ['appendonly', 'appendfsync', 'maxmemory-policy']) {
    try {
      const [, value] = (await client.config('GET', name)) as string[]
      if (value !== undefined) settings.set(name, value)
    } catch (error) {
      // Providers forbid the command and may still tell the same another way.
      if (!isRefusal(error)) throw error
    }
  }
  if (settings.size < 3)
    for (const [name, value] of await toldByInfo(client)) if (!settings.has(name)) settings.set(name, value)
  return settings
}

async function toldByInfo(client: Client): Promise<readonly (readonly [string, string])[]> {
  try {
    const info = await client.info()
    const read = (field: string) => new RegExp(`^${field}:(\\S+)`, 'm').exec(info)?.[1]
    const [aof, policy] = [read('aof_enabled'), read('maxmemory_policy')]
    return [
      ...(aof === undefined ? [] : [['appendonly', aof === '1' ? 'yes' : 'no'] as const]),
      ...(policy === undefined ? [] : [['maxmemory-policy', policy] as const]),
    ]
  } catch (error) {
    if (!isRefusal(error)) throw error
    return []
  }
}

/** An answer of the server, as opposed to no answer. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'ReplyError'
}
