import { describe, expect, test } from 'vitest'
import { openConsole, type TestBrowser, type TestConsole } from '#test/kit/console.ts'

const jornada = { 'text.es': 'Hay jornada el sábado a las 9:00 en la plaza de Lerdo.', until: '2026-11-28' }

async function twoOfTheOffice(): Promise<{ office: TestConsole; ana: TestBrowser; eva: TestBrowser }> {
  const office = await openConsole()
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva', ['programmes'])
  return { office, ana, eva }
}

async function asking(office: TestConsole, count: number, ...says: readonly string[]): Promise<void> {
  for (let i = 0; i < count; i++) {
    const person = office.person(`P${i}`, 'es')
    for (const one of says) await person.says(one)
    await person.says('quiero recibir avisos')
  }
}

async function write(who: TestBrowser, form: Record<string, string>): Promise<string> {
  const answer = await who.post('/staff/broadcasts', form)
  expect(answer.status, answer.body.slice(0, 2000)).toBe(303)
  return answer.location ?? ''
}

describe('a notice', () => {
  test('is counted, seen as people read it, approved by somebody else, sent, and stopped', async () => {
    const { office, ana, eva } = await twoOfTheOffice()
    await asking(office, 12)
    const address = await write(eva, jornada)
    const page = (await eva.get(address)).body
    expect(page).toContain('Le llegaría a 12 personas')
    expect(page).toContain('Aviso de la oficina del migrante de Durango')
    expect((await eva.post(`${address}/approve`)).body).toContain('lo tiene que aprobar otra persona')
    expect(await office.assistant.broadcasts.round()).toBeNull()
    expect((await ana.post(`${address}/approve`)).status).toBe(303)
    expect(await office.assistant.broadcasts.round()).toBe(2_000)
    expect((await ana.get(address)).body).toContain('Enviado a 10 personas')
    expect((await ana.post(`${address}/stop`)).status).toBe(303)
    expect(await office.assistant.broadcasts.round()).toBeNull()
    expect((await ana.get(address)).body).toContain('Detenido')
    expect((await ana.post(`${address}/approve`)).status).toBe(409)
  })

  test('for few people tells no figure, and by place and matter together is refused', async () => {
    const { office, eva } = await twoOfTheOffice()
    await asking(office, 3, 'albergue cerca de Lerdo, Durango')
    const place = await eva.get(await write(eva, { ...jornada, place: 'Lerdo, Durango' }))
    expect(place.body).toContain('Le llegaría a menos de 10 personas')
    expect(place.body).toContain('que está en Lerdo, Durango')
    const narrow = await eva.post('/staff/broadcasts', { ...jornada, place: 'Lerdo, Durango', topic: 'curp' })
    expect(narrow.status).toBe(409)
    expect(narrow.body).toContain('se sabría quiénes son')
    expect(narrow.body).toContain('en la plaza de Lerdo')
  })

  test('says which languages it is missing in, and how many that leaves out', async () => {
    const { office, eva } = await twoOfTheOffice()
    for (let i = 0; i < 11; i++) await office.person(`J${i}`, 'ht').says('mwen vle resevwa avi')
    expect((await eva.get(await write(eva, jornada))).body).toContain('Falta en Kreyòl: 11 personas no lo recibirían')
  })

  test.each([
    [{ ...jornada, 'text.es': ' ' }, 'f-text.es', 'al menos en un idioma'],
    [{ ...jornada, until: '2026-11-22' }, 'f-until', 'hoy o después'],
    [{ ...jornada, place: 'Ningunaparte' }, 'f-place', 'No encontré un solo lugar'],
    [{ ...jornada, topic: 'no-such' }, 'f-topic', 'no existe'],
  ])('is refused with the field and the mend, and loses nothing: %j', async (form, field, mend) => {
    const { eva } = await twoOfTheOffice()
    const answer = await eva.post('/staff/broadcasts', form)
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(`href="#${field}"`)
    expect(answer.body).toContain(mend)
    if (form['text.es'] !== ' ') expect(answer.body).toContain('en la plaza de Lerdo')
  })

  test('is changed and taken away by its author alone', async () => {
    const { ana, eva } = await twoOfTheOffice()
    const address = await write(eva, jornada)
    const id = address.split('/').at(-1) ?? ''
    expect((await eva.get(`/staff/broadcasts/new?draft=${id}`)).body).toContain('en la plaza de Lerdo')
    expect((await ana.post('/staff/broadcasts', { ...jornada, draft: id })).status).toBe(409)
    expect(await write(eva, { ...jornada, 'text.en': 'A service day.', draft: id })).toBe(address)
    expect((await ana.post(`${address}/drop`)).status).toBe(409)
    expect((await eva.post(`${address}/drop`)).location).toBe('/staff/broadcasts')
    expect((await eva.get(address)).status).toBe(404)
  })

  test('about a topic begins in three languages for who follows it', async () => {
    const { eva } = await twoOfTheOffice()
    const page = (await eva.get('/staff/broadcasts/new?topic=curp')).body
    expect(page).toContain('Cambió un dato de: CURP de personas mexicanas.')
    expect(page).toContain('name="following" value="curp"')
  })
})
