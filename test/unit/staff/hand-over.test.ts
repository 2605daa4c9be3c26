import { describe, expect, it } from 'vitest'
import { openConsole, type TestBrowser } from '#test/kit/console.ts'
import { textOf } from '#test/kit/office.ts'

async function withCase(language: 'es' | 'en' | 'ht' = 'es') {
  const office = await openConsole()
  const ana = await office.admin()
  const rosa = office.person('Rosa', language)
  await rosa.starts()
  await rosa.presses('person')
  const [opened] = await office.cases()
  if (opened === undefined) throw new Error('no case was opened')
  return { office, ana, rosa, id: opened.id, path: `/staff/cases/${opened.id}` }
}

describe('the list of cases', () => {
  it('shows who waits, for how long, in which language, for what, urgent first', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    expect((await ana.get('/staff')).body).toContain('Nadie está esperando')
    const rosa = office.person('Rosa', 'es')
    await rosa.presses('topic:remains-repatriation')
    await rosa.presses('person')
    office.pass(65 * 60_000)
    await office.person('Jean', 'ht').says('yo kidnape frè m, tanpri ede m')
    const { body } = await ana.get('/staff')
    const [first = '', second = ''] = body.split('<li class="row').slice(1)
    expect(first).toContain('urgent')
    expect(first).toContain('URGENTE: secuestro')
    expect(first).toContain('yo kidnape frè m')
    expect(first).toContain('title="Lee en kreyòl">HT<')
    expect(second).toContain('1 h 5 m')
    expect(second).toContain('Traer a México el cuerpo')
    expect(second).toContain('Coordinación de Atención a Migrantes')
    expect(body).toContain('<title>(2, urgentes: 1) Casos · Puente</title>')
  })

  it('shows a person’s words, not the button they pressed', async () => {
    const { ana, rosa } = await withCase()
    await rosa.says('Mi hermano está detenido en Texas')
    const { body } = await ana.get('/staff')
    expect(body).toContain('Mi hermano está detenido en Texas')
    expect(body).not.toContain('▸')
  })

  it('is divided by tab and by area', async () => {
    const { office, ana, path } = await withCase()
    const rows = async (query: string) => ((await ana.get(`/staff${query}`)).body.match(/<li class="row/g) ?? []).length
    expect([
      await rows(''),
      await rows('?tab=mine'),
      await rows('?tab=closed'),
      await rows('?area=juridica'),
      await rows('?area=recepcion'),
    ]).toEqual([1, 0, 0, 0, 1])
    await ana.post(`${path}/claim`)
    expect([await rows(''), await rows('?tab=mine'), await rows('?tab=owned')]).toEqual([0, 1, 1])
    const eva = await office.colleague(ana, 'Eva')
    expect((await eva.get('/staff?tab=mine')).body).toContain('Usted no tiene ningún caso')
    expect((await eva.get('/staff?tab=owned')).body).toContain('Ana')
    await ana.post(`${path}/close`)
    expect([await rows('?tab=owned'), await rows('?tab=closed'), await rows('?tab=nonsense')]).toEqual([0, 1, 0])
  })

  it('shows the case ended last first', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    for (const name of ['Uno', 'Dos', 'Tres']) {
      const person = office.person(name, 'es')
      await person.says('yo kidnape')
      await person.presses('person')
      const [open] = await office.cases()
      await ana.post(`/staff/cases/${open?.id}/close`)
      office.pass(60_000)
    }
    const opened = (await office.store.cases({ statuses: ['closed'], limit: 10 })).toSorted(
      (a, b) => b.openedAt - a.openedAt,
    )
    const { body } = await ana.get('/staff?tab=closed')
    expect([...body.matchAll(/id="row-([\w-]+)"/g)].map((m) => m[1])).toEqual(opened.map((c) => c.id))
  })
})

