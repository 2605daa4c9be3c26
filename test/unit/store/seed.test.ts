import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { createMemoryStore } from '#src/store/memory/index.ts'
import { createVault } from '#src/store/vault.ts'
import { inventedPerson, type SeedPlan } from '../../../scripts/seed/invent.ts'
import { plant } from '../../../scripts/seed/plant.ts'
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
