import { describe, expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

const paid = 'ans:persona-desaparecida:what:danger'
const begin = 'guide:persona-desaparecida'

describe('a guided procedure that finds an emergency', () => {
  test('opens a case that is first, and says so', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('guide:localizar-detenido')
    await ana.presses('ans:localizar-detenido:by:ice')
    expect(textOf(await ana.presses('ans:localizar-detenido:now:flight'))).toContain('puse su caso al principio')
    expect(await office.cases()).toMatchObject([{ reason: 'urgent', urgent: 'removal', topic: 'locate-ice-detainee' }])
  })

  test('where a life is at stake the talk about it begins, and the case is first too', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses(begin)
    expect(textOf(await ana.presses(paid))).toMatch(/^Llame al 911/)
    expect(ana.choices().map(({ id }) => id)).toContain('call:emergency-911')
    expect(await office.cases()).toMatchObject([{ reason: 'urgent', urgent: 'kidnapped', topic: 'missing-in-mexico' }])
  })

  test('puts the case first that was already open', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('person')
    await ana.presses(begin)
    await ana.presses(paid)
    expect(await office.cases()).toMatchObject([{ reason: 'asked', urgent: 'kidnapped' }])
  })

  test('opens an ordinary case when nothing is urgent', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses(begin)
    await ana.presses('ans:persona-desaparecida:what:body')
    expect(textOf(await ana.presses('ans:persona-desaparecida:where:unknown'))).toContain(
      'una persona de la oficina va a leer',
    )
    expect(await office.cases()).toMatchObject([{ reason: 'asked', urgent: null }])
  })
})

test('words after an emergency are about it, not an answer nobody could read', async () => {
  const ana = (await openOffice()).person('ana')
  await ana.presses(begin)
  await ana.presses('ans:persona-desaparecida:what:silence')
  await ana.says('está perdido en el desierto y no tiene agua')
  const said = textOf(await ana.says('por unas piedras grandes'))
  expect(ana.choices().map(({ id }) => id)).toContain('call:emergency-911')
  expect(said).not.toContain('No entendí')
  // Where was told with the emergency itself, and is not asked again.
  expect(textOf(await ana.presses('guide:persona-desaparecida'))).toContain('¿Cuántos años tiene la persona?')
})
