import { describe, expect, it } from 'vitest'
import { attentionOf } from '#src/core/registers/attention.ts'
import { openConsole } from '#test/kit/console.ts'

/** Ana, who supervises, and Eva at the console, and a person whose case waits. */
async function waiting() {
  const office = await openConsole()
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva')
  const person = office.person('Rosa', 'es')
  await person.presses('person')
  const [first] = await office.cases()
  const id = first?.id ?? ''
  const of = async () => (await office.store.case(id)) ?? expect.fail('the case is gone')
  const care = (who: typeof ana, form: Record<string, string>) => who.post(`/staff/cases/${id}/care`, form)
  const read = async (who: typeof ana) => (await who.get(`/staff/cases/${id}`)).body
  return { office, ana, eva, person, id, of, care, read }
}

describe('what is kept of a case', () => {
  it('is changed by forms, shown on the page, and told by the history', async () => {
    const { ana, eva, of, care, read, id } = await waiting()
    await ana.post(`/staff/cases/${id}/claim`)
    expect((await care(ana, { act: 'stage', stage: 'waiting_other' })).status).toBe(303)
    await care(eva, { act: 'priority', level: 'high', reason: 'Su audiencia es el lunes' })
    await care(eva, { act: 'deadline', reason: 'Recurso', days: '30', from: '2026-11-23', day: '' })
    await care(eva, { act: 'interpreter', language: 'kreyòl', day: '', place: 'Juzgado' })
    await care(eva, { act: 'origin', place: 'Los Ángeles, California' })

    expect(await of()).toMatchObject({
      stage: 'waiting_other',
      priority: { level: 'high', reason: 'Su audiencia es el lunes' },
      // Thirty working days, the first day counted: the 25th of December and the 1st of January are none.
      deadline: { day: '2027-01-05', counted: { days: 30 } },
      interpreter: { language: 'kreyòl', day: null, place: 'Juzgado' },
      origin: 'us-ca',
    })
    const page = await read(ana)
    for (const words of [
      'a otra institución',
      'alta · Su audiencia es el lunes',
      'Recurso',
      'kreyòl · Juzgado',
      'California · Allá son las 08:00',
      'Eva cambió la prioridad',
    ])
      expect(page).toContain(words)
  })

  it('a deadline in working days is counted from today where no other day is said', async () => {
    const { ana, of, care, read } = await waiting()
    expect(await read(ana)).toMatch(/id="care-deadline-from"[^>]*value="2026-11-23"/)
    await care(ana, { act: 'deadline', reason: 'Recurso', days: '3', from: '', day: '' })
    expect((await of()).deadline).toMatchObject({ day: '2026-11-25', counted: { days: 3, from: '2026-11-23' } })
  })

  it('that was refused is asked for again with all that was typed', async () => {
    const { ana, care } = await waiting()
    const { status, body } = await care(ana, { act: 'deadline', reason: 'Recurso de <b>revisión</b>', day: '' })
    expect(status).toBe(409)
    expect(body).toContain('Elija el día del plazo.')
    expect(body).toContain('value="Recurso de &lt;b&gt;revisión&lt;/b&gt;"')
    expect(body).toMatch(/id="care-deadline" open/)
  })

  it.each([
    [{ act: 'priority', level: 'high', reason: '' }, 'Escriba por qué cambia la prioridad'],
    [{ act: 'deadline', reason: 'x', days: '0', from: '2026-11-23' }, 'Escriba cuántos días hábiles'],
    [{ act: 'task', text: '' }, 'Escriba qué hay que hacer'],
    [{ act: 'task', text: 'x', by: '2026-02-31' }, 'Ese día no existe'],
    [{ act: 'task_done', task: '9' }, 'Ese pendiente ya no está'],
    [{ act: 'snooze', day: '2026-11-23' }, 'Elija un día de mañana en adelante'],
    [{ act: 'origin', place: 'Xqzw' }, 'No conozco ese lugar'],
    [{ act: 'nothing' }, 'No se entendió qué guardar'],
  ])('%o is refused in words', async (form, words) => {
    const { ana, care } = await waiting()
    const { status, body } = await care(ana, form as Record<string, string>)
    expect(status).toBe(409)
    expect(body).toContain(words)
  })

  it('a task goes to somebody by a day, is done, and can be undone', async () => {
    const { office, ana, of, care, read } = await waiting()
    const eva = (await office.store.staffByLogin('eva'))?.id ?? ''
    await care(ana, { act: 'task', text: 'Llamar al consulado', who: eva, by: '2026-11-20' })
    expect(await read(ana)).toContain('Eva · era para el viernes 20 de noviembre')
    await care(ana, { act: 'task_done', task: '1' })
    expect(await read(ana)).toContain('1 de 1 hechos')
    await care(ana, { act: 'task_undo', task: '1' })
    expect((await of()).tasks?.[0]?.doneAt).toBeNull()
  })

  it('a case put off comes back when the office opens that day', async () => {
    const { ana, of, care, read } = await waiting()
    await care(ana, { act: 'snooze', day: '2026-11-28' })
    // The 28th is a Saturday: the office opens on Monday.
    expect(new Date((await of()).snoozedUntil ?? 0).toISOString().slice(0, 10)).toBe('2026-11-30')
    expect(await read(ana)).toContain('hasta el lunes 30 de noviembre')
    await care(ana, { act: 'wake' })
    expect((await of()).snoozedUntil).toBeUndefined()
  })
})

