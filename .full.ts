import { createSqliteStore } from './src/store/sqlite/index.ts'
import { createVault } from './src/store/vault.ts'
import { exchange, person } from './test/kit/commits.ts'
import { rmSync, writeSync } from 'node:fs'
const store = await createSqliteStore({ path: '/tmp/full/p.db', vault: await createVault(new Uint8Array(32)) })
let bad = 0
for (let n = 1; n <= 60; n++) { try { await store.commitTurn(exchange(`c${n}`, 0, person(`${n}`), '1', 'hola', ['buenas '.repeat(20)])) } catch (e: any) { bad++; if (bad === 3) { writeSync(1, 'REMOVED\n'); rmSync('/tmp/full/ballast', { force: true }) } } }
console.log(bad)
