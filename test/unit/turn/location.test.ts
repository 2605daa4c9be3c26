import { describe, expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

const exact = ['24.0277', '104.6532', '24.02', '104.65']

describe('a shared location', () => {
  test('is rounded to its municipality before anything is written', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.says('una persona por favor')
    await ana.shares(24.0277, -104.6532)
    const contactId = (await office.store.findContact(ana.inbound({ kind: 'start' }).sender)) ?? ''
    const kept = JSON.stringify([
      await office.store.load(contactId),
      await office.store.thread(contactId, 100),
      await office.cases(),
    ])
    expect(kept).toContain('📍 Durango, Durango')
    for (const figure of exact) expect(kept).not.toContain(figure)
  })

  test('answers the open question, and only what is looked for is asked when there was none', async () => {
    const ana = (await openOffice()).person('ana')
    await ana.says('ki konsila ki pi pre m')
    expect(textOf(await ana.shares(36.7378, -119.7871))).toContain('Consulado de México en Fresno')
    const ben = (await openOffice()).person('ben')
    expect(textOf(await ben.shares(14.9, -92.26))).toContain('¿Qué busca cerca de Tapachula, Chiapas?')
  })

  test('nowhere we know is said, not guessed', async () => {
    const ana = (await openOffice()).person('ana')
    expect(textOf(await ana.shares(18.5392, -72.3364))).toContain('No encontré ese lugar')
  })
})

describe('the place told before', () => {
  test('is used again until another is named', async () => {
    const ana = (await openOffice()).person('ana')
    await ana.says('¿qué consulado me queda cerca? vivo en Fresno')
    await ana.presses('topic:office-contact')
    expect(textOf(await ana.presses('near:consulate'))).toContain('Lo más cercano a Fresno')
    expect(textOf(await ana.presses('near:consulate:-'))).toContain('¿En qué ciudad o municipio está?')
    expect(textOf(await ana.says('Dallas'))).toContain('Lo más cercano a Dallas')
  })

  test('is gone when the person starts over', async () => {
    const ana = (await openOffice()).person('ana')
    await ana.says('¿qué consulado me queda cerca? vivo en Fresno')
    await ana.says('empezar de nuevo')
    expect(textOf(await ana.presses('near:consulate'))).toContain('¿En qué ciudad o municipio está?')
  })

  test('does not turn the next question into a place', async () => {
    const ana = (await openOffice()).person('ana')
    await ana.says('albergue cerca de Tapachula')
    expect(textOf(await ana.says('¿cuánto cuesta el pasaporte mexicano?'))).not.toContain('Lo más cercano')
    expect(textOf(await ana.says('gracias'))).not.toContain('Lo más cercano')
  })

  test('"back" returns to the topic it was asked under, and a question without a subject is about it', async () => {
    const ana = (await openOffice()).person('ana')
    await ana.presses('topic:asylum-mexico')
    await ana.presses('near:refuge.immigration')
    await ana.says('Tapachula')
    expect(textOf(await ana.says('¿cuánto cuesta?'))).toContain('Pedir refugio')
    await ana.says('atrás')
    expect(textOf(await ana.says('atrás'))).toContain('Pedir refugio')
  })
})

describe('a button', () => {
  test('to share where one is stands only where a device can be asked', async () => {
    const words = (await openOffice()).person('ana')
    await words.presses('near:consulate')
    expect(words.choices().map((c) => c.id)).not.toContain('locate')
    const capabilities = {
      textLimit: 100_000,
      unit: 'utf16',
      buttons: 100,
      labelLimit: 200,
      idLimit: 64,
      locates: true,
    } as const
    const page = (await openOffice({ capabilities })).person('ben')
    await page.presses('near:consulate')
    expect(page.choices().map((c) => c.id)).toContain('locate')
    expect(textOf(await page.presses('locate'))).toContain('¿En qué ciudad o municipio está?')
  })

  test.each(['near:hotel', 'near:consulate:xx', 'near:', 'near:consulate:us-ca:fresno:x', 'near:consulate:../etc'])(
    'forged, %s, is told that it no longer works',
    async (id) => {
      const ana = (await openOffice()).person('ana')
      expect(textOf(await ana.presses(id))).toContain('Ese botón ya no sirve')
    },
  )

  test('for a place that is no more asks again', async () => {
    const ana = (await openOffice()).person('ana')
    expect(textOf(await ana.presses('near:consulate:us-ca:atlantis'))).toContain('¿En qué ciudad o municipio está?')
  })
})
