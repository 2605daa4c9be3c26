import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { projectFolder } from '#src/entry/load-knowledge.ts'
import { newSession, post, postUntilTaken, readBack } from '../kit/chat-client.ts'
import { freePort, startChildServer } from '../kit/child-server.ts'
import { wideLimits } from '../kit/limits.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

/** The steps of docs/operations.md, Changing the master key, with the real commands: the key leaked, so another is put in its place. */
test('another master key while people write, the process is killed in the middle, and the old key opens nothing afterwards', async () => {
  const [data, elsewhere] = [temporaryFolder(), temporaryFolder()]
  const run = (script: string) =>
    execFileSync(process.execPath, ['--no-warnings', join(projectFolder, 'scripts', script)], {
      encoding: 'utf8',
      env: { PUENTE_DATA: data },
    })
  const start = async (folder = data) => startChildServer({ data: folder, port: await freePort(), env: wideLimits })
  let server = await start()
  const sessions = await Promise.all(Array.from({ length: 30 }, () => newSession(server.url)))
  for (const session of sessions) await post(server.url, { session, text: '¿qué es la apostilla?' })
  copyFileSync(join(data, 'master.key'), join(elsewhere, 'master.key'))
  await server.end('SIGTERM', 10_000)

  expect(run('data/change-key.ts')).toContain('master.key.next is made')
  server = await start()
  // Wherever it is: some are sealed anew, some are not.
  await server.kill()
  server = await start()
  for (const [i, session] of sessions.entries())
    await postUntilTaken(server.url, session, { id: `second-${i}`, text: '¿y cuánto cuesta?' })
  while (existsSync(join(data, 'master.key.next'))) await wait(20)
  expect(server.printed()).toContain('the master key is changed')
  const said = await Promise.all(sessions.map((session) => readBack(server.url, session)))
  for (const lines of said) expect(lines.length).toBeGreaterThan(3)
  await server.end('SIGTERM', 10_000)
  expect(readFileSync(join(data, 'master.key'), 'utf8')).not.toBe(readFileSync(join(elsewhere, 'master.key'), 'utf8'))

  const withOld = join(elsewhere, 'with-old')
  mkdirSync(withOld, { mode: 0o700 })
  copyFileSync(join(data, 'puente.db'), join(withOld, 'puente.db'))
  copyFileSync(join(elsewhere, 'master.key'), join(withOld, 'master.key'))
  await expect(start(withOld)).rejects.toThrow(/master key/)

  server = await start()
  expect(await Promise.all(sessions.map((session) => readBack(server.url, session)))).toEqual(said)
  await server.end('SIGTERM', 10_000)
}, 120_000)
