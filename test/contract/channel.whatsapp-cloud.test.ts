import { createWhatsappCloudChannel } from '#src/channels/whatsapp-cloud/index.ts'
import { createLog } from '#src/shared/log.ts'
import { startWhatsappCloud } from '#test/kit/whatsapp-cloud-server.ts'
import { type ChannelWorld, describeChannel } from './channel.contract.ts'

describeChannel('whatsapp-cloud', async (): Promise<ChannelWorld> => {
  const meta = await startWhatsappCloud()
  const ana = meta.phone({ number: '5216181234567' })
  const channel = createWhatsappCloudChannel({
    token: meta.token,
    account: meta.account,
    apiRoot: meta.url,
    listButton: () => 'Ver opciones',
    takeTurn: async () => {},
    takeWord: async () => {},
    takeMove: async () => {},
    now: Date.now,
    log: createLog(() => {}),
  })
  return {
    channel,
    account: meta.account,
    address: '5216181234567',
    blocked: { impossible: 'WhatsApp does not tell that somebody blocked a number' },
    loseAnswer: () => meta.fault({ path: 'messages', kind: 'drop' }),
    refuseForNow: () => meta.fault({ path: 'messages', kind: 'error', code: 131056 }),
    seen: () =>
      ana.reads().map(({ text, choices, pin }) => ({ text, buttons: choices, ...(pin === undefined ? {} : { pin }) })),
    vanish: () => meta.stop(),
    close: () => meta.stop(),
  }
})
