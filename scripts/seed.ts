/**
 * `npm run seed -- --cases 100000 --messages 1000000 [--data FOLDER] [--seed 1]`: fills an empty data folder with invented people and their
 * cases, to try the console and measure it. With `--people` they are some fifty whose talks go through the real turn, in three languages: slower,
 * and all is as it would be. Refuses a folder that has people in it.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { databaseName } from '#src/entry/open-store.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { readPeople } from './seed/people.ts'
import { plant } from './seed/plant.ts'
import { plantTalks } from './seed/plant-talks.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    messages: { type: 'string', default: '10000' },
    data: { type: 'string', default: process.env.PUENTE_DATA ?? 'data' },
    office: { type: 'string', default: process.env.PUENTE_OFFICE ?? 'durango' },
    seed: { type: 'string', default: '1' },
    people: { type: 'boolean', default: false },
  },
})
const [cases = 0, messages = 0, seed = 0] = [values.cases, values.messages, values.seed].map(Number)
if (!isCount(cases) || !isCount(messages) || !Number.isInteger(seed) || messages < 2 * cases)
  stop('--cases and --messages are whole numbers, at least two messages a case; --seed is one too')

mkdirSync(values.data, { recursive: true })
const path = join(values.data, databaseName)
const masterKey = openMasterKey({
  setting: process.env.PUENTE_MASTER_KEY ?? null,
  folder: values.data,
  databaseExists: existsSync(path),
})
const store = await createSqliteStore({ path, vault: await createVault(masterKey, nodeCipher) })
if ((await store.counts()).contacts > 0)
  stop(`${values.data} has people in it: invented ones go into an empty folder only (--data)`)

const { offices, topics } = loadKnowledge()
const office = offices.find(({ id }) => id === values.office)
if (office === undefined) stop(`--office ${values.office}: there are ${offices.map(({ id }) => id).join(', ')}`)
if (values.people) await plantTalks(store, { people: readPeople(), until: Date.now(), office: office.id })
else await plantMany()
await store.close()
console.log(`${path}: ${Math.round(statSync(path).size / 1e6)} MB`)

/** Thousands, written as their turns would have been. */
async function plantMany(): Promise<void> {
  const areas = some(office?.areas ?? [])
  const plan = { cases, messages, seed, until: Date.now(), areas, topics: some(topics) }
  const begun = performance.now()
  let told = 0
  await plant(store, plan, (done) => {
    const percent = Math.floor((100 * done) / cases)
    if (percent < told + 5 && done < cases) return
    told = percent
    console.log(`${percent} %: ${done} cases, ${Math.round((performance.now() - begun) / 1000)} s`)
  })
}

function some(named: readonly { readonly id: string }[]): readonly [string, ...string[]] {
  const [first, ...others] = named.map(({ id }) => id)
  if (first === undefined) stop('there is no content: run npm run compile')
  return [first, ...others]
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0
}

function stop(why: string): never {
  console.error(why)
  process.exit(2)
}
