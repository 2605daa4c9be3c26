import { newToken } from '../../shared/ids.ts'
import { decodeKey } from '../../store/decode-key.ts'
import { nodeCipher } from '../../store/node-cipher.ts'
import { type LostTurnsValue, lostTurns } from '../../store/redis/losses/watch.ts'
import type { OfficeRecord } from '../../store/store.ts'
import { createVault } from '../../store/vault.ts'
import type { Config } from '../config.ts'
import { otherKeys } from '../open-store.ts'
import { type Finding, look, mend, tellChange, well } from './finding.ts'

/** Whether the Redis of the settings is reached, keeps what it acknowledges, belongs to the master key, and takes writes. */
export async function examineRedis(config: Config): Promise<readonly Finding[]> {
  const { openRedisStore } = await import('../../store/redis/open.ts')
  const warned: string[] = []
  try {
    const vault = await createVault(
      decodeKey(config.masterKey ?? '', 'PUENTE_MASTER_KEY'),
      nodeCipher,
      otherKeys(config),
    )
    const { store } = await openRedisStore({
      url: config.store,
      vault,
      newToken,
      now: Date.now,
      warn: (what) => warned.push(what),
    })
    const writes = await store.healthy()
    const lost = (await store.records({ kind: lostTurns, latestFirst: true, limit: 20 })).map(tellLost)
    const changing = config.formerKey === null ? [] : [tellChange(await store.reseal.left())]
    await store.close()
    const warnings = warned.map((what) => look('redis', what, 'docs/operations.md, Redis'))
    if (!writes)
      return [
        mend('redis', 'it takes no writes', 'is its memory full, or is it a replica? docs/operations.md, Redis'),
        ...warnings,
      ]
    return [
      ...changing,
      ...lost,
      well('redis', 'Redis reached, keeps what it acknowledges, and the master key fits'),
      ...warnings,
    ]
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    return [mend('redis', says, 'docs/operations.md, Redis')]
  }
}

function tellLost({ value }: OfficeRecord): Finding {
  const { turns, contacts, from, to } = value as unknown as LostTurnsValue
  const says = `${turns} acknowledged turns were lost between ${iso(from)} and ${iso(to)}, of ${contacts.join(', ')}`
  return look('redis', says, 'as after a failover: docs/operations.md, Redis, What was lost is known')
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 19)
}
