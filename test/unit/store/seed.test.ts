import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { createMemoryStore } from '#src/store/memory/index.ts'
import { createVault } from '#src/store/vault.ts'
import { inventedPerson, type SeedPlan } from '../../../scripts/seed/invent.ts'
import { readPeople } from '../../../scripts/seed/people.ts'
import { plant } from '../../../scripts/seed/plant.ts'
import { plantTalks } from '../../../scripts/seed/plant-talks.ts'
import { someTime } from '../../kit/commits.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

const plan: SeedPlan = {
  cases: 41,
  messages: 400,
  seed: 7,
  until: someTime,
  areas: ['atencion', 'juridica'],
  topics: ['curp-foreigners'],
}

it('invents as many cases and messages as asked for, the same for the same number, and nothing that would be sent', async () => {
  const store = createMemoryStore({ vault: await createVault(new Uint8Array(32).fill(7)) })
  await plant(store, plan)
  const cases = await store.cases({ limit: 100 })
  expect(cases).toHaveLength(41)
  const threads = await Promise.all(cases.map(({ contactId }) => store.thread(contactId, 1000)))
  expect(threads.flat()).toHaveLength(400)
  expect(Math.max(...threads.map(({ length }) => length))).toBeGreaterThan(9)
  expect(await store.nextDueAt()).toBeNull()
  expect(await store.countCases({ words: 'oficina' })).toBeGreaterThan(0)
  expect(inventedPerson(plan, 3)).toEqual(inventedPerson(plan, 3))
  expect(inventedPerson({ ...plan, seed: 8 }, 3)).not.toEqual(inventedPerson(plan, 3))
})

it('has people talk with the real assistant: answers in their language with what they were written from, words with what was understood', async () => {
  const store = createMemoryStore({ vault: await createVault(new Uint8Array(32).fill(7)) })
  const people = readPeople()
  expect(people.length).toBeGreaterThan(40)
  const some = people.filter(({ id }) => ['kat-imanite', 'court-dallas', 'acta-copia'].includes(id))
  await plantTalks(store, { people: some, until: someTime, office: 'durango' })
  const cases = await store.cases({ limit: 10 })
  expect(cases.map(({ language, status }) => `${language} ${status}`).sort()).toEqual([
    'en waiting',
    'es closed',
    'ht owned',
  ])
  for (const { contactId } of cases) {
    const thread = await store.thread(contactId, 100)
    const said = thread.filter(({ outbound }) => outbound?.speaker.kind === 'assistant')
    expect(said.length).toBeGreaterThan(1)
    expect(said.every(({ recipe }) => recipe !== undefined && recipe !== null)).toBe(true)
    expect(thread.some(({ understanding }) => (understanding?.topics?.length ?? 0) > 0)).toBe(true)
  }
  expect(await store.nextDueAt()).toBeNull()
}, 60_000)

it('is refused for a folder that has people in it, and for counts that are none', async () => {
  const data = temporaryFolder()
  const seed = (...args: readonly string[]) =>
    promisify(execFile)('node', [
      '--disable-warning=ExperimentalWarning',
      join('scripts', 'seed.ts'),
      '--data',
      data,
      ...args,
    ])
  await expect(seed('--cases', 'many')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--cases') })
  expect((await seed('--cases', '3', '--messages', '30')).stdout).toContain('100 %: 3 cases')
  await expect(seed('--cases', '3', '--messages', '30')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('has people in it'),
  })
}, 60_000)
