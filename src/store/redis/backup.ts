import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Cluster } from 'ioredis'
import {
  assertKind,
  backupTrouble,
  beside,
  openSealedFile,
  type Progress,
  redisMagic,
  sealFile,
} from '../sealed-file.ts'
import { everyKey, tagOf } from './keys.ts'
import type { Client } from './run.ts'

/** Which space of which Redis, into or out of which file, and the master key, which is never written into it. */
export interface RedisBackupJob {
  readonly client: Client
  readonly space: string
  readonly file: string
  readonly masterKey: Uint8Array
  readonly progress?: Progress
}

/** Keys asked for at once. */
const batch = 500
/** For how long writing waits at most when we die in the middle, milliseconds; renewed while we do not. */
const pause = 10_000

/**
 * Copies a space as it is at one moment into a sealed `file`, which must not exist. Whoever writes waits meanwhile, and their command fails
 * when that is longer than six seconds. Rejects with an `OutsideError` `backup:…`, and then leaves no file.
 */
export async function backUpRedis({ client, space, file, masterKey, progress }: RedisBackupJob): Promise<void> {
  if (existsSync(file)) throw backupTrouble('exists', `${file} is there already: name another file`)
  await beside(file, async (folder) => {
    const copy = join(folder, 'copy')
    const target = openSync(copy, 'wx', 0o600)
    try {
      await holdWrites(client)
      await pourOut(client, space, target, progress)
      fsyncSync(target)
    } finally {
      await Promise.all(serversOf(client).map((server) => server.call('CLIENT', 'UNPAUSE').catch(() => undefined)))
      closeSync(target)
    }
    const sealed = join(folder, 'sealed')
    await sealFile(copy, sealed, { name: space, masterKey })
    renameSync(sealed, file)
  })
}

/**
 * Brings a backup back into a space that holds nothing; every value is checked by Redis' own sum, and so is their number. Rejects with an
 * `OutsideError` `backup:…`; what was brought by then is taken away again.
 */
export async function restoreRedis({ client, space, file, masterKey, progress }: RedisBackupJob): Promise<void> {
  if ((await client.exists(`${tagOf(space)}meta`)) === 1)
    throw backupTrouble('living', `the space ${space} holds data: name an empty one by ?space=another-name`)
  if (!existsSync(file)) throw backupTrouble('missing', `there is no backup ${file}: look at its name and folder`)
  await beside(file, async (folder) => {
    const opened = join(folder, 'opened')
    await openSealedFile(file, opened, { name: file, masterKey })
    assertKind(opened, 'redis', file)
    const brought: string[] = []
    try {
      await pourIn(client, space, opened, { brought, progress })
    } catch (error) {
      for (let at = 0; at < brought.length; at += batch) await client.unlink(...brought.slice(at, at + batch))
      throw error
    }
  })
}

/** The ids of a space's contacts. */
export async function contactsIn(client: Client, space: string): Promise<readonly string[]> {
  return client.hkeys(`${tagOf(space)}key`)
}

async function holdWrites(client: Client): Promise<void> {
  try {
    await Promise.all(serversOf(client).map((server) => server.call('CLIENT', 'PAUSE', pause, 'WRITE')))
  } catch {
    throw backupTrouble(
      'refused',
      "this Redis does not let writing wait (CLIENT PAUSE): use its provider's own backups",
    )
  }
}

async function pourOut(client: Client, space: string, target: number, progress?: Progress): Promise<void> {
  const names = everyKey(space, await contactsIn(client, space))
  const tag = tagOf(space)
  writeSync(target, redisMagic)
  let renewed = performance.now()
  const assertHeld = () => {
    if (performance.now() - renewed < pause) return
    throw backupTrouble('slow', 'this Redis answers too slowly for a copy of one moment: try again at a quieter hour')
  }
  for (let at = 0; at < names.length; at += batch) {
    if (performance.now() - renewed > pause / 4) {
      assertHeld()
      await holdWrites(client)
      renewed = performance.now()
    }
    const some = names.slice(at, at + batch)
    const dumps = await Promise.all(some.map((name) => client.dumpBuffer(name)))
    for (const [i, dump] of dumps.entries())
      if (dump !== null) writeSync(target, record(Buffer.from((some[i] ?? '').slice(tag.length)), dump))
    progress?.(Math.min(at + batch, names.length), names.length)
  }
  assertHeld()
}

function record(name: Buffer, dump: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(name.length, 0)
  head.writeUInt32BE(dump.length, 4)
  return Buffer.concat([head, name, dump])
}

async function pourIn(
  client: Client,
  space: string,
  opened: string,
  { brought, progress }: { readonly brought: string[]; readonly progress: Progress | undefined },
): Promise<void> {
  const source = openSync(opened, 'r')
  const total = fstatSync(source).size
  try {
    let at = redisMagic.length
    while (at < total) {
      const some: [string, Buffer][] = []
      for (; at < total && some.length < batch; ) {
        const head = read(source, at, 8)
        const [name, dump] = [head.readUInt32BE(0), head.readUInt32BE(4)]
        some.push([`${tagOf(space)}${read(source, at + 8, name).toString()}`, read(source, at + 8 + name, dump)])
        at += 8 + name + dump
      }
      brought.push(...some.map(([key]) => key))
      await Promise.all(some.map(([key, dump]) => client.restore(key, 0, dump)))
      progress?.(at, total)
    }
  } catch (error) {
    const mend = 'is there room, and is its version at least that of the Redis the backup is of?'
    throw backupTrouble('refused', `this Redis does not take the values of the backup (${nameOf(error)}): ${mend}`)
  } finally {
    closeSync(source)
  }
}

/** The first word of what Redis says, e.g. `OOM`: the rest may repeat a key. */
function nameOf(error: unknown): string {
  return error instanceof Error ? (error.message.split(' ')[0] ?? error.name) : typeof error
}

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const got = readSync(file, bytes, filled, length - filled, at + filled)
    if (got === 0) throw backupTrouble('unreadable', 'the backup ends before its end: use an older one')
    filled += got
  }
  return bytes
}

function serversOf(client: Client) {
  return client instanceof Cluster ? client.nodes('master') : [client]
}
