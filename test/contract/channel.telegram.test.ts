import { createTelegramChannel } from '#src/channels/telegram/index.ts'
import { createLog } from '#src/shared/log.ts'
import { startTelegram } from '#test/kit/telegram-server.ts'
import { type ChannelWorld, describeChannel } from './channel.contract.ts'

describeChannel('telegram', async (): Promise<ChannelWorld> => {
  const telegram = await startTelegram({ burst: 100 })
  const ana = telegram.person(77)
  telegram.person(78).blocks()
  const channel = createTelegramChannel({
    token: telegram.token,
    account: telegram.account,
    apiRoot: telegram.url,
    takeTurn: async () => {},
    now: Date.now,
    log: createLog(() => {}),
  })
  return {
    channel,
    account: telegram.account,
    address: '77',
    blocked: { address: '78' },
    loseAnswer: () => telegram.fault({ method: 'sendMessage', kind: 'drop' }),
    refuseForNow: () => telegram.fault({ method: 'sendMessage', kind: 'status', status: 429 }),
    seen: () =>
      ana.reads().map(({ text, buttons, pin }) => ({
        text,
        buttons: buttons.map(({ label, data }) => ({ label, id: data })),
        ...(pin === undefined ? {} : { pin }),
      })),
    vanish: () => telegram.stop(),
    close: () => telegram.stop(),
  }
})
