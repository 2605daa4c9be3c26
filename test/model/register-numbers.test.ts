import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { numberId } from '#src/staff/registers/number.ts'
import { startRedis } from '../kit/redis-server.ts'

const each = 25
const series = '2026-ATN'

it('fifty papers entered at once by two processes on one Redis: no number twice, none skipped', {
  timeout: 120_000,
}, async () => {
  const server = await startRedis()
  onTestFinished(() => server.stop())
  const processes = await Promise.all([open(server.url('papers'), 'one'), open(server.url('papers'), 'two')])
  const numbers = (await Promise.all(processes.map(enterAll))).flat()
  const wanted = Array.from({ length: 2 * each }, (_, i) => numberId(series, i + 1))
  expect(numbers.toSorted()).toEqual(wanted)
  // Neither waited for the other to end.
  const [first] = processes.map((_, i) => numbers.slice(i * each, (i + 1) * each).toSorted())
  expect(first).not.toEqual(wanted.slice(0, each))
})

async function open(url: string, name: string): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, '..', 'kit', 'registers', 'child.ts'), [url, 'papers', name], {
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
