import { expect, test } from 'vitest'
import { openConsole } from '../../kit/console.ts'

test('the console speaks the language of whoever reads it, and only theirs', async () => {
  const office = await openConsole()
  const ana = await office.admin()
  const [account] = await office.store.staff()
  if (account === undefined) throw new Error('the account was just made')
  const bea = await office.colleague(ana, 'Bea')
  await office.store.updateStaff({ ...account, language: 'en' })

  const [hers, theirs] = await Promise.all([ana.get('/staff'), bea.get('/staff')])
  expect(hers.body).toContain('<html lang="en">')
  expect(hers.body).toContain('Skip to content')
  expect(theirs.body).toContain('<html lang="es">')
  expect(theirs.body).not.toContain('Skip to content')
})

test('before signing in it speaks Spanish', async () => {
  const office = await openConsole()
  expect((await office.browser().get('/staff/sign-in')).body).toContain('<html lang="es">')
})
