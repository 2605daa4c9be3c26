import { describe, expect, it } from 'vitest'
import { openConsole, type TestBrowser, type TestConsole } from '#test/kit/console.ts'

async function waiting(office: TestConsole, name: string, language: 'es' | 'ht' = 'es') {
  const person = office.person(name, language)
  await person.presses('person')
  const id = (await office.cases()).at(-1)?.id ?? ''
  return { person, id }
}

/** What the page before closing would send. */
async function formOf(who: TestBrowser, ids: readonly string[]) {
  const { body } = await who.get(`/staff/bulk?${ids.map((id) => `case=${id}`).join('&')}`)
  const form = /name="form" value="([^"]*)"/.exec(body)?.[1] ?? ''
  return { body, form, cases: [...body.matchAll(/name="case" value="([^"]*)"/g)].map(([, id = '']) => id) }
}

describe('closing several cases', () => {
  it('shows what each person will be told, in their language, and then tells them just that', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const rosa = await waiting(office, 'Rosa')
    const jean = await waiting(office, 'Jean', 'ht')
    const { body, form, cases } = await formOf(ana, [rosa.id, jean.id])
    expect(cases).toEqual([rosa.id, jean.id])
    const told = [...body.matchAll(/<blockquote class="words" lang="(\w+)">([^<]*)</g)]
    expect(told.map(([, language]) => language)).toEqual(['es', 'ht'])
    expect(await office.cases()).toHaveLength(2)

    const done = await ana.post('/staff/bulk', { case: rosa.id, form })
    expect(done.body).toContain('Se cerró 1 caso')
    await ana.post('/staff/bulk', { case: jean.id, form })
    expect(await office.cases()).toEqual([])
    expect((await rosa.person.reads()).at(-1)).toBe(told[0]?.[2])
    expect((await jean.person.reads()).at(-1)).toBe(told[1]?.[2])
    expect((await office.store.case(rosa.id))?.ending).toEqual({ how: 'unanswered', outcome: null })
  })

  it('quotes what the list quotes: the last sentence of their own, not the button they pressed', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const { person, id } = await waiting(office, 'Rosa')
    await person.says('Mi hermana puede llevar el acta a la oficina')
    expect((await formOf(ana, [id])).body).toContain('Mi hermana puede llevar el acta a la oficina')
  })

  it('leaves alone what a colleague has, and says who', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const { id } = await waiting(office, 'Rosa')
    await office.staff('Eva').does({ type: 'claim' })
    const { body, cases } = await formOf(ana, [id])
    expect(cases).toEqual([])
    expect(body).toContain('No se va a cerrar: lo tiene Eva.')
    const done = await ana.post('/staff/bulk', { case: id })
    expect(done.body).toContain('Se cerraron 0 casos')
    expect(done.body).toContain('Este caso lo tiene Eva')
    expect(await office.cases()).toHaveLength(1)
  })

  it('tells each person once, however often it is sent', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const { id, person } = await waiting(office, 'Rosa')
    const { form } = await formOf(ana, [id])
    const before = (await person.reads()).length
    await Promise.all([1, 2, 3].map(() => ana.post('/staff/bulk', { case: id, form })))
    expect(await person.reads()).toHaveLength(before + 1)
  })

  it('asks for a choice when nothing was chosen, and takes no more than it can show', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    expect((await ana.get('/staff/bulk')).body).toContain('No eligió ningún caso')
    expect(
      (await ana.get(`/staff/bulk?${Array.from({ length: 51 }, (_, i) => `case=c${i}`).join('&')}`)).body,
    ).toContain('Elija 50 casos o menos')
  })
})

describe('the pulse of every page', () => {
  it('names the emergencies that wait, but not the one being read, and which case came last', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const quiet = await ana.get('/staff/pulse')
    expect(quiet.body).toContain('<div id="pulse" data-mentions="" data-urgent="" data-newest=""></div>')
    await office.person('Rosa', 'es').says('me quieren matar, me vienen siguiendo')
    const [urgent] = await office.cases()
    const { body } = await ana.get('/staff/pulse')
    expect(body).toContain(`data-urgent="${urgent?.id}"`)
    expect(body).toContain(`href="/staff/cases/${urgent?.id}"`)
    expect(body).not.toContain('siguiendo')
    expect((await ana.get(`/staff/pulse?case=${urgent?.id}`)).body).toContain('data-urgent=""')
    await ana.post(`/staff/cases/${urgent?.id}/claim`)
    expect((await ana.get('/staff/pulse')).body).toContain('data-urgent="" data-newest=""')
  })

  it('does not count as somebody being there', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    for (let i = 0; i < 5; i++) {
      office.pass(30 * 60 * 1000)
      await ana.get('/staff/pulse', { Accept: 'text/x-fragment' })
    }
    expect((await ana.get('/staff')).status).toBe(303)
  })
})
