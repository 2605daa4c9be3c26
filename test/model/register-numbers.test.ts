import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { numberId } from '#src/staff/registers/number.ts'
import { startRedis } from '../kit/redis-server.ts'

const each = 25
const rounds = 10
const series = '2026-ATN'

it('fifty papers entered at once by two processes on one Redis: no number twice, none skipped', {
  timeout: 120_000,
}, async () => {
  const server = await startRedis()
  onTestFinished(() => server.stop())
  const wanted = Array.from({ length: 2 * each }, (_, i) => numberId(series, i + 1))
  let mixed = false
  // On a busy machine one process may have ended before the other got its turn: then nothing was tried, and it is done again.
  for (let round = 1; !mixed && round <= rounds; round++) {
    const processes = await Promise.all(
      ['one', 'two'].map((name) => open(server.url(`papers-${round}`), `papers-${round}`, name)),
    )
    const numbers = await Promise.all(processes.map(enterAll))
    expect(numbers.flat().toSorted()).toEqual(wanted)
    mixed = numbers.every((own) => own.toSorted().join() !== wanted.slice(0, each).join())
  }
  expect(mixed).toBe(true)
})

async function open(url: string, space: string, name: string): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, '..', 'kit', 'registers', 'child.ts'), [url, space, name], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'message')
  return child
}

async function enterAll(child: ChildProcess): Promise<readonly (string | null)[]> {
  const answered = once(child, 'message')
  child.send({ count: each, series })
  const [numbers] = (await answered) as [readonly (string | null)[]]
  return numbers
}
