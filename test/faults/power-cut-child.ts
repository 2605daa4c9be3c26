/** Writes turns into a database, one after the other, and says each once it is acknowledged: `node power-cut-child.ts PATH TURNS [normal]`. */
import { writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { exchange, person } from '../kit/commits.ts'

const [path = '', turns = '0', sync] = process.argv.slice(2)
if (sync === 'normal') {
  const exec = DatabaseSync.prototype.exec
  // What the store asks for last when it opens: from here on it is as if nobody had set FULL.
  DatabaseSync.prototype.exec = function (sql) {
    exec.call(this, sql)
    if (sql === 'pragma mmap_size = 0') exec.call(this, 'pragma synchronous = 1')
  }
}
const store = await createSqliteStore({ path, vault: await createVault(new Uint8Array(32).fill(7), nodeCipher) })
for (let n = 0; n < Number(turns); n++) {
  const id = `p${n % 7}`
  const revision = Math.floor(n / 7)
  const result = await store.commitTurn(
    exchange(id, revision, person(id), `m${n}`, 'x'.repeat(2000), ['y'.repeat(2000)]),
  )
  if (result !== 'committed') throw new Error(`turn ${n}: ${result}`)
  writeSync(1, `acknowledged ${id} ${revision + 1}\n`)
}
// As after a power cut: no goodbye.
process.kill(process.pid, 'SIGKILL')
