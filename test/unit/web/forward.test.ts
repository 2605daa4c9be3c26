import { expect, test } from 'vitest'
import { openSite, outbound } from '#test/kit/web-site.ts'

const words = 'Hola, soy yo. Estoy bien & tranquilo.'

test('words to send on are shown whole, with WhatsApp and text messages opening with them ready', async () => {
  const site = await openSite()
  site.answer([outbound([{ kind: 'forward', text: words }])])
  const { session } = (await (await site.post({ text: 'quiero avisar en mi casa' })).json()) as { session: string }
  const page = await (await site.routes.request('/', { headers: { cookie: `puente=${session}` } })).text()
  expect(page).toContain('Hola, soy yo. Estoy bien &amp; tranquilo.</blockquote>')
  expect(page).toContain(`href="https://wa.me/?text=${encodeURIComponent(words)}"`)
  expect(page).toContain(`href="sms:?&amp;body=${encodeURIComponent(words)}"`)
})
