import { createRequire } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it } from 'vitest'
import { createTelegramChannel } from '#src/channels/telegram/index.ts'
import type { Inbound } from '#src/core/vocabulary/inbound.ts'
import { createLog } from '#src/shared/log.ts'
import { said, saying, until } from './world.ts'

// Its types speak of a default export; what it exports is the class itself.
const TelegramServer = createRequire(import.meta.url)('telegram-test-api') as typeof import('telegram-test-api').default

/** A port nobody uses; this server cannot pick one itself. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((ready) => probe.once('listening', ready))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

it('the channel talks with a Bot API stand-in that is not ours', async () => {
  const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' })
  await server.start()
  const token = '4242:a-token-for-tests-only'
  const taken: Inbound[] = []
  const channel = createTelegramChannel({
    token,
    account: '4242',
    apiRoot: server.config.apiURL,
    now: Date.now,
    log: createLog(() => {}),
    async takeTurn(inbound) {
      taken.push(inbound)
      const choices = [{ id: 'topic:curp', label: 'CURP' }]
      await channel.send({
        id: 'o1',
        account: '4242',
        address: inbound.address,
        outbound: saying(`eco: ${said(inbound)}`, { choices }),
      })
    },
  })
  const polling = channel.poll({ firstPause: 20, longestPause: 50 })
  const client = server.getClient(token, { userId: 77, chatId: 77 })
  try {
    await client.sendMessage(client.makeMessage('hola'))
    await until(() => taken.length === 1)
    const { result } = await client.getUpdates()
    const [update] = result
    expect(update?.message).toMatchObject({
      text: 'eco: hola',
      reply_markup: { inline_keyboard: [[{ text: 'CURP', callback_data: 'topic:curp' }]] },
    })
  } finally {
    await polling.stop()
    await server.stop()
  }
})
