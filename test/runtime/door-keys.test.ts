import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readConfig } from '#src/entry/config.ts'
import { type Puente, startPuente } from '#src/entry/puente.ts'
import { createLog } from '#src/shared/log.ts'
import { startTelegram } from '../kit/telegram-server.ts'
import { temporaryFolder } from '../kit/temporary-folder.ts'
import { startWhatsappCloud } from '../kit/whatsapp-cloud-server.ts'

/** The whole program without a key in its settings, and platforms' own servers stood in for. */
const open: { end(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.end()
})

async function start(folder: string, env: Record<string, string>): Promise<Puente> {
  const puente = await startPuente(
    readConfig(env),
    folder,
    createLog(() => undefined),
  )
  await puente.begin()
  open.unshift(puente)
  return puente
}

/** Somebody who administers, at the console of a program that has just begun. */
async function administrator({ http, setupLink }: Puente) {
  let cookie = ''
  const origin = 'http://localhost:8787'
  async function post(path: string, form: Record<string, string>): Promise<{ status: number; body: string }> {
    const headers = { Origin: origin, Cookie: cookie }
    const answer = await http.request(`${origin}${path}`, { method: 'POST', body: new URLSearchParams(form), headers })
    cookie = /puente_staff=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? cookie
    return { status: answer.status, body: await answer.text() }
  }
  const code = new URL(setupLink ?? '').searchParams.get('code') ?? ''
  const account = { name: 'Ana', role: 'Coordinación', login: 'ana', area: '', password: 'caballo pila grapa' }
  expect((await post('/staff/setup', { code, ...account })).status).toBe(303)
  return { post }
}

const channels = async ({ http }: Puente) =>
  ((await (await http.request('http://localhost:8787/health')).json()) as { channels: string[] }).channels

describe('a door whose keys are given in the console', () => {
  test('Telegram: opens at once, is open after a start, is sealed on the disk, and closes', async () => {
    const telegram = await startTelegram({ speed: 50, burst: Number.POSITIVE_INFINITY })
    open.push({ end: async () => telegram.stop() })
    const folder = temporaryFolder()
    const env = { TELEGRAM_API_ROOT: telegram.url }
    const first = await start(folder, env)
    const ana = await administrator(first)

    const wrong = await ana.post('/staff/channels/keys', { door: 'telegram', token: '4242:another-token-of-nobody' })
    expect(wrong.status).toBe(409)
    expect(wrong.body).toContain('Telegram no acepta la clave del bot')
    expect(await channels(first)).not.toContain('telegram')

    const right = await ana.post('/staff/channels/keys', { door: 'telegram', token: telegram.token })
    expect(right.status).toBe(200)
    expect(await channels(first)).toContain('telegram')
    const rosa = telegram.person(1)
    rosa.says('¿cuánto cuesta la CURP?')
    await rosa.awaits(2)
    expect(JSON.stringify(rosa.reads())).toContain('CURP')

    await first.end()
    open.splice(open.indexOf(first), 1)
    const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((file) => file.isFile())
    expect(files.length).toBeGreaterThan(0)
    for (const { parentPath, name } of files)
      expect(readFileSync(join(parentPath, name)).includes(telegram.token)).toBe(false)

    const second = await start(folder, env)
    const juan = telegram.person(2)
    juan.says('¿cuánto cuesta la CURP?')
    await juan.awaits(2)
    expect(JSON.stringify(juan.reads())).toContain('CURP')
    expect(second.setupLink).toBeNull()
  })

  test('Telegram: closes when it is told to', async () => {
    const telegram = await startTelegram({ speed: 50, burst: Number.POSITIVE_INFINITY })
    open.push({ end: async () => telegram.stop() })
    const puente = await start(temporaryFolder(), { TELEGRAM_API_ROOT: telegram.url })
    const ana = await administrator(puente)
    await ana.post('/staff/channels/keys', { door: 'telegram', token: telegram.token })
    expect(await channels(puente)).toContain('telegram')
    await ana.post('/staff/channels/close', { door: 'telegram' })
    expect(await channels(puente)).not.toContain('telegram')
  })

  test('WhatsApp: takes Meta’s word at the address from then on, and nothing before', async () => {
    const meta = await startWhatsappCloud()
    open.push({ end: async () => meta.stop() })
    const puente = await start(temporaryFolder(), { WHATSAPP_API_ROOT: meta.url })
    const asks = () =>
      puente.http.request(
        'http://localhost:8787/whatsapp?hub.mode=subscribe&hub.verify_token=palabra-1&hub.challenge=42',
      )
    expect((await asks()).status).toBe(404)
    const ana = await administrator(puente)
    const keys = { numberId: meta.account, token: meta.token, appSecret: meta.secret, verifyToken: 'palabra-1' }
    const opened = await ana.post('/staff/channels/keys', { door: 'whatsapp-cloud', ...keys })
    expect(opened.status).toBe(200)
    expect(opened.body).toContain('Meta no sabe a dónde mandar lo que la gente escribe')
    expect(await (await asks()).text()).toBe('42')
    expect(await channels(puente)).toContain('whatsapp-cloud')
  })
})
