import { describe, expect, it } from 'vitest'
import { openConsole, type TestBrowser } from '#test/kit/console.ts'

const query = 'tab=waiting&language=ht'

async function idOf(who: TestBrowser, name: string): Promise<string> {
  const { body } = await who.get('/staff/views')
  const form = new RegExp(`views/([\\w-]+)/rename"><label[^>]*>[^<]*</label><input[^>]*value="${name}"`).exec(body)
  return form?.[1] ?? ''
}

describe('a saved view', () => {
  it('is kept under a name and found in the list, by its maker only', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    expect((await ana.post('/staff/views', { name: '  En   kreyòl ', query })).location).toBe(`/staff?${query}`)
    const { body } = await ana.get(`/staff?${query}`)
    expect(body).toMatch(/href="\/staff\?tab=waiting&amp;language=ht" aria-current="page">En kreyòl</)
    expect((await eva.get('/staff')).body).not.toContain('En kreyòl')
  })

  it('may be the whole office’s; then only its maker or a supervisor changes it', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    const leo = await office.colleague(ana, 'Leo')
    await eva.post('/staff/views', { name: 'En kreyòl', query, shared: 'yes' })
    expect((await leo.get('/staff')).body).toContain('En kreyòl')
    const id = await idOf(eva, 'En kreyòl')
    expect((await leo.get('/staff/views')).body).toContain('Sólo puede cambiarla quien la hizo')
    expect((await leo.post(`/staff/views/${id}/rename`, { name: 'Otra' })).location).toBe('/staff/views?gone')
    expect((await ana.post(`/staff/views/${id}/rename`, { name: 'Kreyòl' })).location).toBe('/staff/views')
    expect((await leo.get('/staff')).body).toContain('>Kreyòl<')
  })

  it('is removed, brought back, and gone for good after a day', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await ana.post('/staff/views', { name: 'En kreyòl', query })
    const id = await idOf(ana, 'En kreyòl')
    const removed = await ana.post(`/staff/views/${id}/remove`)
    expect(removed.location).toBe(`/staff/views?removed=${id}`)
    expect((await ana.get(removed.location ?? '')).body).toContain('Deshacer')
    expect((await ana.get('/staff')).body).not.toContain('En kreyòl')
    await ana.post(`/staff/views/${id}/restore`)
    expect((await ana.get('/staff')).body).toContain('En kreyòl')
    await ana.post(`/staff/views/${id}/remove`)
    office.pass(25 * 60 * 60 * 1000)
    // The session is over by then as well.
    await ana.post('/staff/sign-in', { login: 'ana', password: 'caballo pila grapa' })
    await ana.get('/staff')
    expect((await ana.post(`/staff/views/${id}/restore`)).location).toBe('/staff/views?gone')
  })

  it('needs a name, and keeps what was chosen while one is asked for', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const { status, body } = await ana.post('/staff/views', { name: ' \u202E ', query })
    expect(status).toBe(400)
    expect(body).toContain('Escriba un nombre para la vista')
    expect(body).toContain('value="tab=waiting&amp;language=ht"')
  })

  it('leads nowhere but to the list', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await ana.post('/staff/views', { name: 'Mala', query: '"><script>x</script>&tab=//evil.example&area=javascript:1' })
    const { body } = await ana.get('/staff')
    expect(body).toContain('href="/staff?tab=waiting&amp;area=javascript%3A1"')
    expect(body).not.toContain('<script>x')
  })
})
