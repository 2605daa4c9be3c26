/**
 * `npm run change-key`: asks for another master key. Where it lies in the data folder a running Puente, or the next start, seals everything anew
 * under it; where the settings name it, prints the next one and what to set in which order.
 */
import { join } from 'node:path'
import { readConfig } from '#src/entry/config.ts'
import { nextKey } from '#src/store/change-key.ts'
import { decodeKey } from '#src/store/decode-key.ts'
import { writeNextKey } from '#src/store/master-key.ts'

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment alone counts.
}
const { store, dataFolder, masterKey } = readConfig(process.env)
try {
  if (store === 'memory') throw new Error('PUENTE_STORE is memory: nothing is kept')
  if (masterKey === null) {
    writeNextKey(dataFolder)
    console.log(`${join(dataFolder, 'master.key.next')} is made. Put a copy of it into the safe now.`)
    console.log('A running Puente begins within a minute, else the next start does; npm run doctor says how far it is.')
  } else {
    const next = Buffer.from(nextKey(decodeKey(masterKey, 'PUENTE_MASTER_KEY'))).toString('base64')
    console.log(`The next master key, shown once: put it into the safe.\n\n  ${next}\n`)
    console.log('1. Set PUENTE_MASTER_KEY_NEXT to it and start every process again.')
    console.log('2. Then set PUENTE_MASTER_KEY to it and PUENTE_MASTER_KEY_FORMER to the key of today, take')
    console.log('   PUENTE_MASTER_KEY_NEXT away, and start every process again: everything is sealed anew meanwhile.')
    console.log('3. When npm run doctor says that it is done, take PUENTE_MASTER_KEY_FORMER away and start again.')
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
