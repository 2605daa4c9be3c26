import { expect, test } from 'vitest'
import { freePort, startChildServer } from '../kit/child-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

test('a second process on the folder of a running one is refused in a sentence, and after a kill the next one starts', async () => {
  const data = temporaryFolder()
  const first = await startChildServer({ data, port: await freePort() })
  const second = startChildServer({ data, port: await freePort() })
  await expect(second).rejects.toThrow(
    `Puente could not start: store:locked: open ${data}: another Puente has it (process ${first.pid} on`,
  )
  expect((await fetch(`${first.url}/health`)).status).toBe(200)
  await first.kill()
  const third = await startChildServer({ data, port: await freePort() })
  try {
    expect(third.printed()).toContain('ended without a goodbye')
  } finally {
    await third.end('SIGTERM', 10_000)
  }
}, 120_000)
