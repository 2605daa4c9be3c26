import { describe, expect, it } from 'vitest'
import { readPoint } from '#src/staff/pin/read.ts'
import { openConsole } from '#test/kit/console.ts'

/** Ana has taken a person's case. */
async function claimed(language: 'es' | 'ht' = 'es') {
  const office = await openConsole()
  const ana = await office.admin()
  const person = office.person('Rosa', language)
  await person.presses('person')
  const [first] = await office.cases()
  const id = first?.id ?? ''
  await ana.post(`/staff/cases/${id}/claim`)
  const said = async () => {
    const thread = await office.store.thread((await office.store.case(id))?.contactId ?? '', 50)
    return thread.flatMap(({ outbound }) => (outbound?.speaker.kind === 'staff' ? [outbound] : []))
  }
  return {
    ana,
    said,
    reply: (form: Readonly<Record<string, string>>) => ana.post(`/staff/cases/${id}/reply`, form),
    id,
  }
}

const place = { pin_name: 'Consulado en Houston', pin_address: '4507 San Jacinto', pin_point: '29.7353, -95.3819' }
const link = 'https://www.openstreetmap.org/?mlat=29.7353&mlon=-95.3819#map=17/29.7353/-95.3819'

describe('a location from the office', () => {
  it('stays typed while its words wait for a translator, or a fact is put in', async () => {
    const { ana, id } = await claimed('ht')
    const asked = await ana.post(`/staff/cases/${id}/translate`, { text: 'Es aquí:', ...place })
    const refused = await ana.post(`/staff/cases/${id}/fact`, { text: 'Es aquí:', fact: 'none', ...place })
    for (const { body } of [asked, refused]) expect(body).toContain('value="29.7353, -95.3819"')
    expect((await ana.post(`/staff/cases/${id}/translate`, { text: 'Otra cosa.' })).status).toBe(303)
  })

  it('goes with the words, as a link where no map can be shown', async () => {
    const { ana, reply, said, id } = await claimed()
    expect((await reply({ text: 'Es aquí:', ...place })).status).toBe(303)
    expect((await said()).map(({ blocks }) => blocks)).toEqual([
      [
        { kind: 'text', text: 'Es aquí:' },
        { kind: 'text', text: `📍 Consulado en Houston\n4507 San Jacinto\n${link}` },
      ],
    ])
    expect((await ana.get(`/staff/cases/${id}`)).body).toContain('📍 Consulado en Houston')
  })

  it('goes without words too', async () => {
    const { reply, said } = await claimed()
    expect((await reply({ text: '', ...place, pin_address: '' })).status).toBe(303)
    expect((await said()).map(({ blocks }) => blocks.length)).toEqual([1])
  })

  it.each([
    [{ ...place, pin_name: ' ' }, 'Escriba el nombre del lugar'],
    [{ ...place, pin_point: '' }, 'Escriba las coordenadas del lugar'],
    [{ ...place, pin_point: 'https://maps.app.goo.gl/abc' }, 'No se pudieron leer las coordenadas'],
    [{ ...place, pin_point: '129.7, -95.3' }, 'No se pudieron leer las coordenadas'],
  ])('that cannot be sent says why, and nothing typed is lost', async (form, why) => {
    const { reply, said } = await claimed()
    const refused = await reply({ text: 'Es aquí:', ...form })
    expect(refused.status).toBe(409)
    for (const shown of [why, 'Es aquí:', '4507 San Jacinto', form.pin_point]) expect(refused.body).toContain(shown)
    expect(await said()).toEqual([])
  })
})

it.each([
  ['24.0277, -104.6532'],
  ['(24.0277 -104.6532)'],
  ['24.0277; −104.6532'],
  ['geo:24.0277,-104.6532?z=17'],
  ['https://www.openstreetmap.org/?mlat=24.0277&mlon=-104.6532#map=17/24.1/-104.7'],
  ['https://www.openstreetmap.org/#map=17/24.0277/-104.6532'],
  ['https://www.google.com/maps/place/X/@24.1,-104.7,17z/data=!3m1!4b1!3d24.0277!4d-104.6532'],
  ['https://www.google.com/maps/@24.0277,-104.6532,17z'],
  ['https://maps.google.com/?q=24.0277%2C-104.6532'],
])('%s is a point', (typed) => expect(readPoint(typed)).toEqual({ latitude: 24.0277, longitude: -104.6532 }))

it.each([
  [''],
  ['Calle Hidalgo 1'],
  ['24.0277'],
  ['91, 0'],
  ['0, 181'],
  ['24,0277 -104,6532'],
  ['https://maps.app.goo.gl/x'],
])('%j is none', (typed) => expect(readPoint(typed)).toBeNull())
