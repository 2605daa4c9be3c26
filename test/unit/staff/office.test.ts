import { describe, expect, test } from 'vitest'
import { openConsole, type TestBrowser, type TestConsole } from '#test/kit/console.ts'
import { formOf } from '#test/kit/form-of.ts'

const hours = '/staff/knowledge/entries/hours_durango'
const why = 'Así atendemos desde enero.'
const saturday = { confirmed: 'on', 'day_6.0.from': '10:00', 'day_6.0.to': '13:00' }

/** Ana, who made the first account, and Eva, who supervises. */
async function opened(): Promise<{ office: TestConsole; ana: TestBrowser; eva: TestBrowser }> {
  const office = await openConsole()
  const ana = await office.admin()
  return { office, ana, eva: await office.colleague(ana, 'Eva', ['supervisor']) }
}

async function propose(who: TestBrowser, change: Record<string, string> = saturday): Promise<string> {
  const answer = await who.post(`${hours}/draft`, { ...formOf((await who.get(hours)).body), ...change, why })
  expect(answer.status).toBe(303)
  return answer.location ?? ''
}

describe('the office sets its hours', () => {
  test('one proposes, another approves, and from then on people are told them', async () => {
    const { office, ana, eva } = await opened()
    expect((await ana.get('/staff/office')).body).toContain('Sin confirmar')
    const draft = await propose(ana)
    expect((await eva.get('/staff/office')).body).toContain('Cambio de Ana, por aprobar')
    const seen = (await eva.get(draft)).body
    expect(seen).toContain('Sábado · Abre')
    expect(seen).toContain('Aprobar y publicar')
    expect((await ana.post(`${draft}/approve`)).status).toBe(409)
    expect((await eva.post(`${draft}/approve`)).status).toBe(303)
    await office.published.refresh()
    const page = (await ana.get('/staff/office')).body
    expect(page).toContain('sábado, de 10:00 a 13:00')
    expect(page).toContain('Confirmado')
    const rosa = office.person('Rosa', 'es')
    expect(JSON.stringify(await rosa.says('¿a qué hora abre la oficina?'))).toContain('sábado, de 10:00 a 13:00')
  })

  test('a day that is closed is closed for who asks for a person that day', async () => {
    const { office, ana, eva } = await opened()
    await eva.post(`${await propose(ana, { ...saturday, 'closed.0.from': '2026-11-23' })}/approve`)
    await office.published.refresh()
    expect(JSON.stringify(await office.person('Rosa', 'es').presses('person'))).toContain(
      'abre el martes 24 de noviembre a las 09:00',
    )
  })

  test('what cannot be is named with its day, and nothing typed is lost', async () => {
    const { ana } = await opened()
    const form = formOf((await ana.get(hours)).body)
    const answer = await ana.post(`${hours}/draft`, { ...form, 'day_6.0.from': '13:00', 'day_6.0.to': '10:00', why })
    expect(answer.status).toBe(400)
    expect(answer.body).toContain('Sábado · Cierra</a>: Cierra antes de abrir.')
    expect(answer.body).toContain('value="13:00"')
  })

  test('is taken back like any other change', async () => {
    const { office, ana, eva } = await opened()
    await eva.post(`${await propose(ana)}/approve`)
    const seen = /name="seen" value="(\d+)"/.exec((await ana.get(hours)).body)?.[1] ?? ''
    expect((await ana.post(`${hours}/undo`, { to: '0', seen })).status).toBe(303)
    await office.published.refresh()
    expect(office.assistant.book.office.hours.confirmed).toBe(false)
  })

  test('is for who runs the office; an editor may approve it and not write it', async () => {
    const { office, ana } = await opened()
    const eve = await office.colleague(ana, 'Eve', ['editor'])
    const ivo = await office.colleague(ana, 'Ivo', ['officer'])
    const draft = await propose(ana)
    expect((await ivo.post(`${draft}/approve`)).status).toBe(403)
    expect((await ivo.post(`${hours}/draft`, { why })).status).toBe(403)
    expect((await eve.post(`${hours}/draft`, { why })).status).toBe(403)
    expect((await eve.post(`${draft}/approve`)).status).toBe(303)
  })

  test('an administrator alone may propose, and change no fact of a procedure', async () => {
    const { office, ana } = await opened()
    const olga = await office.colleague(ana, 'Olga', ['administrator'])
    await propose(olga)
    expect((await olga.post('/staff/knowledge/entries/fact_curp_free-look/draft', { why })).status).toBe(403)
  })

  test('goes out with the other changes', async () => {
    const { ana, eva } = await opened()
    await eva.post(`${await propose(ana)}/approve`)
    const changes = JSON.parse((await ana.get('/staff/knowledge/changes.json')).body)
    expect(changes).toMatchObject([{ kind: 'hours', office: 'durango', item: { hours: { confirmed: true } } }])
  })
})

