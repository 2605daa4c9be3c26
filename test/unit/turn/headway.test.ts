import { describe, expect, test } from 'vitest'
import { openOffice, type TestPerson, textOf } from '../../kit/office.ts'

const day = 86_400_000

async function inTime(language: 'es' | 'en' = 'es') {
  const office = await openOffice()
  const ana = office.person('ana', language)
  for (const words of [
    'soy de Honduras, tengo miedo de volver, quiero pedir refugio, entré a México el 17 de noviembre',
    'paso a paso',
    'no',
    'vengo solo',
    'en Tapachula',
  ])
    await ana.says(words)
  return { office, ana }
}

/** What stands ticked on the list to keep. */
async function ticked(ana: TestPerson) {
  return [...textOf(await ana.presses('keep:refugio')).matchAll(/^☑ (.*)$/gmu)].map(([, line = '']) => line)
}

describe('how a matter stands', () => {
  test.each(['¿cómo va lo mío?', 'oiga en que va mi tramite', 'cuantos dias me quedan'])('%s', async (words) => {
    const { office, ana } = await inTime()
    office.pass(10 * day)
    const said = textOf(await ana.says(words))
    expect(said).toContain('Entró a México: 17 de noviembre de 2026')
    expect(said).toContain('Su último día es el martes 29 de diciembre de 2026. Le quedan 17 días hábiles')
    expect(said).toContain('Lo que sigue: Vaya en persona')
  })

  test('is counted from today: once the days are over, that is said', async () => {
    const { office, ana } = await inTime()
    office.pass(60 * day)
    expect(textOf(await ana.says('¿cómo va lo mío?'))).toContain('el plazo terminó el 29 de diciembre de 2026')
  })

  test('with a case nobody has taken, that is told beside it', async () => {
    const { office, ana } = await inTime()
    await ana.says('quiero hablar con una persona')
    const [opened] = await office.cases()
    const said = textOf(await ana.says('como va lo mio'))
    expect(said).toContain('Su último día')
    expect(said).toContain(`Caso ${opened?.folio}`)
  })

  test('with a person of the office there, it is theirs to answer', async () => {
    const { office, ana } = await inTime()
    await ana.says('quiero hablar con una persona')
    await office.staff('Lupe').does({ type: 'claim' })
    expect(await ana.says('como va lo mio')).toEqual([])
  })

  test('in the middle of the questions, what was told is said back and the question put again', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.says('soy de Honduras, tengo miedo de volver, quiero pedir refugio, entré a México el 17 de noviembre')
    await ana.says('paso a paso')
    const said = textOf(await ana.says('¿cómo va lo mío?'))
    expect(said).toContain('Entró a México: 17 de noviembre de 2026')
    expect(said).toContain('estación de migración')
  })
})

describe('what a matter has come to', () => {
  test('a paper that is there is ticked once, and no more when it is lost', async () => {
    const { ana } = await inTime()
    await ana.says('ya tengo la copia sellada')
    await ana.says('ya tengo la copia sellada')
    expect(await ticked(ana)).toEqual([expect.stringContaining('copia con sello de recibido')])
    expect(textOf(await ana.says('perdí la copia con sello'))).toContain('Le quité la marca')
    expect(await ticked(ana)).toEqual([])
  })

  test('which paper is asked where it was not said', async () => {
    const { ana } = await inTime()
    expect(textOf(await ana.says('ya me dieron el papel'))).toContain('¿Cuál de estos ya tiene')
    expect(await ticked(ana)).toEqual([])
  })

  test('a refusal leads on to the days in which it can be reviewed, and a person', async () => {
    const { ana } = await inTime()
    const asked = textOf(await ana.says('me la negaron'))
    expect(asked).toContain('antes: Pedir refugio')
    expect(asked).toContain('¿Qué día le avisaron que no?')
    const result = await ana.says('ayer')
    expect(textOf(result)).toContain('todavía puede pedir revisión')
    expect(ana.choices()[0]?.id).toBe('person')
  })

  test('where the procedure says nothing of a refusal, what helps with any, and a person first', async () => {
    const office = await openOffice()
    const ben = office.person('ben', 'en')
    for (const choice of [
      'guide:doble-nacionalidad',
      'ans:doble-nacionalidad:born:us',
      'ans:doble-nacionalidad:mexican:none',
    ])
      await ben.presses(choice)
    const said = textOf(await ben.says('they denied it'))
    expect(said).toContain('I understand they said no')
    expect(ben.choices()[0]?.id).toBe('person')
  })

  test.each([
    '¿y si me la niegan?',
    'tengo miedo de que me lo nieguen',
    'a mi primo se lo negaron',
    'todavía no tengo la copia sellada',
    '¿cuánto cuesta?',
  ])('%s tells nothing of it', async (words) => {
    const { ana } = await inTime()
    const said = textOf(await ana.says(words))
    expect(said).not.toMatch(/Lo cambié|Anotado|Entendí que le dijeron/)
    expect(await ticked(ana)).toEqual([])
  })

  test('all papers lost: the ticks of papers go, those of what was done stay', async () => {
    const { ana } = await inTime()
    await ana.says('ya tengo la copia sellada')
    const said = textOf(await ana.says('me robaron todos mis papeles'))
    expect(said).toContain('Quité las marcas de los papeles')
    expect(ana.choices()[0]?.id).toBe('person')
    expect(await ticked(ana)).toHaveLength(1)
  })
})
