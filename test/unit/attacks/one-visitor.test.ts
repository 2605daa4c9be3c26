import { expect, test } from 'vitest'
import { createMemoryStore } from '#src/store/memory/index.ts'
import { createVault } from '#src/store/vault.ts'
import { openConsole } from '#test/kit/console.ts'
import { openWebOffice } from '#test/kit/web-office.ts'
import { weighed } from '#test/kit/weighed-vault.ts'

const megabyte = 1024 * 1024

test('a visitor with a hundred voice notes makes no page read them', async () => {
  const vault = weighed(await createVault(new Uint8Array(32).fill(7)))
  const office = await openConsole({ store: createMemoryStore({ vault }) })
  const open = await openWebOffice(office)
  const visitor = open()
  await visitor.post('/', { choice: 'person' })
  const voice = new Blob([new Uint8Array(100_000).fill(7)], { type: 'audio/webm' })
  for (let i = 0; i < 100; i++) await visitor.post('/voz', { voice, seconds: '3', id: `note-${1000 + i}` })
  const [waiting] = await office.cases()
  const lupe = await office.admin()
  vault.opened()

  expect((await visitor.get('/?all')).status).toBe(200)
  expect(vault.opened()).toBeLessThan(megabyte)
  expect((await lupe.get(`/staff/cases/${waiting?.id}?all`)).status).toBe(200)
  expect(vault.opened()).toBeLessThan(megabyte)
})
