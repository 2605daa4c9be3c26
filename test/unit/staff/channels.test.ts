import { describe, expect, it } from 'vitest'
import type { Door, Finding } from '#src/shared/door.ts'
import type { DoorKeeper } from '#src/shared/door-keys.ts'
import type { LinkedPhone, LinkState } from '#src/shared/linked-phone.ts'
import { openConsole } from '#test/kit/console.ts'

const unlinked: LinkState = {
  status: 'unlinked',
  since: 0,
  qr: 'ref-1,AQ==,Ag==,secret,1',
  code: null,
  loggedOut: false,
  restarts: 0,
  trouble: null,
  memory: null,
  answeredOnPhone: null,
}

function phoneIn(state: LinkState) {
  const asked: string[] = []
  const phone: LinkedPhone = {
    state: () => state,
    renew: () => void asked.push('renew'),
    pair: (number) => void asked.push(number),
  }
  return { phone, asked }
}

describe('the page of the linked phone', () => {
  it('shows the QR to whoever administers, and to nobody else', async () => {
    const office = await openConsole({ phone: phoneIn(unlinked).phone })
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')

    const page = await ana.get('/staff/channels')
    expect(page.body).toContain('<svg')
    expect(page.body).toContain('Falta vincular el teléfono')
    expect((await eva.get('/staff/channels')).status).toBe(403)
    expect((await eva.post('/staff/channels/renew')).status).toBe(403)
    expect((await eva.get('/staff')).body).not.toContain('/staff/channels')
    expect((await office.browser().get('/staff/channels')).status).toBe(303)
  })

  it('says what happened: unlinked on the phone, answered on the phone, started again', async () => {
    const state = { ...unlinked, loggedOut: true, answeredOnPhone: 1, restarts: 2, trouble: 'deaf' }
    const office = await openConsole({ phone: phoneIn(state).phone })
    const { body } = await (await office.admin()).get('/staff/channels')
    expect(body).toContain('Desconectado: escanee otra vez')
    expect(body).toContain('Alguien escribió desde el teléfono')
    expect(body).toContain('deaf')
  })

  it('asks for a code to type, of a whole number only', async () => {
    const { phone, asked } = phoneIn(unlinked)
    const ana = await (await openConsole({ phone })).admin()
    expect((await ana.post('/staff/channels/pair', { number: '618' })).status).toBe(400)
    expect((await ana.post('/staff/channels/pair', { number: '+52 1 618 123 4567' })).status).toBe(303)
    expect(asked).toEqual(['5216181234567'])
  })

  it('starts over what had been given up', async () => {
    const { phone, asked } = phoneIn({ ...unlinked, status: 'given_up', qr: null })
    const ana = await (await openConsole({ phone })).admin()
    expect((await ana.get('/staff/channels')).body).toContain('Mostrar un código nuevo')
    expect((await ana.post('/staff/channels/renew')).status).toBe(303)
    expect(asked).toEqual(['renew'])
  })

  it('says that it is off where no phone is linked', async () => {
    const ana = await (await openConsole()).admin()
    expect((await ana.get('/staff/channels')).body).toContain('pida a quien cuida el servidor')
  })
})

describe('the test of a door', () => {
  const doors: readonly Door[] = [
    {
      name: 'telegram',
      test: async () => [
        { ok: true, code: 'telegram:bot', detail: '@oficina_<b>bot' },
        { ok: false, code: 'telegram:left' },
        { ok: false, code: 'telegram:of-tomorrow' },
      ],
    },
  ]

  it('says what is right, what is wrong and how to mend it', async () => {
    const ana = await (await openConsole({ doors: () => doors })).admin()
    expect((await ana.get('/staff/channels')).body).not.toContain('Telegram conoce la clave')
    const { body } = await ana.post('/staff/channels', { door: 'telegram' })
    expect(body).toContain('@oficina_&lt;b&gt;bot')
    expect(body).toContain('Otro programa recibe los mensajes de este bot')
    expect(body).toContain('Apague el otro programa')
    expect(body).toContain('Algo más pasó')
  })

  it('is offered for doors that are open; how the others are opened is told step by step', async () => {
    const ana = await (await openConsole({ doors: () => doors })).admin()
    const { body } = await ana.get('/staff/channels')
    expect(body).toContain('Probar ahora: Telegram')
    expect(body).not.toContain('Probar ahora: WhatsApp')
    expect(body).toContain('https://oficina.example/whatsapp')
    expect((await ana.post('/staff/channels', { door: 'whatsapp-cloud' })).location).toBe('/staff/channels')
  })
})