describe('taking a case', () => {
  it('tells the person who answers, and the answer arrives with name and role', async () => {
    const { ana, rosa, path } = await withCase()
    expect((await ana.get(path)).body).toContain('Nadie lo ha tomado')
    expect(await ana.post(`${path}/claim`)).toMatchObject({ status: 303, location: `${path}#reply` })
    expect((await rosa.reads()).at(-1)).toContain('Ana (Coordinación de Atención)')
    expect(
      (await ana.post(`${path}/reply`, { text: 'Buenos días, Rosa.\r\n¿En qué estado está?', form: 'f1' })).status,
    ).toBe(303)
    expect((await rosa.reads()).at(-1)).toBe('Buenos días, Rosa.\n¿En qué estado está?')
    const { body } = await ana.get(path)
    expect(body).toMatch(/<b>Ana<\/b> · Coordinación de Atención · hoy a las 10:00/)
    expect(body).toContain('Guardado, todavía no sale')
  })

  it('is not done by looking', async () => {
    const { office, ana, rosa, path } = await withCase()
    const before = await rosa.reads()
    await ana.get(path)
    await ana.get(path, { Accept: 'text/x-fragment' })
    expect((await office.cases())[0]?.status).toBe('waiting')
    expect(await rosa.reads()).toEqual(before)
  })

  it('goes to exactly one of those who try at the same moment, and the others are told who', async () => {
    const { office, ana, rosa, path } = await withCase()
    const eva = await office.colleague(ana, 'Eva')
    const crowd: TestBrowser[] = [ana, eva, ana, eva, ana, eva]
    const answers = await Promise.all(crowd.map((who) => who.post(`${path}/claim`)))
    const [mine] = await office.cases()
    const winner = mine?.owner?.name ?? ''
    expect(['Ana', 'Eva']).toContain(winner)
    answers.forEach((answer, i) => {
      const won = (i % 2 === 0 ? 'Ana' : 'Eva') === winner
      expect(answer.status).toBe(won ? 303 : 409)
      if (!won) expect(answer.body).toContain(`Este caso lo tiene ${winner}.`)
    })
    expect((await rosa.reads()).filter((said) => said.includes('le atiende'))).toHaveLength(1)
  })

  it('silences the assistant until the person is given back, where they were', async () => {
    const { ana, rosa, path } = await withCase()
    await rosa.presses('topic:remains-repatriation')
    await ana.post(`${path}/claim`)
    expect(await rosa.says('gracias')).toEqual([])
    expect(await rosa.says('¿cuánto cuesta?')).toEqual([])
    expect((await ana.get(path)).body).toContain('¿cuánto cuesta?')
    expect(await ana.post(`${path}/return`)).toMatchObject({ status: 303, location: '/staff' })
    expect((await rosa.reads()).some((said) => said.includes('Ana terminó por ahora'))).toBe(true)
    expect(textOf(await rosa.says('¿y dónde es?'))).toMatch(/consulado/i)
    expect((await ana.get(path)).body).toContain('Este caso se devolvió al asistente')
    expect((await ana.get(path)).body).toContain('Ana lo devolvió al asistente')
  })

  it('ends with closing, and the person is told', async () => {
    const { ana, rosa, path } = await withCase()
    await ana.post(`${path}/claim`)
    expect((await ana.get(path)).body).toContain('¿Cerrar el caso?')
    await ana.post(`${path}/close`)
    expect((await rosa.reads()).at(-1)).toContain('cerró su caso')
    const late = await ana.post(`${path}/reply`, { text: 'una cosa más' })
    expect(late.status).toBe(409)
    expect(late.body).toContain('Este caso ya terminó')
    expect(late.body).toContain('una cosa más</textarea>')
  })
})

describe('an answer that cannot be sent', () => {
  it.each([
    ['empty', '  \n ', 'No hay texto que enviar'],
    ['too long', 'a'.repeat(4001), 'muy larga'],
  ])('is refused when %s, and the text stays', async (_, text, why) => {
    const { ana, rosa, path } = await withCase()
    await ana.post(`${path}/claim`)
    const before = await rosa.reads()
    const answer = await ana.post(`${path}/reply`, { text })
    expect(answer.status).toBe(409)
    expect(answer.body).toContain(why)
    expect(answer.body).toContain(`${text}</textarea>`)
    expect(await rosa.reads()).toEqual(before)
  })

  it('stays in its box when somebody else has the case', async () => {
    const { office, ana, rosa, path } = await withCase()
    const eva = await office.colleague(ana, 'Eva')
    await ana.post(`${path}/claim`)
    const answer = await eva.post(`${path}/reply`, { text: 'Hola, soy Eva' })
    expect(answer.status).toBe(409)
    expect(answer.body).toContain('Este caso lo tiene Ana.')
    expect(answer.body).toContain('Hola, soy Eva</textarea>')
    for (const act of ['return', 'close']) expect((await eva.post(`${path}/${act}`)).status).toBe(409)
    expect((await rosa.reads()).join()).not.toContain('soy Eva')
  })

  it('stays when the person went back to the assistant, and after claiming again it can be sent', async () => {
    const { ana, rosa, path } = await withCase()
    await ana.post(`${path}/claim`)
    await rosa.presses('assistant')
    const refused = await ana.post(`${path}/reply`, { text: 'Aquí sigo' })
    expect(refused.body).toContain('la persona volvió con el asistente')
    const claimed = await ana.post(`${path}/claim`, { text: 'Aquí sigo' })
    expect(claimed.status).toBe(200)
    expect(claimed.body).toContain('Aquí sigo</textarea>')
    expect((await ana.post(`${path}/reply`, { text: 'Aquí sigo' })).status).toBe(303)
    expect((await rosa.reads()).at(-1)).toBe('Aquí sigo')
  })

  it('keeps a case from being closed or given back over it', async () => {
    const { office, ana, path } = await withCase()
    await ana.post(`${path}/claim`)
    for (const act of ['close', 'return']) {
      const answer = await ana.post(`${path}/${act}`, { text: 'a medias' })
      expect(answer.status).toBe(409)
      expect(answer.body).toContain('Hay un texto sin enviar')
      expect(answer.body).toContain('a medias</textarea>')
    }
    expect((await office.cases())[0]?.status).toBe('owned')
  })

  it('reaches the person once when the same form is sent twice, and again when it is another form', async () => {
    const { ana, rosa, path } = await withCase()
    await ana.post(`${path}/claim`)
    const twice = await Promise.all([1, 2].map(() => ana.post(`${path}/reply`, { text: 'Hola', form: 'f1' })))
    expect(twice.map((a) => a.status)).toEqual([303, 303])
    await ana.post(`${path}/reply`, { text: 'Hola', form: 'f1' })
    expect((await rosa.reads()).filter((said) => said === 'Hola')).toHaveLength(1)
    await ana.post(`${path}/reply`, { text: 'Hola', form: 'f2' })
    expect((await rosa.reads()).filter((said) => said === 'Hola')).toHaveLength(2)
  })
})

