import { beforeEach, describe, expect, test } from 'vitest'
import { type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'
import { openOffice, type TestOffice, type TestPerson } from '#test/kit/office.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
const text = (said: readonly Outbound[]) => said.map(plainText).join('\n')

async function asked(language: 'es' | 'en' | 'ht'): Promise<TestPerson> {
  const ana = office.person('ana', language)
  await ana.presses('guide:refugio')
  await ana.presses('ans:refugio:matter:apply')
  return ana
}

describe('asked whether they are afraid to go back', () => {
  test.each([
    ['es', 'sí, me quieren matar si regreso', 'llame al 911', 'en una estación de migración'],
    ['es', 'si, alla los maras me van a matar', 'llame al 911', 'en una estación de migración'],
    ['en', 'yes they want to kill me', 'call 911', 'locked up'],
    ['ht', 'wi m pe anpil bandi yo vle touye m', 'rele 911', 'nan yon sant detansyon'],
  ] as const)('in %s «%s» answers it; whom to call is said once, and no case is opened', async (...row) => {
    const [language, words, call, next] = row
    const ana = await asked(language)
    const said = text(await ana.says(words))
    expect(said).toContain(call)
    expect(said).toContain(next)
    expect(await office.cases()).toEqual([])
  })

  test.each([
    ['es', 'sí, ahorita están afuera y me quieren matar'],
    ['es', 'estoy en peligro, me quieren matar'],
    ['en', 'yes, I am in danger, they want to kill me right now'],
    ['ht', 'wi mwen an danje kounye a yo vle touye m'],
  ] as const)('in %s «%s» is an alarm, and the answer is kept', async (language, words) => {
    const ana = await asked(language)
    expect(text(await ana.says(words))).toContain('911')
    expect(await office.cases()).toMatchObject([{ urgent: 'danger' }])
  })
})

test('after an alarm a bare word answers the danger, not the question that stood', async () => {
  const ana = await asked('es')
  await ana.says('estoy en peligro, ahorita me quieren matar')
  const said = text(await ana.says('no'))
  expect(said).toContain('no abra a nadie')
  expect(said).not.toContain('Puede haber otros caminos')
})

test('the question that stood waits until the danger is over, and is named then', async () => {
  const ana = await asked('es')
  await ana.presses('ans:refugio:fear:yes')
  await ana.says('me están siguiendo ahorita, auxilio')
  expect(text(await ana.says('vengo con mis dos hijos'))).not.toContain('en una estación de migración')
  expect(text(await ana.presses('danger:safe:danger'))).toContain('Quedó pendiente')
  expect(text(await ana.presses('guide:refugio'))).toContain('en una estación de migración')
})

test('a short answer that only sounds like an emergency is an answer', async () => {
  const ana = await asked('ht')
  await ana.presses('ans:refugio:fear:yes')
  expect(text(await ana.says('non, nou nan yon ti kay'))).toContain('Ki jou ou te antre Meksik?')
  expect(await office.cases()).toEqual([])
})

test('a story with the words of an emergency is one, whatever was asked', async () => {
  const ana = await asked('es')
  await ana.presses('ans:refugio:fear:yes')
  await ana.says('sí, nos tienen encerrados en una casa y piden dinero para soltarnos')
  expect(await office.cases()).toMatchObject([{ urgent: 'kidnapped' }])
})
