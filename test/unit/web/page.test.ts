import { beforeEach, describe, expect, test } from 'vitest'
import { StoreError } from '#src/shared/errors.ts'
import { openSite, outbound, type WebSite } from '../../kit/web-site.ts'

let site: WebSite
beforeEach(async () => {
  site = await openSite()
})

/** A browser with JavaScript off: keeps its cookie, sends forms, follows redirects. */
function browser(headers: Readonly<Record<string, string>> = {}) {
  let cookie = ''
  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await site.routes.request(path, {
      ...init,
      headers: { ...headers, ...(cookie === '' ? {} : { Cookie: cookie }), ...(init.headers as object) },
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return response
  }
  return {
    session: () => cookie.replace('puente=', ''),
    setCookie: (value: string) => {
      cookie = value
    },
    get: (path = '/', more: Readonly<Record<string, string>> = {}) => request(path, { headers: more }),
    async page(path = '/'): Promise<string> {
      const response = await request(path)
      expect(response.status).toBe(200)
      return response.text()
    },
    send: (fields: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}, path = '/') =>
      request(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { Origin: 'http://localhost', ...more },
      }),
  }
}
const fragment = { Accept: 'text/x-fragment' }

describe('a visitor', () => {
  test('sees the opening in the browser’s language, and the office knows nothing of them', async () => {
    expect(await browser().page()).toContain('bienvenida es')
    expect(await browser({ 'Accept-Language': 'en-US,en;q=0.9,es;q=0.8' }).page()).toContain('bienvenida en')
    expect(await browser({ 'Accept-Language': 'de, fr-CA;q=0.7' }).page()).toContain('bienvenida ht')
    expect(site.turns).toEqual([])
  })

  test('changes the language by a link, which makes nobody known; the first words carry it along', async () => {
    const visitor = browser()
    expect(await visitor.page()).toContain('<a href="/?lang=ht" lang="ht">Kreyòl</a>')
    const page = await visitor.page('/?lang=ht')
    expect(page).toContain('<html lang="ht">')
    expect(page).toContain('bienvenida ht')
    expect(page.match(/<input type="hidden" name="language" value="ht"/g)).toHaveLength(4)
    expect(site.turns).toEqual([])
    await visitor.send({ text: 'bonjou', language: 'ht', id: 'form-0001' })
    expect(site.turns).toMatchObject([
      { content: { kind: 'text', text: 'bonjou' }, languageHint: 'ht', languageChosen: true },
    ])
  })

  test('who came by a poster carries its place along with the first words, and no further', async () => {
    const visitor = browser()
    const page = await visitor.page('/?lang=ht&place=central-camionera')
    expect(page).toContain('href="/?lang=es&amp;place=central-camionera"')
    expect(page).toContain('<input type="hidden" name="place" value="central-camionera"')
    await visitor.send({ text: 'bonjou', place: 'central-camionera' })
    expect(site.turns.at(-1)?.place).toBe('central-camionera')
    expect(await visitor.page('/?place=otro')).not.toContain('name="place"')
    expect(await browser().page('/?place=Juan%20<b>')).not.toContain('name="place"')
  })

  test('may type the number of a choice they see', async () => {
    await browser().send({ text: ' 2. ' })
    const known = browser()
    await known.send({ text: 'hola' })
    await known.send({ text: '2' })
    await browser().send({ text: '3' })
    expect(site.turns.map((turn) => turn.content)).toEqual([
      { kind: 'choice', id: 'person' },
      { kind: 'text', text: 'hola' },
      { kind: 'text', text: '2' },
      { kind: 'text', text: '3' },
    ])
  })

  test.each(['puente=forged', `puente=${'A'.repeat(43)}.${'B'.repeat(22)}`, 'puente='])(
    'with the cookie %s starts afresh',
    async (cookie) => {
      const visitor = browser()
      visitor.setCookie(cookie)
      expect(await visitor.page()).toContain('bienvenida es')
      expect(visitor.session()).toMatch(/^[\w-]{43}\.[\w-]{22}$/)
    },
  )
})

