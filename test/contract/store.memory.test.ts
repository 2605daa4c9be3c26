import { createMemoryStore } from '../../src/store/memory/index.ts'
import { createVault } from '../../src/store/vault.ts'
import { describeStore } from './store.contract.ts'

describeStore('memory', async () => createMemoryStore({ vault: await createVault(new Uint8Array(32).fill(7)) }))
