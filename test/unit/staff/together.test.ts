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
