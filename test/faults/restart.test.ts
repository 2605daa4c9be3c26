import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#src/entry/load-knowledge.ts'
import { newSession, post, readBack } from '../kit/chat-client.ts'
import { freePort, startChildServer } from '../kit/child-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'

/** How long an orderly end may take, with pages connected. */
const patience = 3000

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly and the conversation goes on after', async (signal) => {
  const [data, port] = [temporaryFolder(), await freePort()]
  const before = await startChildServer({ data, port })
  const session = await newSession(before.url)
  await post(before.url, { session, choice: 'topic:dual-nationality-consulate' })
  // An open page must not keep it alive.
  const page = await fetch(`${before.url}/api/chat/events?session=${session}`)
  const seen = await readBack(before.url, session)
  const { code } = await before.end(signal, patience)
  expect(code).toBe(0)
  await page.body?.cancel().catch(() => undefined)

  const after = await startChildServer({ data, port })
  try {
    expect(await readBack(after.url, session)).toEqual(seen)
    const { messages } = await post(after.url, { session, text: '¿y cuánto cuesta?' })
    const asked = await post(after.url, { session, choice: 'topic:dual-nationality-consulate:cost' })
    expect(messages.map((message) => message.text)).toEqual(asked.messages.map((message) => message.text))
    expect(messages.map((message) => message.text).join()).toMatch(/costo/i)
  } finally {
    await after.kill()
  }
})

test('a message under way when it is told to end is answered or can be sent again, never lost', async () => {
  const [data, port] = [temporaryFolder(), await freePort()]
  const before = await startChildServer({ data, port })
  const session = await newSession(before.url)
  const ids = Array.from({ length: 30 }, (_, i) => `message-${i}`)
  const send = (url: string, id: string) => post(url, { session, id, text: `${id}: ¿qué es la apostilla?` })
  const answers = ids.map((id) =>
    send(before.url, id).then(
      () => true,
      () => false,
    ),
  )
  await before.end('SIGINT', patience)
  const taken = await Promise.all(answers)

  const after = await startChildServer({ data, port })
  try {
    for (const [i, id] of ids.entries()) if (!taken[i]) await send(after.url, id)
    const written = (await readBack(after.url, session)).filter((message) => message.from === 'person')
    expect(new Set(written.map((message) => message.text)).size).toBe(written.length)
    const again = await Promise.all(ids.map((id) => send(after.url, id)))
    expect(again.every((answer) => answer.messages.length > 0)).toBe(true)
    expect((await fetch(`${after.url}/health`)).status).toBe(200)
  } finally {
    await after.kill()
  }
})

test('a start that was killed has left its code for the next one', async () => {
  const server = await startChildServer({ data: temporaryFolder(), port: await freePort() })
  await server.kill()
  const kept = readdirSync(join(projectFolder, 'build', 'code'), { recursive: true, withFileTypes: true })
  expect(kept.filter((file) => file.isFile()).length).toBeGreaterThan(500)
})
