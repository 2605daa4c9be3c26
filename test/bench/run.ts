/**
 * Measures the whole assistant as an office would run it: `npm run -s bench`. One JSON line a measurement, within four minutes; `-- console`
 * measures the console alone.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startChildServer } from '../kit/child-server.ts'
import { wideLimits } from '../kit/limits.ts'
import { measureCommits } from './commits.ts'
import { measureConsole } from './console.ts'
import { measureFirstLoad } from './first-load.ts'
import { hangUp } from './http-client.ts'
import { measureManyPeople } from './many-people.ts'
import { lineOf, type Measurement } from './measurement.ts'
import { measureModel } from './model.ts'
import { measureStart } from './start.ts'
import { measureTurns } from './turns.ts'
import { measureUnderstanding } from './understanding.ts'
import { measurePeers } from './understanding-peers.ts'
import { measureWorker } from './worker.ts'

const limit = 240_000
/** Time kept for ending in order. */
const endingTime = 20_000

setTimeout(() => {
  console.error('the bench took longer than four minutes: stopped')
  process.exit(1)
}, limit).unref()

const folder = mkdtempSync(join(tmpdir(), 'puente-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

function print(measurements: readonly Measurement[]): void {
  for (const measurement of measurements) console.log(lineOf(measurement))
}

if (process.argv[2] === 'console') {
  print(await measureConsole(folder))
  process.exit()
}
print(measureUnderstanding())
print(measureModel())
print(await measurePeers())
print(await measureCommits(folder))
print(await measureConsole(folder))
print(await measureWorker(folder))
const data = mkdtempSync(join(folder, 'data-'))
print(await measureStart(data))
const server = await startChildServer({ data, port: await freePort(), env: wideLimits })
print(await measureFirstLoad(server))
print(await measureTurns(server))
print(await measureManyPeople(server, data, limit - endingTime))
hangUp()
await server.end('SIGTERM', 10_000)
