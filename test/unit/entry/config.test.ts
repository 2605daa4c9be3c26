import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '#src/entry/config.ts'
import { openWhatsAppWeb } from '#src/entry/whatsapp-web.ts'

describe('settings', () => {
  test('none at all is enough', () => {
    expect(readConfig({})).toMatchObject({
      port: 8787,
      host: '127.0.0.1',
      dataFolder: './data',
      tombstones: null,
      metrics: null,
      retention: { talks: null, cases: null, ratings: null },
      office: 'durango',
      store: 'sqlite',
      telegram: null,
      url: 'http://localhost:8787',
    })
  })

  test('an empty variable counts as not set', () =>
    expect(readConfig({ PORT: '', TELEGRAM_TOKEN: ' ' }).port).toBe(8787))

  test('every wrong one is named at once, with the mend and without its value', () => {
    const bad = {
      PORT: 'eighty',
      PUENTE_MASTER_KEY: 'hunter2hunter2',
      PUENTE_STORE: 'mysql',
      TELEGRAM_TOKEN: 'secret-but-wrong',
    }
    const problem = caught(() => readConfig(bad))
    expect(problem.problems.map((p) => p.split(':')[0]).toSorted()).toEqual([
      'PORT',
      'PUENTE_MASTER_KEY',
      'PUENTE_STORE',
      'TELEGRAM_TOKEN',
    ])
    expect(problem.message).toContain('openssl rand -base64 32')
    expect(problem.message).not.toMatch(/hunter2|secret-but-wrong/)
  })

  test('a Telegram webhook without a secret or a public address refuses to start', () => {
    const problem = caught(() =>
      readConfig({ TELEGRAM_TOKEN: '123456:abcdefghijklmnopqrstuvwxyz', TELEGRAM_MODE: 'webhook' }),
    )
    expect(problem.problems.join()).toMatch(/TELEGRAM_SECRET.*PUENTE_URL/s)
  })
})

describe('several bots', () => {
  const first = '123456:abcdefghijklmnopqrstuvwxyz'
  const second = '654321:abcdefghijklmnopqrstuvwxyz'

  test('are as many as are named, the first one first', () => {
    const { telegram } = readConfig({ TELEGRAM_TOKEN_LERDO: second, TELEGRAM_TOKEN: first })
    expect(telegram).toMatchObject({ tokens: [first, second], staffGroup: null })
  })

  test.each([
    [{ TELEGRAM_TOKEN: first, TELEGRAM_TOKEN_LERDO: 'wrong' }, 'TELEGRAM_TOKEN_LERDO'],
    [{ TELEGRAM_TOKEN: first, TELEGRAM_TOKEN_LERDO: first }, 'TELEGRAM_TOKEN_LERDO'],
    [{ TELEGRAM_TOKEN_LERDO: second }, 'TELEGRAM_TOKEN'],
    [{ TELEGRAM_TOKEN: first, TELEGRAM_STAFF_GROUP: 'our group' }, 'TELEGRAM_STAFF_GROUP'],
  ])('%j is refused by name', (environment, name) => {
    const problem = caught(() => readConfig(environment))
    expect(problem.problems.map((p) => p.split(':')[0])).toEqual([name])
    expect(problem.message).not.toContain('abcdefghijkl')
  })
})

test('terms of keeping are days, and only for what is kept in sqlite', () => {
  expect(readConfig({ PUENTE_KEEP_TALKS: '400' }).retention).toEqual({ talks: 400, cases: null, ratings: null })
  expect(() => readConfig({ PUENTE_KEEP_CASES: '7' })).toThrow(/PUENTE_KEEP_CASES: a number of days, 30 to 36500/)
  const PUENTE_MASTER_KEY = Buffer.alloc(32).toString('base64')
  const redis = { PUENTE_STORE: 'redis://localhost', PUENTE_MASTER_KEY, PUENTE_KEEP_TALKS: '400' }
  expect(() => readConfig(redis)).toThrow(/PUENTE_KEEP_TALKS: only what is kept in sqlite/)
})

test('a voice endpoint needs a model and a safe address', () => {
  const { voice } = readConfig({ PUENTE_VOICE_URL: 'https://v.example/v1', PUENTE_VOICE_NAME: 'whisper-1' })
  expect(voice).toEqual({ url: 'https://v.example/v1', key: null, name: 'whisper-1', daily: 300 })
  expect(readConfig({}).voice).toBeNull()
  expect(caught(() => readConfig({ PUENTE_VOICE_URL: 'http://v.example/v1' })).message).toContain('PUENTE_VOICE_URL')
  expect(caught(() => readConfig({ PUENTE_VOICE_URL: 'https://v.example/v1' })).message).toContain('PUENTE_VOICE_NAME')
})

describe('sites that may show the chat', () => {
  test('none unless they are named, with commas or spaces between them', () => {
    expect(readConfig({}).widgetOrigins).toEqual([])
    const list = 'https://www.lerdo.example, https://a.example:8443 http://localhost:3000'
    expect(readConfig({ PUENTE_WIDGET_ORIGINS: list }).widgetOrigins).toEqual(list.split(/[ ,]+/))
  })

  test.each(['*', 'https://*.example', 'https://a.example/', 'http://a.example', 'a.example', "'none'; script-src *"])(
    '%s is not the address of one',
    (list) => {
      const problem = caught(() => readConfig({ PUENTE_WIDGET_ORIGINS: list }))
      expect(problem.problems).toEqual([expect.stringMatching(/^PUENTE_WIDGET_ORIGINS: the addresses/)])
    },
  )
})

