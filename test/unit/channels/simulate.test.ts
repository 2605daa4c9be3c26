import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

function simulate(args: readonly string[], typed = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', 'scripts/simulate.ts', ...args], {
    cwd: root,
    input: typed,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('a talk as every channel shows it', () => {
  test('what is typed is shown on the channel and in the language asked for', () => {
    const { status, stdout } = simulate(['--channel', 'sms', '--lang', 'ht'], 'bonjou\n')
    expect(status).toBe(0)
    expect(stdout).toContain('══ ht ══')
    expect(stdout).not.toContain('══ es ══')
  })

  test.each([
    [['--nope'], "Unknown option '--nope'"],
    [['--lang', 'xx'], '--lang xx: choose one of es, en, ht'],
    [['--channel', 'fax'], '--channel fax: choose one of Web, Telegram'],
    [['--transcript', 'none.yaml'], '--transcript none.yaml: it cannot be read (ENOENT)'],
    [['--transcript', 'package.json'], 'the talk is empty'],
  ])('%j is refused in a line that says what to mend', (args, why) => {
    const { status, stderr } = simulate(args)
    expect(status).toBe(2)
    expect(stderr).toContain(why)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
