import { describe, expect, it } from 'vitest'
import { codeIn, openConsole, password, ticked } from '#test/kit/console.ts'

const hour = 60 * 60 * 1000
const officer = ticked(['officer'])
const other = 'otra frase bien larga'

describe('the office’s accounts', () => {
  it('invites by a link that works once, for 24 hours', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const invited = await ana.post('/staff/people', {
      name: 'Eva',
      role: 'Área Jurídica',
      login: 'Eva',
      area: 'juridica',
      ...officer,
    })
    expect(invited.status).toBe(200)
    const code = codeIn(invited.body)
    expect((await ana.get('/staff/people')).body).not.toContain(code)
    expect((await office.browser().get(`/staff/invite?code=${code}`)).body).toContain('Hola, Eva')
    expect((await office.browser().post('/staff/invite', { code, password: 'eva' })).status).toBe(400)

    const twice = await Promise.all([1, 2].map(() => office.browser().post('/staff/invite', { code, password })))
    expect(twice.map((a) => a.status).sort()).toEqual([303, 410])
    expect((await office.browser().get(`/staff/invite?code=${code}`)).status).toBe(410)
    expect((await office.browser().post('/staff/sign-in', { login: 'eva', password })).status).toBe(303)
    expect(await office.store.staffByLogin('eva')).toMatchObject({ admin: false, area: 'juridica' })
  })

  it('lets a late link lapse, and an admin makes another', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const code = codeIn((await ana.post('/staff/people', { name: 'Eva', role: 'x', login: 'eva', ...officer })).body)
    office.pass(24 * hour)
    expect((await office.browser().get(`/staff/invite?code=${code}`)).status).toBe(410)
    expect((await office.browser().post('/staff/invite', { code, password })).status).toBe(410)
    await ana.post('/staff/sign-in', { login: 'ana', password })
    expect((await ana.get('/staff/people')).body).toContain('Su enlace venció')
    const eva = await office.store.staffByLogin('eva')
    const again = codeIn((await ana.post(`/staff/people/${eva?.id}/reset`)).body)
    expect((await office.browser().post('/staff/invite', { code: again, password })).status).toBe(303)
  })

  it.each(['', 'x', `nobody.${'A'.repeat(43)}`, '__proto__.x'])('opens nothing for the code «%s»', async (code) => {
    const office = await openConsole()
    await office.admin()
    expect((await office.browser().get(`/staff/invite?code=${encodeURIComponent(code)}`)).status).toBe(410)
    expect((await office.browser().post('/staff/invite', { code, password })).status).toBe(410)
  })

  it('does not let an invited account in before its password is chosen', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await ana.post('/staff/people', { name: 'Eva', role: 'x', login: 'eva', ...officer })
    const kept = (await office.store.staffByLogin('eva'))?.secretHash ?? ''
    for (const guess of ['', kept])
      expect((await office.browser().post('/staff/sign-in', { login: 'eva', password: guess })).status).toBe(401)
  })

  it('refuses a login that is taken and fields left empty, and keeps what was typed', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const taken = await ana.post('/staff/people', { name: 'Otra', role: 'Recepción', login: 'ANA', ...officer })
    expect(taken.status).toBe(409)
    expect(taken.body).toContain('Ya hay una cuenta')
    expect(taken.body).toContain('value="Otra"')
    expect((await ana.post('/staff/people', { name: ' ', role: '', login: 'x', area: 'nowhere' })).status).toBe(400)
    expect((await ana.post('/staff/people', { name: 'Eva', role: 'x', login: 'eva', area: 'nowhere' })).body).toContain(
      'Elija un área',
    )
    expect(await office.store.staff()).toHaveLength(1)
  })

  it('ends a disabled person’s sessions at once, and lets them in again when enabled', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    const { id } = (await office.store.staffByLogin('eva')) ?? { id: '' }
    expect((await ana.post(`/staff/people/${id}/disable`)).status).toBe(303)
    expect((await eva.get('/staff')).status).toBe(303)
    expect((await eva.post('/staff/sign-in', { login: 'eva', password })).status).toBe(401)
    await ana.post(`/staff/people/${id}/enable`)
    expect((await eva.post('/staff/sign-in', { login: 'eva', password })).status).toBe(303)
  })

  it('takes the old password away with a reset link', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    const { id } = (await office.store.staffByLogin('eva')) ?? { id: '' }
    const code = codeIn((await ana.post(`/staff/people/${id}/reset`)).body)
    expect((await eva.get('/staff')).status).toBe(303)
    expect((await eva.post('/staff/sign-in', { login: 'eva', password })).status).toBe(401)
    expect((await eva.post('/staff/invite', { code, password: other })).status).toBe(303)
    expect((await office.browser().post('/staff/sign-in', { login: 'eva', password: other })).status).toBe(303)
  })

  it('never leaves the office without an admin', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const { id } = (await office.store.staffByLogin('ana')) ?? { id: '' }
    for (const act of ['disable', 'reset']) expect((await ana.post(`/staff/people/${id}/${act}`)).status).toBe(409)
    expect((await ana.get('/staff')).status).toBe(200)
    expect((await ana.post('/staff/people/nobody/disable')).status).toBe(404)
  })
})

describe('one’s own password', () => {
  it('changes with the present one, and every other session ends', async () => {
    const office = await openConsole()
    const here = await office.admin()
    const there = office.browser()
    await there.post('/staff/sign-in', { login: 'ana', password })
    expect((await here.post('/staff/account/password', { current: 'no es esta', password: other })).status).toBe(400)
    expect((await here.post('/staff/account/password', { current: password, password: 'corta' })).status).toBe(400)
    const changed = await here.post('/staff/account/password', { current: password, password: other })
    expect(changed.location).toBe('/staff/account?changed')
    expect((await here.get('/staff')).status).toBe(200)
    expect((await there.get('/staff')).status).toBe(303)
    expect((await there.post('/staff/sign-in', { login: 'ana', password })).status).toBe(401)
    expect((await there.post('/staff/sign-in', { login: 'ana', password: other })).status).toBe(303)
  })
})
