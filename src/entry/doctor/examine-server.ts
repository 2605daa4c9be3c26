import type { Config } from '../config.ts'
import { type Finding, look, mend, well } from './finding.ts'

/** Longest wait for the running server's own word, milliseconds. */
const patience = 5000

/** Asks a running server how it is. `pid`: the process that has the data folder; null when that is not known. */
export async function examineServer({ host, port }: Config, pid: number | null): Promise<readonly Finding[]> {
  const address = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}/health`
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) })
    const body = (await answer.json()) as Record<string, unknown>
    if (answer.ok) return [well('server', 'running')]
    const lines = ['store', 'data'].flatMap((name) =>
      typeof body[name] === 'string' ? [`${name}: ${body[name]}`] : [],
    )
    return [
      mend(
        'server',
        `it runs and is not well: ${lines.join('; ')}`,
        'mend what it names; /health says when it is over',
      ),
    ]
  } catch {
    if (pid === null) return [well('server', 'not running here')]
    return [
      look(
        'server',
        `process ${pid} has the data folder and nothing answers at ${address}`,
        'look at its log; is PORT the same for both?',
      ),
    ]
  }
}