describe('the page of a case', () => {
  it('says which language the person reads, and that nothing is translated', async () => {
    const { ana, path } = await withCase('ht')
    await ana.post(`${path}/claim`)
    const { body } = await ana.get(path)
    expect(body).toContain('La persona lee en kreyòl. Se envía tal cual.')
    expect(body).toMatch(/<textarea id="reply"[^>]*aria-describedby="language count"/)
    expect(body).toMatch(/<button id="send"[^>]*>Enviar<\/button>/)
    const spanish = await withCase('es')
    await spanish.ana.post(`${spanish.path}/claim`)
    expect((await spanish.ana.get(spanish.path)).body).not.toContain('tal cual')
  })

  it('shows what the assistant answered with its sources, and the case’s history by name', async () => {
    const { office, ana, rosa, path } = await withCase()
    await rosa.presses('topic:remains-repatriation')
    const eva = await office.colleague(ana, 'Eva')
    await eva.post(`${path}/claim`)
    const { body } = await ana.get(path)
    expect(body).toContain('Fuentes:')
    expect(body).toContain('Lo tomó Eva')
    expect(body).toContain('Lo tiene Eva (Área Jurídica).')
    expect(body).toContain('Pidió hablar con una persona')
    office.pass(24 * 60 * 60_000)
    await ana.post('/staff/sign-in', { login: 'ana', password: 'caballo pila grapa' })
    expect((await ana.get(path)).body).toContain('ayer a las 10:00')
    office.pass(24 * 60 * 60_000)
    await ana.post('/staff/sign-in', { login: 'ana', password: 'caballo pila grapa' })
    expect((await ana.get(path)).body).toContain('lunes 23 de noviembre a las 10:00')
  })

  it.each([
    ['sent', null, '', 'Enviado'],
    ['delivered', null, '', 'Entregado'],
    ['read', null, '', 'Leído'],
    ['failed', 'blocked', 'bloqueó el chat', 'Falló'],
    ['failed', 'gave_up:network:ECONNREFUSED', 'No hubo conexión con la plataforma', 'Falló'],
    ['failed', 'never:heard', 'avise a quien cuida el servidor', 'Falló'],
    ['unknown', 'network:timeout', 'Antes de repetirlo, mire', 'No se sabe'],
  ] as const)('shows what became of an answer: %s %s', async (status, code, mend, word) => {
    const { office, ana, path } = await withCase()
    await ana.post(`${path}/claim`)
    await ana.post(`${path}/reply`, { text: 'Hola' })
    const at = Date.parse('2026-11-23T16:00:05Z')
    for (;;) {
      const due = await office.store.takeDue(at, 10)
      if (due.length === 0) break
      for (const row of due) await office.store.settle(row.id, { status, platformId: null, code, nextAt: at, at })
    }
    const { body } = await ana.get(path)
    const staffs = body.slice(body.lastIndexOf('<li class="message staff"'))
    expect(staffs).toContain(word)
    expect(staffs).toContain(mend)
  })

  it('is honest when the person erased everything, and gives the unsent text back', async () => {
    const { ana, rosa, path } = await withCase()
    await ana.post(`${path}/claim`)
    await rosa.says('BORRAR')
    await rosa.presses('yes')
    const gone = await ana.get(path)
    expect(gone.status).toBe(404)
    expect(gone.body).toContain('no existe o la persona borró sus datos')
    const answer = await ana.post(`${path}/reply`, { text: 'Ya casi' })
    expect(answer.status).toBe(404)
    expect(answer.body).toContain('Ya casi</textarea>')
    expect((await ana.get('/staff?tab=mine')).body).toContain('Usted no tiene ningún caso')
  })

  it('shows the newest messages and, when asked, those before them', async () => {
    const { office, ana, path, id } = await withCase()
    await ana.post(`${path}/claim`)
    for (let i = 0; i < 90; i++) await ana.post(`${path}/reply`, { text: `mensaje ${i}.`, form: `f${i}` })
    const short = (await ana.get(path)).body
    expect(short).toContain('mensaje 89.')
    expect(short).not.toContain('mensaje 3.')
    const earlier = new RegExp(`href="(/staff/cases/${id}\\?before=[^"]+)"`).exec(short)?.[1] ?? ''
    const before = (await ana.get(earlier)).body
    expect(before).toContain('mensaje 3.')
    expect(before).not.toContain('mensaje 89.')
    expect(before).toContain(`<a href="/staff/cases/${id}">Volver a lo más reciente</a>`)
    expect((await office.cases())[0]?.owner?.name).toBe('Ana')
  })
})