describe('a conversation without JavaScript', () => {
  test('goes from form to redirect to page', async () => {
    const person = browser()
    await person.page()
    const sent = await person.send({ text: 'hola', id: 'form-0001' })
    expect(sent.status).toBe(303)
    const page = await person.page()
    expect(page).toContain('eco: hola')
    expect(page).not.toContain('bienvenida')
    expect(page).toContain(`id="${sent.headers.get('location')?.slice(2)}"`)
  })

  test('a pressed choice is sent by its own button', async () => {
    site.answer([
      outbound('¿qué?', {
        choices: [
          { id: 'topic:x:cost', label: 'Costo' },
          { id: 'menu', label: 'Menú' },
        ],
      }),
    ])
    const person = browser()
    await person.send({ text: 'hola' })
    const page = await person.page()
    expect(page).toContain('<button name="choice" value="topic:x:cost">Costo</button>')
    expect(page).toContain('<button name="choice" value="menu"><span>Menú</span>')
    await person.send({ choice: 'menu' })
    expect(site.turns.at(-1)?.content).toEqual({ kind: 'choice', id: 'menu' })
  })

  test('buttons show their numbers, but not among parts of a topic, which show none', async () => {
    const ways = [
      { id: 'guide:x', label: 'Paso a paso' },
      { id: 'menu', label: 'Menú' },
    ]
    const part = { id: 'topic:x:cost', label: 'Costo' }
    site.answer([outbound('¿qué?', { choices: ways })])
    const person = browser()
    await person.send({ text: 'hola' })
    expect(await person.page()).toMatch(/value="menu"><span class="number" aria-hidden="true">2</)
    site.answer([outbound('¿qué?', { choices: [...ways.slice(0, 1), part, ...ways.slice(1)] })])
    await person.send({ text: 'otra vez' })
    const page = (await person.page()).split('otra vez')[1] ?? ''
    expect(page).not.toContain('class="number"')
    const order = ['guide:x', 'topic:x:cost', 'menu'].map((id) => page.indexOf(`value="${id}"`))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('only the last choices stand out, older ones still work', async () => {
    const choices = [{ id: 'menu', label: 'Menú' }]
    const person = browser()
    for (const text of ['uno', 'dos']) {
      site.answer([outbound(text, { choices }), outbound('y además')])
      await person.send({ text })
    }
    const page = await person.page()
    expect(page.match(/class="choices past"/g)).toHaveLength(1)
    expect(page.indexOf('class="choices past"')).toBeLessThan(page.indexOf('class="choices"'))
  })

  test('a form sent twice counts once; another text from a page gone back to is not lost', async () => {
    const person = browser()
    await person.send({ text: 'hola', id: 'form-0001' })
    await person.send({ text: 'hola', id: 'form-0001' })
    await person.send({ text: 'otra cosa', id: 'form-0001' })
    await person.send({ choice: 'menu', id: 'form-0001' })
    expect(site.turns).toHaveLength(3)
  })

  test('a known person changes the language by a button', async () => {
    const person = browser()
    await person.send({ text: 'hola' })
    expect(await person.page()).toContain('<button form="head" name="language" value="ht" lang="ht">Kreyòl</button>')
    await person.send({ language: 'ht' })
    expect(site.turns.at(-1)).toMatchObject({ content: { kind: 'choice', id: 'lang:ht' }, languageChosen: true })
    expect(await person.page()).toContain('<html lang="ht">')
  })

  test('shows the last sixty messages and the older ones by a link', async () => {
    const person = browser()
    for (let i = 0; i < 31; i++) await person.send({ text: `mensaje ${i};` })
    const page = await person.page()
    expect(page).not.toContain('mensaje 0;')
    const earlier = /href="(\/\?before=[^"]+)"/.exec(page)?.[1] ?? ''
    const before = await person.page(earlier)
    expect(before).toContain('mensaje 0;')
    expect(before).not.toContain('mensaje 30;')
    expect(before).not.toContain('href="/?before=')
    expect(before).toContain('<a href="/">Volver a lo más reciente</a>')
    // What is new is asked for after the last message of a page, and these are not the last.
    expect(before).not.toContain('chat.js')
  })

  test('erasing gives a new session and says on a fresh page that it is done', async () => {
    const person = browser()
    await person.send({ text: 'hola' }, { 'Accept-Language': 'ht' })
    const before = person.session()
    const sent = await person.send({ text: 'BORRAR' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/?erased&lang=ht'])
    expect(person.session()).not.toBe(before)
    const page = await person.page('/?erased&lang=ht')
    expect(page).toContain('Mwen efase mesaj ou yo')
    expect(page).toContain('bienvenida ht')
    expect(page).not.toContain('eco: hola')
  })

  test('says who answers when a person of the office does', async () => {
    const person = browser()
    await person.send({ text: 'hola' })
    expect(await person.page()).toContain('<p id="who">asistente</p>')
    site.attend(person.session(), { name: 'Ana', role: 'Jurídica' })
    site.say(person.session(), outbound('Buenos días', { speaker: { kind: 'staff', name: 'Ana', role: 'Jurídica' } }))
    const page = await person.page()
    expect(page).toContain('<p id="who" class="attended">Le atiende Ana, Jurídica</p>')
    expect(page).toContain('<p class="who">Ana · Jurídica</p>')
  })
})

describe('what a form cannot send', () => {
  test.each([
    ['nothing', {}, 'No llegó ningún texto'],
    ['blanks', { text: '  ' }, 'No llegó ningún texto'],
    ['too much', { text: 'a'.repeat(4001) }, '4001'],
    ['an unknown field', { text: 'a', colour: 'red' }, 'colour'],
  ])('%s comes back with the reason and the words', async (_, fields, reason) => {
    const response = await browser().send(fields)
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain(reason)
    expect(page).toContain(`>${'text' in fields ? fields.text : ''}</textarea>`)
    expect(site.turns).toEqual([])
  })

  test('a form that cannot be read', async () => {
    const headers = { Origin: 'http://localhost', 'Content-Type': 'multipart/form-data; boundary=x' }
    const response = await site.routes.request('/', { method: 'POST', body: 'garbage', headers })
    expect(response.status).toBe(400)
  })

  test('more than 64 KiB', async () => {
    const response = await browser().send({ text: 'a'.repeat(70_000) })
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('65536')
  })

  test('a form of another site', async () => {
    const person = browser()
    await person.page()
    for (const foreign of [{ Origin: 'https://evil.example' }, { Origin: 'null' }]) {
      const response = await person.send({ text: 'hola' }, { ...foreign, 'Sec-Fetch-Site': 'cross-site' })
      expect(response.status).toBe(403)
      expect(await response.text()).toContain('no salió de esta página')
    }
    expect(site.turns).toEqual([])
  })

  test('behind a proxy that ends https, the public address is our own', async () => {
    site = await openSite('https://ayuda.example.mx')
    const response = await browser().send({ text: 'hola' }, { Origin: 'https://ayuda.example.mx' })
    expect(response.status).toBe(303)
    expect(response.headers.get('set-cookie')).toContain('Secure')
  })

  test('when nothing can be stored, the words come back with the same form id', async () => {
    site.fail(new StoreError('store:write', 'committing', undefined))
    const response = await browser({ 'Accept-Language': 'en' }).send({ text: 'mi <hijo>', id: 'form-0001' })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
    const page = await response.text()
    expect(page).toContain('I could not keep your message')
    expect(page).toContain('>mi &lt;hijo&gt;</textarea>')
    expect(page).toContain('value="form-0001"')
  })

  test('a fault of ours is told calmly and logged without words', async () => {
    site.fail(new RangeError('mi hijo'))
    const response = await browser().send({ text: 'mi hijo' })
    expect(response.status).toBe(500)
    expect(await response.text()).toContain('Tuve un problema')
    expect(site.logged.join()).toContain('RangeError')
    expect(site.logged.join()).not.toContain('hijo')
  })
})

describe('a message on the page', () => {
  const hostile = '<img src=x onerror=alert(1)> & "quotes" \u202e عربي'

  test('is text, whatever it holds and whoever wrote it', async () => {
    site.answer([
      outbound(
        [
          { kind: 'title', text: hostile },
          { kind: 'warning', text: hostile },
          { kind: 'text', text: hostile },
          { kind: 'list', heading: hostile, items: [hostile], style: 'check' },
          { kind: 'source', text: hostile },
        ],
        {
          choices: [{ id: hostile, label: hostile }],
          citations: [{ publisher: hostile, title: hostile, url: 'https://example.mx/"><b>', as_of: hostile }],
          speaker: { kind: 'staff', name: hostile, role: hostile },
        },
      ),
    ])
    const person = browser()
    await person.send({ text: hostile })
    const page = await person.page()
    expect(page).not.toMatch(/<img src=x|<b>/)
    expect(page.match(/&lt;img src=x/g)?.length).toBeGreaterThan(9)
  })

  test('is a card with title, warning, boxes to tick, steps, labels and its sources', async () => {
    site.answer([
      outbound(
        [
          { kind: 'title', text: 'Doble nacionalidad' },
          { kind: 'warning', text: 'No pague' },
          { kind: 'list', heading: 'Requisitos', items: ['Acta'], style: 'check' },
          { kind: 'list', heading: 'Pasos', items: ['Cita'], style: 'number' },
          { kind: 'text', text: 'Costo: gratis' },
          { kind: 'source', text: 'Fuente: SRE.' },
        ],
        { citations: [{ publisher: 'SRE', title: 'Registro', url: 'https://example.mx/a', as_of: '2024-10' }] },
      ),
    ])
    const person = browser()
    await person.send({ text: 'hola' })
    const page = await person.page()
    expect(page).toContain('class="message assistant card"')
    expect(page).toContain('<h2>Doble nacionalidad</h2>')
    expect(page).toMatch(/<p class="warning">.*No pague/)
    expect(page).toMatch(/<label><input type="checkbox" data-tick="\w+"><span>Acta<\/span><\/label>/)
    expect(page).toContain('<ol><li>Cita</li></ol>')
    expect(page).toContain('<strong>Costo:</strong> gratis')
    expect(page).toMatch(/<summary>Fuente: SRE.<\/summary>.*href="https:\/\/example.mx\/a".*SRE: Registro/s)
    expect(page).toContain('octubre de 2024')
  })

  test('the same paper has the same tick in every answer', async () => {
    const list = { kind: 'list', heading: '', items: ['Acta', 'Foto'], style: 'check' } as const
    const person = browser()
    for (const text of ['uno', 'dos']) {
      site.answer([outbound([list])])
      await person.send({ text })
    }
    const ticks = [...(await person.page()).matchAll(/data-tick="(\w+)"/g)].map((match) => match[1])
    expect([ticks[0], ticks[1]]).toEqual([ticks[2], ticks[3]])
    expect(ticks[0]).not.toBe(ticks[1])
  })
})

describe('what the page’s script asks for', () => {
  test('is only what is new, and who answers now', async () => {
    const person = browser()
    await person.send({ text: 'uno' })
    const reply = await person.send({ text: 'dos', id: 'mensaje-2' }, fragment)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-language')).toBe('es')
    const text = await reply.text()
    expect(text).toContain('eco: dos')
    expect(text).toContain('id="who"')
    expect(text).not.toContain('<html')
    const last = [...text.matchAll(/data-id="(\w+)"/g)].at(-1)?.[1]
    expect((await person.get(`/?after=${last}`, fragment)).status).toBe(204)
    site.say(person.session(), outbound('sigue'))
    const next = await (await person.get(`/?after=${last}`, fragment)).text()
    expect(next.match(/<li class="message/g)).toHaveLength(1)
    expect(next).toContain('sigue')
  })

  test('is nothing for a visitor, and a fresh start when the conversation is no more', async () => {
    const person = browser()
    await person.page()
    expect((await person.get('/?after=', fragment)).status).toBe(204)
    await person.send({ text: 'hola' })
    expect((await person.send({ text: 'BORRAR' }, fragment)).status).toBe(205)
    expect((await person.get('/?after=01m7y8nat5qz3wh5jv1f0g78hz', fragment)).status).toBe(205)
  })

  test('is the reason alone when something is wrong', async () => {
    const response = await browser().send({ text: '' }, fragment)
    expect([response.status, await response.text()]).toEqual([400, 'No llegó ningún texto. Escriba su pregunta.'])
  })

  test('names the language the conversation goes on in', async () => {
    const person = browser()
    await person.send({ text: 'hola' })
    const reply = await person.send({ language: 'ht' }, fragment)
    expect(reply.headers.get('content-language')).toBe('ht')
  })
})
