import { describe, expect, it } from 'vitest'
import { topicsTalked } from '#src/staff/answering/talked.ts'
import { openConsole } from '#test/kit/console.ts'

/** Ana has the case of somebody who asked about the passport and then for a person. */
async function owned(language: 'es' | 'ht' = 'es', options: Parameters<typeof openConsole>[0] = {}) {
  const office = await openConsole(options)
  const ana = await office.admin()
  const person = office.person('Rosa', language)
  await person.says(language === 'es' ? '¿cuánto cuesta el pasaporte mexicano?' : 'konbyen paspò meksiken koute')
  await person.presses('person')
  const [first] = await office.cases()
  const id = first?.id ?? ''
  const path = `/staff/cases/${id}`
  await ana.post(`${path}/claim`)
  const of = async () => (await office.store.case(id)) ?? expect.fail('the case is gone')
  return { office, ana, person, id, path, of }
}

describe('facts in an answer', () => {
  it('are searched, and put into the text with their source, in the person’s language; nothing is sent', async () => {
    const { ana, person, path, of } = await owned('ht')
    const { topic } = await of()
    const { body } = await ana.get(`${path}?facts=costo`)
    const item = /name="fact" value="([^"]+)"/.exec(body)?.[1] ?? ''
    expect(item.startsWith(`${topic}/`)).toBe(true)
    const before = (await person.reads()).length
    const put = await ana.post(`${path}/fact`, { fact: item, text: 'Bonjou.' })
    expect(put.status).toBe(200)
    expect(put.body).toMatch(/<textarea id="reply"[^>]*>Bonjou\.\n\n[^<]+\n[^<]*Sous/)
    expect((await person.reads()).length).toBe(before)
  })

  it('that are gone are said to be, and the text stays', async () => {
    const { ana, path } = await owned()
    const { status, body } = await ana.post(`${path}/fact`, { fact: 'passport/none', text: 'Hola' })
    expect([status, body.includes('Ese dato ya no está'), body.includes('>Hola</textarea>')]).toEqual([409, true, true])
  })
})

describe('an answer that departs from the facts', () => {
  it('is shown once with the fact and its source, and leaves when it is sent again', async () => {
    const { ana, person, path } = await owned()
    const text = 'El pasaporte cuesta $77 pesos.'
    const first = await ana.post(`${path}/reply`, { text })
    expect(first.status).toBe(409)
    expect(first.body).toContain('Escribió $77')
    expect(first.body).toMatch(/<q>[^<]*pesos/)
    const checked = /name="checked" value="([^"]+)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await ana.post(`${path}/reply`, { text: `${text} O $78 pesos.`, checked })).status).toBe(409)
    expect((await ana.post(`${path}/reply`, { text, checked })).status).toBe(303)
    expect((await person.reads()).at(-1)).toContain('$77')
  })

  it('that says "gratis" of what has a price is shown the price, and so is one that departs from another topic of the talk', async () => {
    const { office, ana } = await owned()
    const eva = office.person('Eva', 'es')
    await eva.says('¿cuánto cuesta la apostilla de un acta mexicana?')
    await eva.says('¿cuánto cuesta el pasaporte mexicano?')
    await eva.presses('person')
    const of = (await office.cases()).find(({ status }) => status === 'waiting')
    const path = `/staff/cases/${of?.id}`
    await ana.post(`${path}/claim`)
    const free = await ana.post(`${path}/reply`, { text: 'El pasaporte es gratis.' })
    expect(free.status).toBe(409)
    expect(free.body).toContain('Escribió «gratis». El dato dice:')

    const talked = topicsTalked(await office.store.thread(of?.contactId ?? '', 50))
    expect(talked).toEqual(expect.arrayContaining(['apostille-mexican-document', of?.topic]))
  })

  it('is not held up when it says what the facts say, or speaks of an appointment', async () => {
    const { ana, path } = await owned()
    expect((await ana.post(`${path}/reply`, { text: 'Su cita es el 14 de diciembre a las 9:30.' })).status).toBe(303)
  })
})

