import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { lockFolder, lockName, whoHolds } from '#src/store/sqlite/lock.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

const someTime = Date.parse('2026-11-23T03:00:00Z')

it('a folder is one holder’s at a time, and the next one is told whose', () => {
  const folder = temporaryFolder()
  const first = lockFolder(folder, someTime)
  expect(first.left).toBeNull()
  expect(() => lockFolder(folder, someTime)).toThrow(
    new RegExp(`^store:locked: open ${folder}: another Puente has it \\(process ${process.pid} on .+2026-11-23`),
  )
  expect(whoHolds(folder)).toMatchObject({ pid: process.pid })
  first.release()
  expect(whoHolds(folder)).toBeNull()
  const second = lockFolder(folder, someTime)
  expect(second.left).toBeNull()
  second.release()
})

it('a process that was killed holds nothing any more, and is named to the next', async () => {
  const folder = temporaryFolder()
  const lock = join(import.meta.dirname, '../../../src/store/sqlite/lock.ts')
  const code = `const { lockFolder } = await import(${JSON.stringify(lock)}); lockFolder(${JSON.stringify(folder)}, 0); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  expect(() => lockFolder(folder, someTime)).toThrow(`process ${child.pid} on`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const next = lockFolder(folder, someTime)
  expect(next.left).toMatchObject({ pid: child.pid })
  next.release()
})

it('a file that is no lock is named, with the mend', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, lockName), 'something else'.repeat(100))
  expect(() => lockFolder(folder, someTime)).toThrow(/^store:lock: .+may be removed while no Puente runs/)
})
