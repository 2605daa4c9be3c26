import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { alertOf } from '#src/staff/group/lines.ts'
import type { StaffEnv } from '#src/staff/guard.ts'
import { withReader } from '#src/staff/reader.ts'
import { say } from '#src/staff/words.ts'
import { openConsole } from '#test/kit/console.ts'

test('the console speaks the language of whoever reads it, and only theirs', async () => {
  const office = await openConsole()
  const ana = await office.admin()
  const [account] = await office.store.staff()
  if (account === undefined) throw new Error('the account was just made')
  const bea = await office.colleague(ana, 'Bea')
  await office.store.updateStaff({ ...account, language: 'en' })

  const [hers, theirs] = await Promise.all([ana.get('/staff'), bea.get('/staff')])
  expect(hers.body).toContain('<html lang="en">')
  expect(hers.body).toContain('Skip to the content')
  expect(theirs.body).toContain('<html lang="es">')
  expect(theirs.body).not.toContain('Skip to the content')
})

test('before signing in it speaks Spanish', async () => {
  const office = await openConsole()
  expect((await office.browser().get('/staff/sign-in')).body).toContain('<html lang="es">')
})

test('each person chooses the language on their own page, and goes back', async () => {
  const office = await openConsole()
  const ana = await office.admin()
  await ana.post('/staff/account/language', { language: 'en' })
  expect((await ana.get('/staff/account')).body).toContain('Language of the console')
  await ana.post('/staff/account/language', { language: 'fr' })
  expect((await ana.get('/staff/account')).body).toContain('Language of the console')
  await ana.post('/staff/account/language', { language: 'es' })
  expect((await ana.get('/staff/account')).body).toContain('Idioma de la consola')
})

test('a time is written as the reader writes them', async () => {
  const office = await openConsole()
  const ana = await office.admin()
  await office.person('Rosa', 'es').presses('person')
  const [waiting] = await office.cases()
  const page = `/staff/cases/${waiting?.id}`
  expect((await ana.get(page)).body).toMatch(/hoy a las \d\d?:\d\d/)
  await ana.post('/staff/account/language', { language: 'en' })
  expect((await ana.get(page)).body).toMatch(/today at \d\d?:\d\d.[AP]M/)
})

test('what the person is told does not follow the console', async () => {
  const office = await openConsole()
  const ana = await office.admin()
  await ana.post('/staff/account/language', { language: 'en' })
  const rosa = office.person('Rosa', 'es')
  await rosa.presses('person')
  const [waiting] = await office.cases()
  await ana.post(`/staff/cases/${waiting?.id}/claim`)
  expect((await rosa.reads()).at(-1)).toContain('Ya le atiende Ana')
})

test("what everybody in the staff's group reads is in Spanish, whoever's act it was that caused it", async () => {
  const office = await openConsole()
  const ana = await office.admin()
  await office.person('Rosa', 'es').says('me quieren matar, me vienen siguiendo')
  const [urgent] = await office.cases()
  const [account] = await office.store.staff()
  if (urgent === undefined || account === undefined) throw new Error('somebody in danger waits, and Ana is there')
  expect(await ana.get('/staff')).toMatchObject({ status: 200 })
  const app = new Hono<StaffEnv>().use(withReader).get('/', (c) => {
    c.set('me', { account: { ...account, language: 'en' }, tokenHash: '', since: 0 })
    return c.text(`${alertOf(urgent, '')} ${say('close')}`)
  })
  expect(await (await app.request('/')).text()).toMatch(/^⚠ URGENTE: .* Close case…$/)
})
