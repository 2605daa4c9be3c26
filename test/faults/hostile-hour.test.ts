import { expect, test } from 'vitest'
import { usualFigures } from '#src/limits/table.ts'
import { freePort, startChildServer } from '../kit/child-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'
import { hostileHour } from './hostile.ts'

test('one attacker with all they can think of costs nobody else a message', async () => {
  const server = await startChildServer({ data: temporaryFolder(), port: await freePort() })
  try {
    const figures = await hostileHour(server, { people: 12, messages: 15 })
    const { quiet, hostile, attacker } = figures
    const ratio = (hostile.p99 / quiet.p99).toFixed(2)
    // Figures for whoever reads them: on a busy machine they say nothing.
    console.log(`hostile hour: ${JSON.stringify({ ...figures, p99_ratio: Number(ratio) })}`)
    expect(figures).toMatchObject({ refused: 0, lost: 0 })
    // It was an attack: most of it was refused, in words or by its connection.
    expect([0, 429, 503, 507].reduce((sum, status) => sum + (attacker[status] ?? 0), 0)).toBeGreaterThan(0)
    expect(attacker[204] ?? 0).toBeLessThanOrEqual(3 * usualFigures['uploads.address'])
    expect(attacker[500]).toBeUndefined()
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
  } finally {
    await server.kill()
  }
}, 180_000)
