import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#src/entry/load-knowledge.ts'
import { newSession, post, readBack } from '../kit/chat-client.ts'
import { freePort, startChildServer } from '../kit/child-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

/** The steps of docs/operations.md, Drill, with the real commands: the disk is lost a day after the backup. */
test('a lost disk: backup, key and tombstones elsewhere bring everybody back but who erased themselves', async () => {
  const [machine, elsewhere] = [temporaryFolder(), temporaryFolder()]
  const [data, restored] = [join(machine, 'data'), join(machine, 'restored')]
  const backup = join(elsewhere, 'puente.backup')
  const env = { PUENTE_TOMBSTONES: join(elsewhere, 'disk-two') }
  const run = (script: string, folder: string, ...args: string[]) =>
    execFileSync(process.execPath, ['--no-warnings', join(projectFolder, 'scripts', script), ...args], {
      encoding: 'utf8',
      env: { ...env, PUENTE_DATA: folder },
    })

  const before = await startChildServer({ data, port: await freePort(), env })
  const [stays, leaves] = [await newSession(before.url), await newSession(before.url)]
  for (const session of [stays, leaves]) await post(before.url, { session, text: '¿qué es la apostilla?' })
  const said = await readBack(before.url, stays)
  expect(run('backup.ts', data, backup)).toContain('checked')
  copyFileSync(join(data, 'master.key'), join(elsewhere, 'master.key'))
  await post(before.url, { session: leaves, text: 'BORRAR' })
  expect(await post(before.url, { session: leaves, choice: 'yes' })).toMatchObject({ erased: true })
  await before.kill()
  rmSync(data, { recursive: true })

  mkdirSync(restored, { mode: 0o700 })
  copyFileSync(join(elsewhere, 'master.key'), join(restored, 'master.key'))
  expect(run('restore.ts', data, backup, '--into', restored)).toContain('Forgotten again: 1')
  const after = await startChildServer({ data: restored, port: await freePort(), env })
  try {
    expect(await readBack(after.url, stays)).toEqual(said)
    expect(await readBack(after.url, leaves)).toEqual([])
    const { messages } = await post(after.url, { session: stays, text: '¿y cuánto cuesta?' })
    expect(messages.length).toBeGreaterThan(0)
  } finally {
    await after.end('SIGTERM', 10_000)
  }
  expect(run('backup.ts', restored, join(elsewhere, 'second.backup'))).toContain('checked')
  expect(run('doctor.ts', restored)).toMatch(/last backup today; not running\.\nNothing to mend/)
}, 180_000)
