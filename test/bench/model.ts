import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Measurement } from './measurement.ts'

const child = join(import.meta.dirname, 'model-child.ts')
const folder = join(import.meta.dirname, '../../src/nlu/model')
const million = 1_000_000

/** What the understanding takes to load, of memory, and of a download. */
export function measureModel(): Measurement[] {
  const runs = Array.from({ length: 3 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--expose-gc', child], { encoding: 'utf8' })
    return JSON.parse(stdout) as { ms: number; bytes: number }
  }).toSorted((a, b) => a.ms - b.ms)
  const size = readdirSync(folder).reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
  const line = (name: string, unit: string, ours: number, limit: number) => ({ name, unit, ours, limit, peer: null })
  return [
    line('loading the understanding', 'ms', runs[0]?.ms ?? Number.NaN, 150),
    line('memory of the understanding', 'MB', (runs[0]?.bytes ?? Number.NaN) / million, 30),
    line('the model, compressed', 'MB', size / million, 1.5),
  ]
}
