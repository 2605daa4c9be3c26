import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import project from '../../package.json' with { type: 'json' }

const folder = join(import.meta.dirname, '..', '..', 'deploy')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

it('the container starts Node as npm start does', () => {
  const [, command = ''] = /^CMD (\[.*\])$/m.exec(read('Containerfile')) ?? []
  expect((JSON.parse(command) as string[]).join(' ')).toBe(project.scripts.start)
})

it('the container and the unit keep the data in a folder of their own, closed to others', () => {
  expect(read('Containerfile')).toMatch(/mkdir -m 700 \/data/)
  expect(read('puente.service')).toMatch(/StateDirectoryMode=0700/)
})

it.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)('systemd understands the units', () => {
  const units = ['puente.service', 'puente-backup.service', 'puente-backup.timer'].map((name) => join(folder, name))
  // What is said of files that are not on this machine is not about the units.
  const said = spawnSync('systemd-analyze', ['verify', '--man=no', ...units], { encoding: 'utf8' }).stderr
  expect(
    said
      .split('\n')
      .filter((line) => line.includes('puente') && !/not executable|Failed to (?:connect|initialize)/.test(line)),
  ).toEqual([])
  expect(execFileSync('systemd-analyze', ['calendar', '*-*-* 02:00'], { encoding: 'utf8' })).toContain('Next elapse')
})
