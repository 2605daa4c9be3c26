import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { exchange, person } from '../kit/commits.ts'
import type { Measurement } from './measurement.ts'

const rounds = 5
const roundTime = 1000

/**
 * Turns the store commits in a second, one after another, sealing included; beside it bare SQLite with the same durability writing
 * two rows a transaction. They take turns of one second, so that both meet the same machine.
 */
export async function measureCommits(folder: string): Promise<Measurement[]> {
  const vault = await createVault(new Uint8Array(32).fill(3), nodeCipher)
  const store = await createSqliteStore({ path: join(folder, 'commits.db'), vault })
  const bare = bareDatabase(join(folder, 'bare.db'))
  const words = '¿Qué necesito para la doble nacionalidad de mi hijo?'
  let [ours, theirs, oursTime, theirsTime] = [0, 0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    while (performance.now() - begun < roundTime) {
      const alias = person(`p${ours % 50}`)
      const commit = exchange(alias.id, Math.floor(ours / 50), alias, `m${ours}`, words, [words])
      const result = await store.commitTurn(commit)
      if (result !== 'committed') throw new Error(`a turn of the bench was not committed: ${result}`)
      ours++
    }
    oursTime += performance.now() - begun
    const begunBare = performance.now()
    while (performance.now() - begunBare < roundTime) bare.write(theirs++, words)
    theirsTime += performance.now() - begunBare
  }
  bare.close()
  await store.close()
  const rate = (ours * 1000) / oursTime
  const peer = (theirs * 1000) / theirsTime
  return [{ name: 'durable turns a second', unit: '1/s', ours: rate, limit: 200, peer }]
}

function bareDatabase(path: string): { write(id: number, text: string): void; close(): void } {
  const db = new DatabaseSync(path)
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma foreign_keys = on')
  db.exec(
    'create table message (id text primary key, text text) strict; create table reply (id text primary key, text text) strict',
  )
  const message = db.prepare('insert into message values (?, ?)')
  const reply = db.prepare('insert into reply values (?, ?)')
  return {
    write(id, text) {
      db.exec('begin immediate')
      message.run(`m${id}`, text)
      reply.run(`r${id}`, text)
      db.exec('commit')
    },
    close: () => db.close(),
  }
}
