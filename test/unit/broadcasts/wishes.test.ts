import { describe, expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

describe('who wants the notices of a place', () => {
  test.each([
    ['avísenme de las jornadas en Gómez Palacio', 'es', 'Gómez Palacio, Durango'],
    ['avísenme cuando haya una jornada en Lerdo', 'es', 'Lerdo, Durango'],
    ['AVISOS EN Canatlán', 'es', 'Canatlán, Durango'],
    ['tell me when there is a service day in Lerdo', 'en', 'Lerdo, Durango'],
    ['avi nan Tapachula', 'ht', 'Tapachula, Chiapas'],
  ] as const)('says so at once: %s', async (words, language, place) => {
    const office = await openOffice()
    const person = office.person('Rosa', language)
    expect(textOf(await person.says(words))).toContain(`(${place})`)
    expect(textOf(await person.says({ es: 'mis datos', en: 'my data', ht: 'done mwen yo' }[language]))).toContain(place)
  })

  test('is asked for the place when none was told', async () => {
    const office = await openOffice()
    const rosa = office.person('Rosa', 'es')
    expect(textOf(await rosa.says('avíseme si hay alguna jornada'))).toContain('escriba AVISOS EN')
    expect(textOf(await rosa.says('avisos en Lerdo'))).toContain('su lugar (Lerdo, Durango)')
  })

  test('in words that name no place is heard as before: no notices are promised', async () => {
    const office = await openOffice()
    const rosa = office.person('Rosa', 'es')
    expect(textOf(await rosa.says('avísenme de la jornada en cuanto me toque'))).not.toContain('Le mandaré por aquí')
  })

  test.each(['sispann avi yo', 'no quiero más avisos', 'stop the notices'])('ends them: %s', async (words) => {
    const office = await openOffice()
    const person = office.person('Jean', 'ht')
    await person.says('mwen vle resevwa avi')
    expect(textOf(await person.says(words))).toMatch(/p ap voye avi|no le mandaré|no more notices/)
  })
})
