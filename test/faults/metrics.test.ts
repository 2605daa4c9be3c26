import { expect, test } from 'vitest'
import { newSession, post } from '../kit/chat-client.ts'
import { freePort, startChildServer } from '../kit/child-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

const token = 'a-token-of-metrics'

test('a running Puente tells its metrics to who has the token, and nothing of who wrote', async () => {
  const port = await freePort()
  const server = await startChildServer({ data: temporaryFolder(), port, env: { PUENTE_METRICS: token } })
  try {
    const session = await newSession(server.url)
    await post(server.url, { session, text: 'kanari-7391: ¿qué es la apostilla?' })
    const answer = await fetch(`${server.url}/metrics`, { headers: { Authorization: `Bearer ${token}` } })
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(text).toMatch(/^puente_turn_seconds_count\{channel="web"\} [12]$/m)
    expect(text).toMatch(/^puente_people 1$/m)
    expect(text).not.toContain('kanari')
    expect(text).not.toContain(session)
    expect((await fetch(`${server.url}/metrics`)).status).toBe(401)
  } finally {
    await server.kill()
  }
}, 120_000)
