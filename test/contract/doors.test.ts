import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createTelegramChannel } from '#src/channels/telegram/index.ts'
import { probe } from '#src/channels/telegram/probe.ts'
import { createWhatsappCloudChannel } from '#src/channels/whatsapp-cloud/index.ts'
import { openDoors } from '#src/entry/doors.ts'
import type { Finding } from '#src/shared/door.ts'
import { createLog } from '#src/shared/log.ts'
import { startTelegram } from '#test/kit/telegram-server.ts'
import { startWhatsappCloud } from '#test/kit/whatsapp-cloud-server.ts'

const log = createLog(() => undefined)
const here = 'https://oficina.example/telegram/4242/webhook'
const ends: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const codes = (found: readonly Finding[]) => found.map(({ ok, code }) => `${ok ? '+' : '-'} ${code}`)

async function telegram(token?: string) {
  const server = await startTelegram()
  ends.push(() => server.stop())
  const { account } = server
  const options = { token: token ?? server.token, account, takeTurn: async () => undefined, now: Date.now, log }
  return { server, channel: createTelegramChannel({ ...options, apiRoot: server.url }) }
}

async function cloud(token?: string, account?: string) {
  const server = await startWhatsappCloud()
  ends.push(() => server.stop())
  const nothing = async () => undefined
  const channel = createWhatsappCloudChannel({
    token: token ?? server.token,
    account: account ?? server.account,
    apiRoot: server.url,
    listButton: () => 'Ver',
    takeTurn: nothing,
    takeWord: nothing,
    takeMove: nothing,
    now: Date.now,
    log,
  })
  return { server, channel }
}

describe('the test of a bot', () => {
  it('tells the bot and how messages come', async () => {
    const { server, channel } = await telegram()
    expect(await channel.test(null)).toEqual([
      { ok: true, code: 'telegram:bot', detail: '@puente_bot' },
      { ok: true, code: 'telegram:polling' },
    ])
    expect(codes(await channel.test(here))).toEqual(['+ telegram:bot', '- telegram:missing'])
    await channel.register(here, 'a-secret')
    expect(codes(await channel.test(here))).toEqual(['+ telegram:bot', '+ telegram:webhook'])
    expect(codes(await channel.test(null))).toEqual(['+ telegram:bot', '- telegram:left'])
    await channel.register('https://other.example/x', 'a-secret')
    expect(codes(await channel.test(here))).toEqual(['+ telegram:bot', '- telegram:elsewhere'])
    expect(server.calls.map(({ method }) => method).filter((method) => method.startsWith('delete'))).toEqual([])
  })

  it('tells a push that failed in the last hour, and forgets an older one', async () => {
    const { server, channel } = await telegram()
    await channel.register(here, 'a-secret')
    const now = Math.floor(Date.now() / 1000)
    server.webhookTrouble = { last_error_date: now - 60, last_error_message: 'Wrong response: 502 Bad Gateway' }
    expect((await channel.test(here))[1]).toEqual({
      ok: false,
      code: 'telegram:failing',
      detail: 'Wrong response: 502 Bad Gateway',
    })
    server.webhookTrouble = { last_error_date: now - 7200, last_error_message: 'old' }
    expect(codes(await channel.test(here))).toEqual(['+ telegram:bot', '+ telegram:webhook'])
  })

  it('asks everything at once: it takes no longer than one question may', async () => {
    let asked: () => void = () => undefined
    const both = new Promise<void>((resolve) => {
      asked = resolve
    })
    const api = {
      getMe: async () => both.then(() => ({ username: 'puente_bot' })),
      getWebhookInfo: async () => {
        asked()
        return { url: '' }
      },
    }
    expect(codes(await probe(api as unknown as Parameters<typeof probe>[0], null, 0))).toEqual([
      '+ telegram:bot',
      '+ telegram:polling',
    ])
  })

  it('tells a token that opens nothing from a Telegram that does not answer, and shows the token to nobody', async () => {
    const wrong = await telegram('4242:not-this-one')
    expect(codes(await wrong.channel.test(null))).toEqual(['- telegram:token'])
    const { server, channel } = await telegram()
    await server.stop()
    const found = await channel.test(null)
    expect(codes(found)).toEqual(['- telegram:unreachable'])
    expect(JSON.stringify(found)).not.toContain('token-for-tests')
  })
})

describe("the test of WhatsApp's number", () => {
  const ours = 'https://oficina.example/whatsapp'

  it('tells the number and where Meta pushes: the number’s own address before the account’s before the app’s', async () => {
    const { server, channel } = await cloud()
    expect(codes(await channel.test(ours))).toEqual(['+ cloud:open', '- cloud:missing'])
    server.pushes = { application: ours }
    expect(await channel.test(ours)).toEqual([
      { ok: true, code: 'cloud:open', detail: '+52 618 137 0000 Oficina' },
      { ok: true, code: 'cloud:webhook' },
    ])
    server.pushes = { application: ours, whatsapp_business_account: 'https://other.example' }
    expect(codes(await channel.test(ours))).toEqual(['+ cloud:open', '- cloud:elsewhere'])
    server.pushes = { application: 'x', whatsapp_business_account: 'https://other.example', phone_number: ours }
    expect(codes(await channel.test(ours))).toEqual(['+ cloud:open', '+ cloud:webhook'])
  })

  it('tells a token Meta refuses, a number it does not know, and a Meta that does not answer', async () => {
    expect(codes(await (await cloud('wrong')).channel.test(ours))).toEqual(['- cloud:token'])
    expect(codes(await (await cloud(undefined, '1')).channel.test(ours))).toEqual(['- cloud:number'])
    const { server, channel } = await cloud()
    await server.stop()
    expect(codes(await channel.test(ours))).toEqual(['- cloud:unreachable'])
  })
})

describe("the test of the page's own address", () => {
  it('tells another office, and an address where nobody answers', async () => {
    const server = await startWhatsappCloud()
    ends.push(() => server.stop())
    const at = (url: string) => openDoors({ url, office: 'durango', telegram: null, whatsapp: null })[0]?.test()
    const { url } = server
    expect(codes((await at(url)) ?? [])).toEqual(['- web:other'])
    await server.stop()
    expect(codes((await at(url)) ?? [])).toEqual(['- web:unreachable'])
  })

  it('tells this office, and that nobody else can open an address of this computer', async () => {
    const server = createServer((_, answer) => answer.end(JSON.stringify({ office: 'durango' })))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    ends.push(async () => void server.close())
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const [web] = openDoors({ url, office: 'durango', telegram: null, whatsapp: null })
    expect(codes((await web?.test()) ?? [])).toEqual(['+ web:open', '- web:local'])
  })
})
