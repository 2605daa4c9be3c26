import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { webCapabilities } from '#src/channels/web/index.ts'
import type { Inbound } from '#src/core/vocabulary/inbound.ts'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { assistantOver } from '../kit/deliveries/process.ts'
import { percentile } from './measurement.ts'
import { sentences } from './sentences.ts'

const people = 20
const between = 200

/** People at other doors of the same process, who write all the time. */
export interface Others {
  takeTurn(inbound: Inbound): Promise<void>
  /** What their answers took since it was asked last, milliseconds. */
  taken(): { readonly count: number; readonly p50: number; readonly p99: number }
  leave(): Promise<void>
}

/** Twenty people on the web, five messages a second, answered from a database on the disk; each message is timed from when it was due. */
export async function openOthers(): Promise<Others> {
  const folder = mkdtempSync(join(tmpdir(), 'puente-others-'))
  const store = await createSqliteStore({
    path: join(folder, 'puente.db'),
    vault: await createVault(new Uint8Array(32).fill(7), nodeCipher),
  })
  const assistant = assistantOver(store, { capabilities: webCapabilities }, Date.now)
  const begun = performance.now()
  let times: number[] = []
  let asked = 0
  const beat = setInterval(() => {
    for (let due = begun + asked * between; due <= performance.now(); due = begun + asked * between) void ask(due)
  }, between / 2)

  async function ask(due: number): Promise<void> {
    asked += 1
    const id = `person-${asked % people}`
    await assistant.takeTurn({
      sender: { channel: 'web', account: 'site', id },
      address: id,
      externalId: `m${asked}`,
      content: { kind: 'text', text: sentences[(asked * 7) % sentences.length] ?? 'hola' },
      edited: false,
      languageHint: 'es',
      sentAt: Date.now(),
    })
    times.push(performance.now() - due)
  }
  return {
    takeTurn: async (inbound) => void (await assistant.takeTurn(inbound)),
    taken() {
      const since = times
      times = []
      return { count: since.length, p50: percentile(since, 0.5), p99: percentile(since, 0.99) }
    },
    async leave() {
      clearInterval(beat)
      await new Promise((resolve) => setTimeout(resolve, 500))
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