describe('a protected case', () => {
  it('is opened by its owner, who supervises and who was added; the rest see that it is protected, without words', async () => {
    const { office, ana, eva, person, id, care } = await waiting()
    await person.says('me amenazaron en mi trabajo')
    await ana.post(`/staff/cases/${id}/claim`)
    await care(ana, { act: 'protect' })

    const [page, file, reply] = await Promise.all([
      eva.get(`/staff/cases/${id}`),
      eva.get(`/staff/cases/${id}/files/x/0`),
      eva.post(`/staff/cases/${id}/note`, { note: 'x' }),
    ])
    expect([page.status, file.status, reply.status]).toEqual([403, 403, 403])
    expect(page.body).toContain('Caso protegido')
    const list = await eva.get('/staff?tab=owned')
    expect(list.body).toContain('Caso protegido')
    expect(list.body).not.toContain('amenazaron')

    const evaId = (await office.store.staffByLogin('eva'))?.id ?? ''
    await care(ana, { act: 'protect', [`open-${evaId}`]: 'yes' })
    expect((await eva.get(`/staff/cases/${id}`)).body).toContain('amenazaron')
    expect((await care(eva, { act: 'protect_clear' })).status).toBe(409)
    await care(ana, { act: 'protect_clear' })
    expect((await office.store.case(id))?.protected).toBeUndefined()
  })

  it('is not claimed by whoever may not open it', async () => {
    const { office, eva, ana, id, care } = await waiting()
    await care(ana, { act: 'protect' })
    expect((await eva.post(`/staff/cases/${id}/claim`)).status).toBe(403)
    expect((await office.store.case(id))?.status).toBe('waiting')
  })
})

describe('taking a case over', () => {
  it('gives it to whoever takes it, tells the person, and is seen in the history; its former owner answers no more', async () => {
    const { office, ana, eva, person, id, of, read } = await waiting()
    await ana.post(`/staff/cases/${id}/claim`)
    await eva.post(`/staff/cases/${id}/take_over`, { note: 'Ana está de vacaciones' })

    expect(await of()).toMatchObject({ status: 'owned', owner: { name: 'Eva' } })
    expect((await ana.post(`/staff/cases/${id}/reply`, { text: 'Hola' })).status).toBe(409)
    expect(await read(ana)).toContain('Eva lo tomó de quien lo tenía')
    expect((await person.reads()).at(-1)).toContain('Eva')
    expect((await office.store.caseEvents(id)).at(-1)?.type).toBe('taken_over')
  })

  it('is refused of a case that is one’s own, or that nobody has', async () => {
    const { ana, id } = await waiting()
    expect((await ana.post(`/staff/cases/${id}/take_over`)).status).toBe(409)
    await ana.post(`/staff/cases/${id}/claim`)
    expect((await ana.post(`/staff/cases/${id}/take_over`)).status).toBe(409)
  })
})

it('how a case ended is told with closing', async () => {
  const { ana, id, of } = await waiting()
  await ana.post(`/staff/cases/${id}/close`, { ended: 'resolved:advised' })
  expect(await of()).toMatchObject({ status: 'closed', ending: { how: 'resolved', outcome: 'advised' } })
})

describe('how a case ended', () => {
  async function mine() {
    const office = await openConsole()
    const ana = await office.admin()
    const jean = office.person('Jean', 'ht')
    await jean.presses('person')
    const path = `/staff/cases/${(await office.cases())[0]?.id}`
    await ana.post(`${path}/claim`)
    return { office, ana, path, of: () => office.store.case(path.replace('/staff/cases/', '')) }
  }

  it('is told by the press that gives it back, too', async () => {
    const { ana, path, of } = await mine()
    expect((await ana.get(path)).body).toContain('Diga qué se hizo, y se devuelve:')
    await ana.post(`${path}/return`, { ended: ':informed' })
    expect(await of()).toMatchObject({ status: 'returned', ending: { how: null, outcome: 'informed' } })
    expect((await ana.get(path)).body).toContain('Se le informó')
  })

  it('is not made up where nobody said: not of who was answered either', async () => {
    const { ana, path, of } = await mine()
    await ana.post(`${path}/reply`, { text: 'Buenos días' })
    await ana.post(`${path}/close`, { ended: 'something:else' })
    const ended = await of()
    expect(ended).toMatchObject({ status: 'closed', repliedAt: expect.any(Number) })
    expect(ended?.ending).toBeUndefined()
    expect(ended === null ? null : attentionOf(ended)).toMatchObject({ how: null, outcome: null })
  })

  it('is asked after saying that answers wait for a translation', async () => {
    const { ana, path } = await mine()
    expect((await ana.get(path)).body).not.toContain('Hay respuestas sin traducir')
    await ana.post(`${path}/translate`, { text: 'Traiga su acta.' })
    expect((await ana.get(path)).body).toContain('Hay respuestas sin traducir (1)')
  })
})