describe('an answer that waits for a translator', () => {
  async function asked() {
    const all = await owned('ht')
    const marie = await all.office.colleague(all.ana, 'Marie')
    await all.ana.post(`${all.path}/translate`, { text: 'Traiga su acta el lunes.' })
    const page = await all.ana.get('/staff/translations')
    return { ...all, marie, translation: /id="t-([^"]+)"/.exec(page.body)?.[1] ?? '' }
  }

  it('leaves with the translation in the name of who wrote it; the person reads who translated', async () => {
    const { ana, person, path, translation } = await asked()
    expect((await ana.get(path)).body).toContain('Espera traducción')
    const before = (await person.reads()).length
    expect((await ana.post(`/staff/translations/${translation}`, { text: 'Pote batistè ou lendi.' })).status).toBe(303)
    const said = (await person.reads()).slice(before).join('\n')
    expect(said).toContain('Pote batistè ou lendi.')
    expect(said).toContain('(Ana, ki nan biwo a, te tradui sa.)')
    const { body } = await ana.get(path)
    expect(body).toContain('Lo tradujo Ana. En español: Traiga su acta el lunes.')
    expect(body).not.toContain('Espera traducción')
  })

  it('leaves once, however often it is sent', async () => {
    const { ana, person, translation } = await asked()
    const before = (await person.reads()).length
    const text = 'Pote batistè ou lendi.'
    const sent = await Promise.all([1, 2].map(() => ana.post(`/staff/translations/${translation}`, { text })))
    expect(sent.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect((await person.reads()).slice(before).filter((one) => one.includes(text))).toHaveLength(1)
  })

  it('is taken back into the box by who wrote it', async () => {
    const { ana, path, translation } = await asked()
    const { body } = await ana.post(`${path}/untranslate`, { translation })
    expect(body).toContain('>Traiga su acta el lunes.</textarea>')
    expect((await ana.post(`/staff/translations/${translation}`, { text: 'x' })).status).toBe(409)
  })

  it('stays when it is empty, and when somebody else has the case by then; what was typed is given back', async () => {
    const { ana, marie, path, translation } = await asked()
    expect((await ana.post(`/staff/translations/${translation}`, { text: ' ' })).status).toBe(409)
    await marie.post(`${path}/take_over`)
    const { status, body } = await ana.post(`/staff/translations/${translation}`, { text: 'Pote batistè' })
    expect([status, body.includes('>Pote batistè</textarea>'), body.includes('Marie')]).toEqual([409, true, true])
  })

  it('is nobody’s to translate but of who may', async () => {
    const { marie, translation } = await asked()
    expect((await marie.post(`/staff/translations/${translation}`, { text: 'x' })).status).toBe(403)
  })

  it('goes with the person who erases everything', async () => {
    const { ana, person } = await asked()
    await person.says('EFASE')
    await person.says('wi')
    expect((await ana.get('/staff/translations')).body).toContain('No hay nada por traducir')
  })
})

describe('a machine that translates', () => {
  const translator = { translate: async (text: string) => ({ ok: true, text: `[ht] ${text}` }) as const }

  it('fills the box to be mended; what is sent says that a machine made it, to staff and to the person', async () => {
    const { ana, person, path } = await owned('ht', { translator })
    const made = await ana.post(`${path}/machine`, { text: 'Buenos días.' })
    expect(made.body).toContain('>[ht] Buenos días.</textarea>')
    expect(made.body).toContain('Traducción de máquina, sin revisar')
    await ana.post(`${path}/reply`, { text: '[ht] Bonjou.', machine: 'Buenos días.', written: 'ht' })
    expect((await person.reads()).at(-1)).toContain('Yon machin te tradui sa')
    expect((await ana.get(path)).body).toContain('Lo tradujo una máquina y lo revisó Ana')
  })

  it('that does not answer, or is not set, loses nothing that was typed', async () => {
    const down = { translate: async () => ({ ok: false, code: 'unreachable' }) as const }
    for (const translator of [down, null]) {
      const { ana, path } = await owned('ht', { translator })
      const { status, body } = await ana.post(`${path}/machine`, { text: 'Buenos días.' })
      expect([status, body.includes('>Buenos días.</textarea>')]).toEqual([409, true])
      if (translator === null) expect(body).not.toContain('id="machine"')
    }
  })
})
