import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StoreError } from '../../shared/errors.ts'
import { gatherTombstones, tombstonesIn } from '../gather-tombstones.ts'
import { nodeCipher } from '../node-cipher.ts'
import { assertTombstones, type Progress } from '../sealed-file.ts'
import { tombstonesName } from '../tombstone-file.ts'
import { createVault } from '../vault.ts'
import { readAddress } from './address.ts'
import { backUpRedis, contactsIn, restoreRedis } from './backup.ts'
import { connect, hangUp } from './connect.ts'
import { assertDurable } from './durability.ts'
import type { Client } from './run.ts'
import { forgetInRedis, redisTombstones } from './tombstones.ts'

/** The Redis of the settings, as `PUENTE_STORE` names it, and which file. */
interface SpaceJob {
  readonly url: string
  readonly file: string
  readonly masterKey: Uint8Array
  readonly progress?: Progress
}

/** A backup of a space, and beside it who was erased there until now. Rejects with an `OutsideError`, and then leaves no backup. */
export async function backUpSpace({ url, ...job }: SpaceJob): Promise<void> {
  await connected(url, async (client, space) => {
    await backUpRedis({ client, space, ...job })
    const vault = await createVault(job.masterKey, nodeCipher)
    await gatherTombstones(vault, await redisTombstones(client, space), join(dirname(job.file), tombstonesName))
  })
}

/**
 * Brings a backup into an empty space, without those who were erased after it; how many people these were. `tombstones`: where the files may lie
 * that remember them; null: they come back. Rejects with an `OutsideError`.
 */
export async function restoreSpace({
  url,
  tombstones,
  ...job
}: SpaceJob & { readonly tombstones: readonly string[] | null }): Promise<number> {
  const known = assertTombstones(tombstones?.filter((path) => existsSync(path)) ?? [], tombstones)
  return connected(url, async (client, space) => {
    const vault = await createVault(job.masterKey, nodeCipher)
    // Read before anything is brought: a wrong file must not leave people behind whom it would have forgotten.
    const entries = await tombstonesIn(vault, known)
    await restoreRedis({ client, space, ...job })
    return forgetInRedis({ client, space, vault, contacts: await contactsIn(client, space) }, entries, Date.now())
  })
}

async function connected<T>(url: string, work: (client: Client, space: string) => Promise<T>): Promise<T> {
  const address = readAddress(url)
  if (address === null)
    throw new StoreError('store:open', 'open a store at something that is no redis:// address', null)
  const client = await connect(address)
  try {
    await assertDurable(client, address, () => undefined)
    return await work(client, address.space)
  } finally {
    await hangUp(client)
  }
}
