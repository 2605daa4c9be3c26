import { expect, test } from 'vitest'
import { openConsole } from '../../kit/console.ts'

test('the office prints a poster and is told how many came by it, from five on', async () => {
  const office = await openConsole()
  const admin = await office.admin()
  expect((await admin.get('/staff/posters')).body).toContain('name="place"')
  const poster = await admin.get('/staff/posters.pdf?place=Central+camionera&lang=ht&paper=a4')
  expect([poster.status, poster.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(poster.headers.get('content-disposition')).toContain('poster-central-camionera.pdf')
  for (let i = 1; i <= 5; i++) {
    expect((await admin.get('/staff/posters?place=Central%20Camionera')).body).toContain('menos de 5 personas')
    const person = office.person(`p${i}`)
    await office.assistant.takeTurn({ ...person.inbound({ kind: 'text', text: 'hola' }), place: 'central-camionera' })
  }
  expect((await admin.get('/staff/posters?place=Central%20Camionera')).body).toContain('han llegado 5 personas')
})

test('nobody else gets in, and what is typed is words', async () => {
  const office = await openConsole()
  expect((await office.browser().get('/staff/posters.pdf')).status).toBe(303)
  const admin = await office.admin()
  const { body } = await admin.get('/staff/posters?place=%3Cb%3Ex')
  expect(body).not.toContain('<b>x')
})
