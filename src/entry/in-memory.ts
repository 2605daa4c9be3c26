import type { Capabilities } from '../core/vocabulary/capabilities.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import { createUnderstander } from '../nlu/create-understander.ts'
import { newId } from '../shared/ids.ts'
import { createMemoryStore } from '../store/memory/index.ts'
import { nodeCipher } from '../store/node-cipher.ts'
import { createVault } from '../store/vault.ts'
import type { Turn } from '../turn/take-turn.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { type Assistant, createAssistant } from './wire.ts'

/** Plain text of any length, choices as the terminal draws them. */
const terminal: Capabilities = { textLimit: 100_000, unit: 'utf16', buttons: 100, labelLimit: 200, idLimit: 64 }

/** The whole assistant with nothing kept, for a terminal, for measuring and for tests. */
export async function createTestingAssistant(
  options: { office?: string; now?: () => number; capabilities?: Capabilities } = {},
): Promise<Assistant & { newId(): string; takeTurn(inbound: Inbound): Promise<Turn> }> {
  const vault = await createVault(crypto.getRandomValues(new Uint8Array(32)), nodeCipher)
  const assistant = createAssistant({
    store: createMemoryStore({ vault }),
    knowledge: loadKnowledge(),
    office: options.office ?? 'durango',
    understander: createUnderstander(),
    capabilities: () => options.capabilities ?? terminal,
    now: options.now ?? Date.now,
    newId,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    wake: () => undefined,
  })
  return { ...assistant, newId }
}