describe('what the office has to confirm', () => {
  test('is listed, and one less once somebody confirmed it', async () => {
    const { office, ana, eva } = await opened()
    const count = async () => Number(/antes de ir»: (\d+)\./.exec((await ana.get('/staff/office')).body)?.[1])
    const before = await count()
    const path = /entries\/(own_durango_[\w-]+)/.exec((await ana.get('/staff/office/unconfirmed')).body)?.[0] ?? ''
    const { confirm, ...form } = formOf((await ana.get(`/staff/knowledge/${path}`)).body)
    expect(confirm).toBe('on')
    const draft = await ana.post(`/staff/knowledge/${path}/draft`, { ...form, why })
    await eva.post(`${draft.location}/approve`)
    await office.published.refresh()
    expect(await count()).toBe(before - 1)
  })
})

describe('the office sets who it is and how it is reached', () => {
  const to = async (who: TestBrowser, part: string, change: Record<string, string>) => {
    const path = `/staff/knowledge/entries/${part}_durango`
    return who.post(`${path}/draft`, { ...formOf((await who.get(path)).body), ...change, why })
  }

  test('and whoever asks is told the telephone at once', async () => {
    const { office, ana, eva } = await opened()
    const draft = await to(ana, 'contact', { phones: '618 128 6006' })
    await eva.post(`${draft.location}/approve`)
    await office.published.refresh()
    const said = JSON.stringify(await office.person('Rosa', 'es').says('¿qué teléfono tiene la oficina?'))
    expect(said).toContain('618 128 6006')
    expect(said).not.toContain('Todavía no tenemos un teléfono')
  })

  test('and only languages it offers are there to press; who writes in another is answered in it', async () => {
    const { office, ana, eva } = await opened()
    const path = '/staff/knowledge/entries/identity_durango'
    const { 'offered.ht': _, ...form } = formOf((await ana.get(path)).body)
    const draft = await ana.post(`${path}/draft`, { ...form, why })
    await eva.post(`${draft.location}/approve`)
    await office.published.refresh()
    const rosa = office.person('Rosa', 'es')
    await rosa.starts()
    await rosa.presses('lang')
    expect(rosa.choices().map(({ id }) => id)).toEqual(expect.arrayContaining(['lang:es', 'lang:en']))
    expect(rosa.choices().map(({ id }) => id)).not.toContain('lang:ht')
    const jean = office.person('Jean')
    await jean.says('Bonjou, mwen bezwen èd pou paspò mwen tanpri')
    expect((await jean.reads()).join(' ')).toContain('Mwen se')
  })
})

describe('the office decides whether words of what it could not answer are kept', () => {
  const path = '/staff/knowledge/entries/unanswered_durango'
  const decide = async (who: TestBrowser, other: TestBrowser, change: Record<string, string>) => {
    const draft = await who.post(`${path}/draft`, { ...change, why })
    expect((await other.post(`${draft.location}/approve`)).status).toBe(303)
  }

  test('on, once somebody else approved it, and off again', async () => {
    const { office, ana, eva } = await opened()
    const rosa = office.person('Rosa', 'es')
    expect(JSON.stringify(await rosa.says('ayudar a mejorar'))).not.toContain('Gracias')
    await decide(ana, eva, { keeps_unanswered: 'on' })
    await office.published.refresh()
    expect((await ana.get('/staff/office')).body).toContain('Encendido: se juntan palabras sueltas')
    expect((await ana.get('/staff/unanswered')).body).toContain('Todavía no hay ninguna palabra')
    expect(JSON.stringify(await rosa.says('ayudar a mejorar'))).toContain('Gracias')
    await decide(eva, ana, {})
    await office.published.refresh()
    expect((await ana.get('/staff/unanswered')).body).toContain('Esta oficina no las junta')
  })

  test('what the server fixes is said to be fixed there', async () => {
    const office = await openConsole({ unanswered: true, fixed: ['unanswered'] })
    const { body } = await (await office.admin()).get('/staff/office')
    expect(body.match(/Esto lo fijó quien cuida el servidor/g)).toHaveLength(1)
  })
})
