import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { timerLease } from '#src/store/driver.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { openOffice } from '../kit/office.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'
import { seeded } from '../kit/troubled-store.ts'

const people = Array.from({ length: 80 }, (_, i) => `person-${i}`)
const rings = 'Le escribo como quedamos.'

/** A process that rings what is due at a time; killed after so many milliseconds of it, when told. True when it came to its end. */
async function ringIn(path: string, time: number, killAfter: number | null): Promise<boolean> {
  const file = join(import.meta.dirname, 'ring-child.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, path, String(time)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  if (killAfter !== null) {
    await wait(killAfter)
    child.kill('SIGKILL')
  }
  const [code] = await ended
  return code === 0
}

test('killed again and again while reminders ring, each comes once', async () => {
  const path = join(temporaryFolder(), 'puente.db')
  const open = async () => createSqliteStore({ path, vault: await createVault(new Uint8Array(32).fill(7)) })
  const store = await open()
  const office = await openOffice({ store })
  for (const name of people) await office.person(name).says('recuérdeme mañana')
  // Eleven in the morning of the next day: all of them are due.
  let time = office.now() + 25 * 60 * 60 * 1000
  await store.close()

  const chance = seeded(20261121)
  let cutShort = 0
  for (let kill = 0; kill < 4; kill++) {
    if (!(await ringIn(path, time, 2 + chance() * 30))) cutShort += 1
    // What the dead process had taken is free again.
    time += timerLease
  }
  expect(cutShort).toBeGreaterThan(0)
  expect(await ringIn(path, time, null)).toBe(true)

  const after = await open()
  const again = await openOffice({ store: after })
  const counts = await Promise.all(
    people.map(async (name) => (await again.person(name).reads()).filter((text) => text.startsWith(rings)).length),
  )
  expect(counts).toEqual(people.map(() => 1))
  expect(await after.nextTimerAt()).toBeNull()
  await after.close()
}, 130_000)
