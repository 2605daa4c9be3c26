import { beforeEach, expect, test } from 'vitest'
import type { Block } from '#src/core/vocabulary/outbound.ts'
import { openSite, outbound, type WebSite } from '#test/kit/web-site.ts'

const list: Block = {
  kind: 'picture',
  topic: 'asylum-mexico',
  language: 'es',
  folio: null,
  text: 'Lista',
  own: {
    title: 'Su lista',
    warnings: [],
    parts: [{ field: 'steps', heading: 'Qué hacer', items: ['Vaya', 'Firme'], done: [1] }],
    source: '',
  },
}

let site: WebSite
beforeEach(async () => {
  site = await openSite()
})

/** Says something, is sent a list, and gives the session with the list's message. */
async function withList(): Promise<{ session: string; id: string }> {
  site.answer([outbound([list])])
  const response = await site.post({ text: 'mándeme la lista' })
  const { session } = (await response.json()) as { session: string }
  const page = await (await site.routes.request('/', { headers: { cookie: `puente=${session}` } })).text()
  return { session, id: /\/lista\/([^/]+)\/tarjeta/.exec(page)?.[1] ?? '' }
}

test('is shown with what is done ticked, and with its picture and sheets', async () => {
  const { session } = await withList()
  const page = await (await site.routes.request('/', { headers: { cookie: `puente=${session}` } })).text()
  expect(page).toContain('Su lista')
  expect(page.match(/type="checkbox"[^>]* checked/g)).toHaveLength(1)
  expect(page).toContain('lista.pdf?paper=a4')
})

test('opens for the one it was sent to, and for nobody else', async () => {
  const { session, id } = await withList()
  const ask = (cookie: string, path = `/lista/${id}/lista.pdf`) => site.routes.request(path, { headers: { cookie } })
  const mine = await ask(`puente=${session}`)
  expect(mine.status).toBe(200)
  expect(mine.headers.get('cache-control')).toBe('private, no-store')
  expect(mine.headers.get('content-disposition')).toBe('inline; filename="lista.pdf"')
  expect((await ask(`puente=${session}`, `/lista/${id}/tarjeta.png`)).status).toBe(200)
  const other = (await (await site.post({ text: 'hola' })).json()) as { session: string }
  expect((await ask(`puente=${other.session}`)).status).toBe(404)
  expect((await ask('')).status).toBe(404)
  expect((await ask('puente=forged')).status).toBe(404)
  expect((await ask(`puente=${session}`, '/lista/none/tarjeta.png')).status).toBe(404)
})
