import { describe, expect, it } from 'vitest'
import { openConsole } from '#test/kit/console.ts'

const hour = 60 * 60 * 1000

async function officeOfTwo() {
  const office = await openConsole()
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva')
  async function caseFrom(words: string): Promise<string> {
    const person = office.person(words, 'es')
    await person.presses('person')
    await person.says(words)
    const known = await office.cases()
    for (const one of known)
      if ((await office.store.thread(one.contactId, 50)).some(({ text }) => text === words)) return one.id
    throw new Error(`nobody said ${words}`)
  }
  const care = (who: typeof ana, id: string, form: Record<string, string>) => who.post(`/staff/cases/${id}/care`, form)
  return { office, ana, eva, caseFrom, care }
}

/** How many lines each part of the page has, in its order. */
function counts(body: string): Readonly<Record<string, number>> {
  const parts = [...body.matchAll(/<b>(\d+)<\/b> ([^<]+)<\/(?:a|span)><\/li>/g)]
  return Object.fromEntries(parts.map(([, count, name = '']) => [name, Number(count)]))
}

/** What a part lists, in its order. */
function whats(body: string, part: string): readonly string[] {
  const section = body.split(`<section id="${part}"`)[1]?.split('</section>')[0] ?? ''
  return [...section.matchAll(/<bdi>([^<]*)<\/bdi><\/span> <span class="of">/g)].map(([, what = '']) => what)
}

describe('the day of one of the office', () => {
  it('is empty for who has nothing, and says where people wait', async () => {
    const { eva, caseFrom } = await officeOfTwo()
    await caseFrom('nadie me tiene')
    const { body } = await eva.get('/staff/today')
    expect(body).toContain('Hoy, lunes 23 de noviembre')
    expect(body).toContain('No tiene nada pendiente.')
    expect(Object.values(counts(body))).toEqual([0, 0, 0, 0, 0])
  })

  it('counts what is mine and puts what is most pressing first', async () => {
    const { eva, ana, office, caseFrom, care } = await officeOfTwo()
    const [first, second] = [await caseFrom('la primera'), await caseFrom('la segunda')]
    for (const id of [first, second]) await eva.post(`/staff/cases/${id}/claim`)
    await care(eva, first, { act: 'deadline', reason: 'Recurso', day: '2026-11-27' })
    await care(eva, second, { act: 'deadline', reason: 'Apelación', day: '2026-11-20' })
    await care(eva, second, { act: 'task', text: 'Sin prisa' })
    await care(eva, first, { act: 'task', text: 'Llamar al consulado', by: '2026-11-24' })
    await ana.post(`/staff/cases/${first}/note`, { note: '@Eva, mira esto' })
    office.pass(hour)

    const { body } = await eva.get('/staff/today')
    expect(counts(body)).toEqual({
      'Mis casos que esperan respuesta': 2,
      Plazos: 2,
      'Citas de hoy y mañana': 0,
      Pendientes: 2,
      'Le mencionaron': 1,
    })
    expect(whats(body, 'deadlines')).toEqual(['Apelación', 'Recurso'])
    expect(body).toContain('venció el viernes 20 de noviembre')
    expect(whats(body, 'tasks')).toEqual(['Llamar al consulado', 'Sin prisa'])

    // What was done, or is the person's turn, leaves by itself; what is somebody else's was never here.
    await care(eva, second, { act: 'task_done', task: '1' })
    await eva.post(`/staff/cases/${first}/reply`, { text: '¿Dónde está?', written: 'es' })
    const after = counts((await eva.get('/staff/today')).body)
    expect(after).toMatchObject({ 'Mis casos que esperan respuesta': 1, Pendientes: 1 })
    expect(Object.values(counts((await ana.get('/staff/today')).body))).toEqual([0, 0, 0, 0, 0])
  })

  it('has a task of mine in a colleague’s case, and nothing of a protected one', async () => {
    const { ana, eva, office, caseFrom, care } = await officeOfTwo()
    const id = await caseFrom('de Ana')
    await ana.post(`/staff/cases/${id}/claim`)
    const evas = (await office.store.staff()).find(({ name }) => name === 'Eva')?.id ?? ''
    await care(ana, id, { act: 'task', text: 'Traducir el acta', who: evas })
    expect(whats((await eva.get('/staff/today')).body, 'tasks')).toEqual(['Traducir el acta'])
    await care(ana, id, { act: 'protect' })
    expect((await eva.get('/staff/today')).body).not.toContain('Traducir el acta')
  })

  it('has the appointments of today and tomorrow', async () => {
    const { eva } = await officeOfTwo()
    const entry = { area: 'juridica', minutes: '30', appointment: 'booked', remind: 'no', place: 'Ventanilla 2' }
    for (const [day, who] of [
      ['2026-11-24', 'Nopal 27'],
      ['2026-11-23', 'Ceiba 12'],
      ['2026-11-26', 'Pino 30'],
    ] as const)
      await eva.post('/staff/registers/agenda', { ...entry, day, who, time: '13:00' })
    expect(whats((await eva.get('/staff/today')).body, 'appointments')).toEqual(['Ceiba 12', 'Nopal 27'])
  })
})
