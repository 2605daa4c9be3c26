import { newToken } from '../../shared/ids.ts'
import { decodeKey } from '../../store/decode-key.ts'
import { nodeCipher } from '../../store/node-cipher.ts'
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
      well('redis', 'Redis reached, keeps what it acknowledges, and the master key fits'),
      ...warnings,
    ]
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error)
    return [mend('redis', says, 'docs/operations.md, Redis')]
  }
}
