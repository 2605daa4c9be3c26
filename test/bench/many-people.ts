import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ChildServer } from '../kit/child-server.ts'
import { chat } from './http-client.ts'
import type { Measurement } from './measurement.ts'
import { memoryOf } from './process.ts'
import { sentences } from './sentences.ts'

const people = 10_000
const atOnce = 16

/**
 * What 10,000 people who each asked twice leave in memory and on the disk. Nobody new comes after `until` (on the clock of
 * `performance.now()`): on a slow machine there are fewer, and the name says how many.
 */
export async function measureManyPeople(server: ChildServer, data: string, until: number): Promise<Measurement[]> {
  const before = sizeOf(data)
  let begun = 0
  async function comeAndGo(): Promise<void> {
    while (begun < people && performance.now() < until) {
      const i = begun++
      const session = await chat(server.url, { text: sentences[i % sentences.length] })
      await chat(server.url, { session, text: '¿y cuánto cuesta?' })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, comeAndGo))
  await wait(2000)
  const memory = memoryOf(server.pid)
  const bytes = (sizeOf(data) - before) / begun
  return [
    { name: `memory after ${begun} conversations`, unit: 'MB', ours: memory.now, limit: 256, peer: null },
    { name: `most memory during ${begun} conversations`, unit: 'MB', ours: memory.most, limit: 256, peer: null },
    { name: 'disk a conversation of two questions', unit: 'bytes', ours: bytes, limit: null, peer: null },
  ]
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}
