import { expect, test } from 'vitest'
import { openSite } from '../../kit/web-site.ts'

const site = await openSite()
const page = await (await site.routes.request('/')).text()

test.each(['chat.css', 'chat.js', 'icon.svg'])(
  '%s is named with its version and kept for ever under that name',
  async (name) => {
    const address = new RegExp(`"(/${name.replace('.', '\\.')}\\?v=\\w+)"`).exec(page)?.[1] ?? ''
    const response = await site.routes.request(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('immutable')
  },
)

test('without its version, or under another, a file is asked for again each time', async () => {
  for (const address of ['/chat.js', '/chat.js?v=old', '/sw.js']) {
    const response = await site.routes.request(address)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const etag = response.headers.get('etag') ?? ''
    expect((await site.routes.request(address, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  }
})

test('what does not exist is not found', async () => {
  for (const address of ['/icon-192.png', '/nothing', '/..%2fpackage.json']) {
    expect((await site.routes.request(address)).status).toBe(404)
  }
})

test('the manifest speaks each language, and Spanish otherwise', async () => {
  const read = async (query: string) => (await site.routes.request(`/manifest.webmanifest${query}`)).json()
  expect(await read('?lang=ht')).toMatchObject({ lang: 'ht', name: 'Puente · biwo a', start_url: '/' })
  expect(await read('?lang=xx')).toMatchObject({ lang: 'es', name: 'Puente · la oficina' })
})

test('nothing may run or be shown that is not ours', async () => {
  for (const address of ['/', '/chat.js', '/api/chat']) {
    const { headers } = await site.routes.request(address)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
  expect(page).not.toMatch(/<script(?! type="module" src="\/(?:chat|locate|leave|tools|keep|record))|style="|\son\w+=/)
})

test('https is asked for only where there is https, and only for this host', async () => {
  expect((await site.routes.request('/')).headers.get('strict-transport-security')).toBeNull()
  const secure = await openSite('https://ayuda.example.mx')
  expect((await secure.routes.request('/')).headers.get('strict-transport-security')).toBe('max-age=15552000')
})

test('a conversation is never cached', async () => {
  expect((await site.routes.request('/')).headers.get('cache-control')).toBe('no-store')
})
