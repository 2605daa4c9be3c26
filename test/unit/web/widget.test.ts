import { expect, test } from 'vitest'
import { openSite } from '#test/kit/web-site.ts'

const lerdo = 'https://www.lerdo.example'

test('a site added while we run may show the chat from then on, and one taken away no longer', async () => {
  const sites: string[] = []
  const site = await openSite('https://ayuda.example.mx', sites)
  const framers = async () => (await site.routes.request('/widget')).headers.get('content-security-policy') ?? ''
  expect((await site.routes.request('/widget')).status).toBe(404)
  expect(await framers()).toContain("frame-ancestors 'none'")
  expect((await site.routes.request('/widget.js')).status).toBe(404)
  sites.push(lerdo)
  expect((await site.routes.request('/widget.js')).status).toBe(200)
  expect(await framers()).toContain(`frame-ancestors ${lerdo}`)
  expect((await site.routes.request('/')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  sites.push('https://dif.example')
  expect(await framers()).toContain(`frame-ancestors ${lerdo} https://dif.example`)
  sites.length = 0
  expect((await site.routes.request('/widget')).status).toBe(404)
})
