import { describe, expect, it } from 'vitest'
import { createPresence } from '#src/staff/presence/presence.ts'
import { openConsole } from '#test/kit/console.ts'

describe('presence', () => {
  it('tells who else looks and who writes, for a while, and what is news', () => {
    let now = 0
    const presence = createPresence(() => now)
    const [ana, eva] = [
      { id: 'a', name: 'Ana' },
      { id: 'e', name: 'Eva' },
    ]
    expect(presence.at('c', ana, false)).toBe(true)
    expect(presence.at('c', ana, false)).toBe(false)
    expect(presence.at('c', eva, true)).toBe(true)
    expect(presence.others('c', 'a')).toEqual([{ ...eva, isTyping: true }])
    expect(presence.others('d', 'a')).toEqual([])
    now = 10_000
    expect(presence.others('c', 'a')).toEqual([{ ...eva, isTyping: false }])
    expect(presence.at('c', eva, true)).toBe(true)
    now = 100_000
    expect(presence.others('c', 'a')).toEqual([])
  })
})

it('a case shows colleagues, who is named in a note is told until they open it, and how long free words are taken', async () => {
  const hour = 60 * 60 * 1000
  const office = await openConsole({ freeWords: () => hour })
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva')
  await office.person('Rosa').presses('person')
  const [first] = await office.cases()
  const path = `/staff/cases/${first?.id}`
  await ana.post(`${path}/claim`)
  await eva.post(`${path}/typing`)
  const page = (await ana.get(path)).body
  expect(page).toContain('Eva está escribiendo…')
  expect(page).toMatch(/Terminal recibe lo que usted escriba todavía \d/)

  expect((await eva.get('/staff/mentions')).body).toContain('Nadie le ha mencionado')
  await ana.post(`${path}/note`, { note: 'Revísalo, @éva; @nadie no existe' })
  expect((await eva.get('/staff/mentions')).body).toContain('Ana le mencionó')
  expect((await eva.get('/staff/pulse')).body).toContain('data-mentions="1"')
  expect((await ana.get('/staff/mentions')).body).toContain('Nadie le ha mencionado')
  await eva.get(path)
  expect((await eva.get('/staff/mentions')).body).toContain('Nadie le ha mencionado')

  office.pass(hour)
  expect((await ana.get(path)).body).toContain('ya no recibe textos libres')
})

it('who is named at a case that is protected since is not counted a note they may not read', async () => {
  const office = await openConsole()
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva')
  await office.person('Rosa').presses('person')
  const [first] = await office.cases()
  const path = `/staff/cases/${first?.id}`
  await ana.post(`${path}/claim`)
  await ana.post(`${path}/note`, { note: 'Revísalo, @eva' })
  expect((await eva.get('/staff/pulse')).body).toContain('data-mentions="1"')
  await ana.post(`${path}/care`, { act: 'protect' })
  expect((await eva.get('/staff/mentions')).body).toContain('Nadie le ha mencionado')
  expect((await eva.get('/staff/pulse')).body).toContain('data-mentions=""')
})

describe('a case that somebody has', () => {
  it('is put back into the queue by its owner, asked once', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    await office.person('Rosa').presses('person')
    const path = `/staff/cases/${(await office.cases())[0]?.id}`
    await eva.post(`${path}/claim`)
    expect((await eva.get(path)).body).toContain('Sí, poner en la fila')
    await eva.post(`${path}/release`)
    expect((await office.cases())[0]).toMatchObject({ status: 'waiting', owner: null })
    expect((await eva.get('/staff/mentions')).body).toContain('Nadie le ha mencionado')
  })

  it('is put back by no colleague but who supervises; then its owner is told', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    const leo = await office.colleague(ana, 'Leo')
    await office.person('Rosa').presses('person')
    const path = `/staff/cases/${(await office.cases())[0]?.id}`
    await eva.post(`${path}/claim`)
    expect((await leo.get(path)).body).not.toContain('id="release"')
    const refused = await leo.post(`${path}/release`)
    expect(refused.status).toBe(409)
    expect(refused.body).toContain('Este caso lo tiene Eva')
    expect((await ana.get(path)).body).toContain('Si lo pone en la fila, Eva recibirá aviso')
    await ana.post(`${path}/release`)
    expect((await office.cases())[0]?.owner).toBeNull()
    expect((await eva.get('/staff/mentions')).body).toContain('Ana puso en la fila este caso, que usted tenía')
    await eva.get(path)
    expect((await eva.get('/staff/mentions')).body).toContain('Nadie le ha mencionado')
  })

  it('is taken over, and who had it is told', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    const leo = await office.colleague(ana, 'Leo')
    await office.person('Rosa').presses('person')
    const path = `/staff/cases/${(await office.cases())[0]?.id}`
    await eva.post(`${path}/claim`)
    await leo.post(`${path}/take_over`)
    expect((await eva.get('/staff/mentions')).body).toContain('Leo tomó este caso, que usted tenía')
  })
})