describe('keys given in the console', () => {
  function keeper(found: readonly Finding[]) {
    const given: unknown[] = []
    const state = { opened: null as 'console' | 'settings' | null }
    const kept: DoorKeeper = {
      openedBy: (door) => (door === 'telegram' ? state.opened : null),
      async open(door, keys) {
        given.push({ door, ...keys })
        const opened = found.every(({ ok }) => ok)
        if (opened) state.opened = 'console'
        return { opened, found }
      },
      async close() {
        state.opened = null
      },
    }
    return { kept, given, state }
  }
  const token = '123456:ABCDEFGHIJKLMNOPQRSTUVWX'
  const right: readonly Finding[] = [{ ok: true, code: 'telegram:bot', detail: '@oficina_bot' }]

  it('are tried, open the door and are shown to nobody again; the log says who, not what', async () => {
    const { kept, given } = keeper(right)
    const office = await openConsole({ keeper: kept })
    const ana = await office.admin()
    expect((await ana.get('/staff/channels')).body).toContain('La clave que dio BotFather')
    const answer = await ana.post('/staff/channels/keys', { door: 'telegram', token: ` ${token} ` })
    expect(answer.status).toBe(200)
    expect(given).toEqual([{ door: 'telegram', token }])
    const pages = [answer.body, (await ana.get('/staff/channels')).body, (await ana.get('/staff/audit')).body]
    expect(pages.join('')).not.toContain(token)
    expect(pages[1]).toContain('está guardada bajo llave')
    expect(pages[2]).toContain('Canal: Telegram')
    expect((await ana.post('/staff/channels/close', { door: 'telegram' })).status).toBe(303)
    expect((await ana.get('/staff/channels')).body).not.toContain('está guardada bajo llave')
  })

  it('that the platform does not know open nothing, and it is said why', async () => {
    const { kept, state } = keeper([{ ok: false, code: 'telegram:token' }])
    const ana = await (await openConsole({ keeper: kept })).admin()
    const answer = await ana.post('/staff/channels/keys', { door: 'telegram', token })
    expect(answer.status).toBe(409)
    expect(answer.body).toContain('Telegram no acepta la clave del bot')
    expect(state.opened).toBeNull()
  })

  it('that cannot be keys are asked for again by name, before anybody is asked', async () => {
    const { kept, given } = keeper(right)
    const ana = await (await openConsole({ keeper: kept })).admin()
    expect((await ana.post('/staff/channels/keys', { door: 'telegram', token: 'hola' })).status).toBe(400)
    const wrong = await ana.post('/staff/channels/keys', { door: 'whatsapp-cloud', numberId: '618 128 6006' })
    expect(wrong.body).toContain('No es el número de teléfono')
    expect(wrong.body).toContain('La palabra de la oficina son 8 o más')
    expect(given).toEqual([])
  })

  it('are not asked for where the settings have them, and by nobody who does not administer', async () => {
    const { kept, state, given } = keeper(right)
    state.opened = 'settings'
    const office = await openConsole({ keeper: kept })
    const ana = await office.admin()
    expect((await ana.get('/staff/channels')).body).toContain('La clave la puso quien cuida el servidor')
    const eva = await office.colleague(ana, 'Eva', ['supervisor'])
    expect((await eva.post('/staff/channels/keys', { door: 'telegram', token })).status).toBe(403)
    expect((await eva.post('/staff/channels/close', { door: 'telegram' })).status).toBe(403)
    expect((await ana.post('/staff/channels/close', { door: 'telegram' })).status).toBe(303)
    expect(state.opened).toBe('settings')
    expect(given).toEqual([])
  })
})