describe('a Redis', () => {
  const key = Buffer.alloc(32, 7).toString('base64')

  test.each([
    'redis://10.0.0.5',
    'redis://:secret@redis:6380/1',
    'rediss://user:secret@redis.example:6379?space=puebla&durability=provider',
  ])('is named by its address: %s', (address) => {
    expect(readConfig({ PUENTE_STORE: address, PUENTE_MASTER_KEY: key }).store).toBe(address)
  })

  test.each([
    'redis://',
    'redis:10.0.0.5',
    'http://10.0.0.5',
    'redis://h/notes',
    'redis://h?family=6',
    'redis://h?space=A*',
  ])('is not named by %s', (address) => {
    const problem = caught(() => readConfig({ PUENTE_STORE: address, PUENTE_MASTER_KEY: key }))
    expect(problem.problems).toEqual([expect.stringMatching(/^PUENTE_STORE: .*redis:\/\//)])
  })

  test('needs the master key in the settings: no folder is shared by all who use it', () => {
    const problem = caught(() => readConfig({ PUENTE_STORE: 'redis://:hunter2@redis' }))
    expect(problem.problems).toEqual([expect.stringMatching(/^PUENTE_MASTER_KEY: every process.*openssl/)])
    expect(problem.message).not.toContain('hunter2')
  })
})

describe('the machine that translates', () => {
  const url = 'https://traductor.example.mx'

  test('is off unless its address is set, a LibreTranslate unless a model is named, and gets nothing of people unless told', () => {
    expect(readConfig({ PUENTE_TRANSLATION_READS: 'on' }).translation).toBeNull()
    expect(readConfig({ PUENTE_TRANSLATION_URL: url }).translation).toEqual({
      url,
      key: null,
      name: null,
      reads: false,
    })
    const all = { PUENTE_TRANSLATION_URL: url, PUENTE_TRANSLATION_NAME: 'small', PUENTE_TRANSLATION_READS: 'on' }
    expect(readConfig(all).translation).toEqual({ url, key: null, name: 'small', reads: true })
    expect(() => readConfig({ ...all, PUENTE_TRANSLATION_READS: 'yes' })).toThrow(/PUENTE_TRANSLATION_READS/)
  })
})

describe('the optional model', () => {
  const model = { PUENTE_MODEL_URL: 'https://models.example.mx/v1', PUENTE_MODEL_NAME: 'small' }

  test('is off unless its address is set', () => {
    expect(readConfig({}).model).toBeNull()
    expect(readConfig({ PUENTE_MODEL_NAME: 'small', PUENTE_MODEL_KEY: 'sk-1' }).model).toBeNull()
  })

  test('is asked 500 times a day unless said otherwise', () => {
    expect(readConfig(model).model).toEqual({ url: model.PUENTE_MODEL_URL, name: 'small', key: null, daily: 500 })
    expect(readConfig({ ...model, PUENTE_MODEL_DAILY: '0', PUENTE_MODEL_KEY: 'sk-1' }).model).toMatchObject({
      daily: 0,
      key: 'sk-1',
    })
  })

  test('needs a name, and https but for this machine', () => {
    const problem = caught(() => readConfig({ PUENTE_MODEL_URL: model.PUENTE_MODEL_URL, PUENTE_MODEL_KEY: 'sk 1' }))
    expect(problem.message).toMatch(/PUENTE_MODEL_KEY/)
    expect(problem.message).not.toContain('sk 1')
    expect(caught(() => readConfig({ PUENTE_MODEL_URL: model.PUENTE_MODEL_URL })).message).toContain(
      'PUENTE_MODEL_NAME',
    )
    expect(caught(() => readConfig({ ...model, PUENTE_MODEL_URL: 'http://10.0.0.5/v1' })).message).toContain(
      'MODEL_URL',
    )
    expect(readConfig({ ...model, PUENTE_MODEL_URL: 'http://localhost:11434/v1' }).model).not.toBeNull()
  })
})

describe('WhatsApp Web', () => {
  test('is off unless it is turned on', () => {
    expect(readConfig({}).whatsappWeb).toBeNull()
    expect(readConfig({ PUENTE_CHROMIUM: '/usr/bin/chromium' }).whatsappWeb).toBeNull()
    expect(readConfig({ PUENTE_WHATSAPP_WEB: 'on' }).whatsappWeb).toEqual({ chromium: null, page: null, memory: 900 })
  })

  test('says what a saved page and a ceiling of memory look like', () => {
    const settings = { PUENTE_WHATSAPP_WEB: 'on', PUENTE_WHATSAPP_WEB_PAGE: 'latest', PUENTE_WHATSAPP_WEB_MEMORY: '10' }
    const problem = caught(() => readConfig(settings))
    expect(problem.problems).toHaveLength(2)
    expect(problem.message).toMatch(/PUENTE_WHATSAPP_WEB_PAGE: a saved page/)
  })

  test('names the browser that is not there', () => {
    const config = readConfig({ PUENTE_WHATSAPP_WEB: 'on', PUENTE_CHROMIUM: '/nowhere/chromium' })
    expect(caught(() => openWhatsAppWeb(config, '/nowhere')).message).toMatch(/PUENTE_CHROMIUM: there is no program/)
  })
})

function caught(act: () => unknown): ConfigError {
  try {
    act()
  } catch (error) {
    if (error instanceof ConfigError) return error
  }
  throw new Error('nothing was refused')
}
