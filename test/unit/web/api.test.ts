import { beforeEach, describe, expect, test } from 'vitest'
import { StoreError } from '#src/shared/errors.ts'
import { openSite, outbound, type WebSite } from '../../kit/web-site.ts'

let site: WebSite
beforeEach(async () => {
  site = await openSite()
})

interface Answer {
  session: string
  messages: { id: string; text: string; from: string; choices: { id: string; label: string }[]; sources: unknown[] }[]
  erased?: true
}

async function chat(body: object): Promise<Answer> {
  const response = await site.post(body)
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

async function refusal(response: Response): Promise<{ code: string; field: string | null; message: string }> {
  return ((await response.json()) as { error: { code: string; field: string | null; message: string } }).error
}

describe('a conversation over the API', () => {
  test('answers a first message with a session and the reply', async () => {
    const { session, messages, erased } = await chat({ text: 'hola' })
    expect(session).toMatch(/^[\w-]{43}\.[\w-]{22}$/)
    expect(messages.map((m) => m.text)).toEqual(['eco: hola'])
    expect(messages[0]).toMatchObject({ from: 'assistant', choices: [], sources: [] })
    expect(erased).toBeUndefined()
  })

  test('goes on in the same session, and tells two sessions apart', async () => {
    const first = await chat({ text: 'uno' })
    await chat({ session: first.session, text: 'dos' })
    await chat({ text: 'tres' })
    expect(new Set(site.turns.map((turn) => turn.sender.id)).size).toBe(2)
    expect(site.turns.slice(0, 2).map((turn) => turn.sender.id)).toEqual([first.session, first.session])
  })

  test('carries choices, sources and blocks of the reply', async () => {
    const citations = [{ publisher: 'SRE', title: 'Registro', url: 'https://example.mx/a', as_of: '2024-10' }]
    const choices = [{ id: 'topic:x:cost', label: 'Costo' }]
    site.answer([outbound([{ kind: 'title', text: 'Trámite' }], { choices, citations })])
    const { messages } = await chat({ text: 'hola' })
    expect(messages).toMatchObject([{ text: 'Trámite', choices, sources: citations, blocks: [{ kind: 'title' }] }])
  })

  test('takes a location, also with the button it was shared by; an empty one is the button alone', async () => {
    await chat({ location: '24.02,-104.65' })
    await chat({ choice: 'locate', location: '24.02,-104.65' })
    await chat({ choice: 'locate', location: '' })
    expect(site.turns.map((turn) => turn.content)).toEqual([
      { kind: 'location', lat: 24.02, lon: -104.65 },
      { kind: 'location', lat: 24.02, lon: -104.65 },
      { kind: 'choice', id: 'locate' },
    ])
  })

  test.each(['here', '91,0', '0,181', '24.02', '24.02,-104.65,7'])(
    'a location like %s is refused by its name',
    async (at) => {
      const response = await site.post({ location: at })
      expect(response.status).toBe(400)
      expect(await refusal(response)).toMatchObject({ code: 'wrong_field', field: 'location' })
    },
  )

  test('takes a choice, a language alone as the choice of that language, and nothing as a first look', async () => {
    await chat({ choice: 'topic:x' })
    await chat({ language: 'ht' })
    await chat({})
    expect(site.turns.map((turn) => turn.content)).toEqual([
      { kind: 'choice', id: 'topic:x' },
      { kind: 'choice', id: 'lang:ht' },
      { kind: 'start' },
    ])
  })

  test('a language beside words is the person’s own choice; the browser’s is only a hint', async () => {
    await chat({ text: 'bonjou', language: 'ht' })
    await site.post({ text: 'hello' }, { 'Accept-Language': 'en-US,en;q=0.9' })
    await site.post({ text: 'bonjou' }, { 'Accept-Language': 'fr-HT' })
    await site.post({ text: '?' }, { 'Accept-Language': '*' })
    expect(site.turns.map((turn) => [turn.languageHint, turn.languageChosen])).toEqual([
      ['ht', true],
      ['en', false],
      ['ht', false],
      [null, false],
    ])
  })

  test('the same message id again gives the same messages and has no second effect', async () => {
    const first = await chat({ text: 'hola', id: 'mensaje-1' })
    const again = await chat({ session: first.session, text: 'hola', id: 'mensaje-1' })
    expect(again.messages).toEqual(first.messages)
    expect(site.turns).toHaveLength(1)
  })

  test('after erasing, it says so and gives a new session', async () => {
    const { session } = await chat({ text: 'hola' })
    const after = await chat({ session, text: 'BORRAR' })
    expect(after.erased).toBe(true)
    expect(after.messages[0]?.text).toBe('borrado')
    expect(after.session).not.toBe(session)
  })

  test('shows the thread, whole or from an entry on', async () => {
    const { session, messages } = await chat({ text: 'uno' })
    await chat({ session, text: 'dos' })
    const read = async (query: string) =>
      (await (await site.routes.request(`/api/chat?session=${session}${query}`)).json()) as Answer
    expect((await read('')).messages.map((m) => [m.from, m.text])).toEqual([
      ['person', 'uno'],
      ['assistant', 'eco: uno'],
      ['person', 'dos'],
      ['assistant', 'eco: dos'],
    ])
    expect((await read(`&after=${messages[0]?.id}`)).messages.map((m) => m.text)).toEqual(['dos', 'eco: dos'])
  })

  test('is never cached and sets no cookie', async () => {
    const response = await site.post({ text: 'hola' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('set-cookie')).toBeNull()
  })
})

describe('words of any kind are ordinary words', () => {
  const kinds = {
    HTML: '<script>alert(1)</script>',
    SQL: "'; DROP TABLE contacts; --",
    'right to left': 'مرحبا بالعالم',
    emoji: '👨‍👩‍👧🇭🇹',
    'a NUL inside': 'a\u0000b',
    'half a surrogate': 'a\ud800',
    'as long as may be': 'ñ'.repeat(4000),
  }
  test.each(Object.entries(kinds))('%s', async (_, text) => {
    await chat({ text })
    expect(site.turns[0]?.content).toEqual({ kind: 'text', text })
  })
})

describe('what cannot be taken is named, and nothing reaches the office', () => {
  const forged = `${'A'.repeat(43)}.${'B'.repeat(22)}`
  const cases: readonly (readonly [name: string, body: unknown, status: number, code: string, field: string])[] = [
    ['not JSON', '{"text":', 400, 'body', 'body'],
    ['no body', '', 400, 'body', 'body'],
    ['a list', [], 400, 'body', 'body'],
    ['null', 'null', 400, 'body', 'body'],
    ['a number', '7', 400, 'body', 'body'],
    ['an unknown field', { text: 'hola', colour: 'red' }, 400, 'unknown_field', 'colour'],
    ['a prototype', '{"text":"hola","__proto__":{"a":1}}', 400, 'unknown_field', '__proto__'],
    ['an empty text', { text: '' }, 400, 'empty', 'text'],
    ['blanks', { text: ' \n\t\u00a0\u2003 ' }, 400, 'empty', 'text'],
    ['invisible characters', { text: '\u200b\u0000\u202e\ufeff' }, 400, 'empty', 'text'],
    ['a text that is no text', { text: 7 }, 400, 'wrong_field', 'text'],
    ['a text too long', { text: 'a'.repeat(4001) }, 400, 'too_long', 'text'],
    ['text and choice', { text: 'a', choice: 'menu' }, 400, 'text_or_choice', 'choice'],
    ['an empty choice', { choice: '' }, 400, 'wrong_field', 'choice'],
    ['a choice of 65 bytes', { choice: `${'ñ'.repeat(32)}a` }, 400, 'wrong_field', 'choice'],
    ['a choice that is no text', { choice: ['menu'] }, 400, 'wrong_field', 'choice'],
    ['a language we do not speak', { text: 'a', language: 'fr' }, 400, 'wrong_field', 'language'],
    ['an id too short', { text: 'a', id: 'abc' }, 400, 'wrong_field', 'id'],
    ['an id with blanks', { text: 'a', id: 'abc def ghi' }, 400, 'wrong_field', 'id'],
    ['a session that is no text', { text: 'a', session: 7 }, 400, 'wrong_field', 'session'],
    ['a forged session', { text: 'a', session: forged }, 401, 'forged_session', 'session'],
    ['an endless session', { text: 'a', session: 'x'.repeat(5000) }, 401, 'forged_session', 'session'],
    ['an empty session', { text: 'a', session: '' }, 401, 'forged_session', 'session'],
    ['a body over 64 KiB', { text: 'a'.repeat(65 * 1024) }, 413, 'too_large', 'body'],
  ]
  test.each(cases)('%s', async (_, body, status, code, field) => {
    const response = await site.post(body)
    expect(response.status).toBe(status)
    const error = await refusal(response)
    expect(error).toMatchObject({ code, field })
    expect(error.message).not.toMatch(/\{\{|web\./)
    expect(site.turns).toEqual([])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json-patch+json', 'application/jsonp'])(
    'a body that calls itself %s',
    async (type) => {
      const response = await site.post({ text: 'hola' }, { 'Content-Type': type })
      expect(response.status).toBe(415)
      expect(await refusal(response)).toMatchObject({ field: 'content-type' })
    },
  )

  test('a session whose check was made with another secret', async () => {
    const { session } = await chat({ text: 'hola' })
    const bent = session.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    expect((await site.post({ session: bent, text: 'hola' })).status).toBe(401)
    expect((await site.routes.request(`/api/chat?session=${bent}`)).status).toBe(401)
    expect((await site.routes.request(`/api/chat/events?session=${bent}`)).status).toBe(401)
  })

  test('too long names both lengths', async () => {
    const error = await refusal(await site.post({ text: 'a'.repeat(4321) }))
    expect(error.message).toContain('4321')
    expect(error.message).toContain('4000')
  })

  test('the message is in the language asked for, else the browser’s, else Spanish', async () => {
    const empty = async (body: object, headers = {}) => (await refusal(await site.post(body, headers))).message
    expect(await empty({ text: '', language: 'ht' })).toContain('Ekri')
    expect(await empty({ text: '' }, { 'Accept-Language': 'en' })).toContain('No text arrived')
    expect(await empty({ text: '' })).toContain('No llegó')
    expect(await empty({ text: '', colour: 1, language: 'en' })).toContain('I do not know the field')
  })

  test('a field name is not echoed at length', async () => {
    const error = await refusal(await site.post({ ['x'.repeat(10_000)]: 1 }))
    expect(error.message.length).toBeLessThan(300)
  })
})

describe('trouble on our side', () => {
  test('a message that could not be stored is to be sent again', async () => {
    site.fail(new StoreError('store:write', 'committing', undefined))
    const response = await site.post({ text: 'secreto de Ana' })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    expect(await refusal(response)).toMatchObject({ code: 'not_stored', field: null })
    site.fail(null)
    expect((await site.post({ text: 'otra vez' })).status).toBe(200)
  })

  test('a fault is told calmly, and only its name is logged', async () => {
    site.fail(new TypeError('cannot read secreto of undefined'))
    const response = await site.post({ text: 'secreto de Ana' }, { 'Accept-Language': 'en' })
    expect(response.status).toBe(500)
    expect((await refusal(response)).message).toContain('I had a problem')
    expect(site.logged.join()).toContain('TypeError')
    expect(site.logged.join()).not.toMatch(/secreto|Ana/)
  })
})

describe('events', () => {
  test('say "new" at once, after each commit and nothing about whose', async () => {
    const { session } = await chat({ text: 'hola' })
    const response = await site.routes.request(`/api/chat/events?session=${session}`)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect(await reader?.read()).toMatchObject({ value: 'event: new\ndata: \n\n' })
    const next = reader?.read()
    site.say(session, outbound('hola de parte de Ana'))
    expect(await next).toMatchObject({ value: 'event: new\ndata: \n\n' })
    await reader?.cancel()
    // Nobody listens any more: saying something must not fail.
    site.say(session, outbound('adiós'))
  })

  test('need a session', async () => {
    expect((await site.routes.request('/api/chat/events')).status).toBe(401)
  })
})
