import { describe, expect, it } from 'vitest'
import { type Role, roles } from '#src/core/vocabulary/role.ts'
import { type Act, acts, homeOf, may, readsOnly, rolesOf } from '#src/staff/permissions.ts'
import { openConsole, ticked } from '#test/kit/console.ts'

/** What each role may do: a row is read like the sentence in the people page. */
const matrix: Record<Role, readonly Act[]> = {
  reception: ['read_cases', 'work_cases', 'register'],
  officer: ['read_cases', 'work_cases', 'register', 'see_reports'],
  lawyer: ['read_cases', 'work_cases', 'register', 'see_reports'],
  psychologist: ['read_cases', 'work_cases', 'register', 'see_reports'],
  programmes: ['read_cases', 'work_cases', 'register', 'see_reports', 'broadcast'],
  education: ['read_cases', 'work_cases', 'register', 'see_reports', 'broadcast'],
  representation: ['read_cases', 'work_cases', 'register', 'see_reports', 'export'],
  translator: ['read_cases', 'translate'],
  editor: ['edit_facts', 'publish_facts'],
  supervisor: acts.filter((act) => act !== 'see_audit' && act !== 'administer'),
  administrator: ['export', 'run_office', 'see_audit', 'administer'],
  auditor: ['read_cases', 'see_reports', 'export', 'see_audit'],
}

const account = (held: readonly Role[] | undefined, admin = false, disabled = false) =>
  held === undefined ? { admin, disabled } : { roles: held, admin, disabled }

describe('what a role may do', () => {
  it.each(roles)('%s', (role) => {
    expect(acts.filter((act) => may(account([role]), act))).toEqual(matrix[role])
  })

  it('adds up over the roles a person has', () => {
    expect(acts.filter((act) => may(account(['translator', 'editor']), act))).toEqual([
      'read_cases',
      'translate',
      'edit_facts',
      'publish_facts',
    ])
  })

  it('is nothing for a disabled account', () => {
    expect(acts.filter((act) => may(account(['supervisor', 'administrator'], true, true), act))).toEqual([])
  })

  it('reads accounts of before roles as administrator and supervisor, or officer', () => {
    expect(rolesOf(account(undefined, true))).toEqual(['administrator', 'supervisor'])
    expect(rolesOf(account(undefined))).toEqual(['officer'])
  })

  it('knows who only reads, and where each begins', () => {
    expect(roles.filter((role) => readsOnly(account([role])))).toEqual(['auditor'])
    expect(readsOnly(account(['auditor', 'reception']))).toBe(false)
    expect(['officer', 'administrator', 'editor'].map((role) => homeOf(account([role as Role])))).toEqual([
      '/staff',
      '/staff/people',
      '/staff/account',
    ])
  })
})

describe('the console by roles', () => {
  it('shows a case to who reads cases, and lets only those act who work on them', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await office.person('Rosa', 'es').presses('person')
    const [waiting] = await office.cases()
    const seen: Record<string, readonly number[]> = {}
    const who = await office.colleague(ana, 'Eva')
    const eva = (await office.store.staff())[1]
    for (const role of ['translator', 'editor', 'auditor', 'administrator', 'reception'] as const) {
      if (eva !== undefined) await office.store.updateStaff({ ...eva, roles: [role] })
      const at = `/staff/cases/${waiting?.id}`
      const answers = [
        await who.get('/staff'),
        await who.get(at),
        await who.post(`${at}/claim`),
        await who.get('/staff/people'),
      ]
      seen[role] = answers.map((answer) => answer.status)
    }
    expect(seen).toEqual({
      translator: [200, 200, 403, 403],
      editor: [303, 403, 403, 403],
      auditor: [200, 200, 403, 403],
      administrator: [303, 403, 403, 200],
      reception: [200, 200, 303, 403],
    })
  })

  it('refuses whatever a read-only auditor sends, but what concerns their own account', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const auditor = await office.colleague(ana, 'Irma', ['auditor'])
    const posts = office.console.routes.routes
      .filter((route) => route.method === 'POST')
      .map((route) => route.path)
      .filter((path) => !/^\/(sign-in|setup|invite|sign-out|account\/)/.test(path))
    expect(posts.length).toBeGreaterThan(10)
    for (const path of new Set(posts)) {
      const address = `/staff${path.replace(/\{[^}]*\}/g, '').replace(/:\w+/g, 'x')}`
      expect([address, (await auditor.post(address)).status]).toEqual([address, 403])
    }
    expect((await auditor.post('/staff/account/sign-out-everywhere')).status).toBe(303)
  })

  it('changes what a colleague may do at once, and never takes away the last administrator', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva', ['auditor'])
    const { id } = (await office.store.staffByLogin('eva')) ?? { id: '' }
    expect((await eva.get('/staff/people')).status).toBe(403)
    expect((await ana.post(`/staff/people/${id}/roles`, {})).status).toBe(400)
    expect((await ana.post(`/staff/people/${id}/roles`, ticked(['administrator', 'officer']))).status).toBe(303)
    expect((await eva.get('/staff/people')).status).toBe(200)
    expect(await office.store.staffByLogin('eva')).toMatchObject({ admin: true, roles: ['officer', 'administrator'] })

    const mine = (await office.store.staffByLogin('ana')) ?? { id: '' }
    const lost = await ana.post(`/staff/people/${mine.id}/roles`, ticked(['officer']))
    expect(lost.status).toBe(409)
    expect(lost.body).toContain('no puede dejar de administrar')
    expect((await ana.post('/staff/people/nobody/roles', ticked(['officer']))).status).toBe(404)
  })

  it('asks for at least one role when inviting, and keeps what was typed', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const without = await ana.post('/staff/people', { name: 'Eva', role: 'Recepción', login: 'eva' })
    expect(without.status).toBe(400)
    expect(without.body).toContain('Marque por lo menos una')
    expect(without.body).toContain('value="Eva"')
  })
})
