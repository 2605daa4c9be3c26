import { describe, expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

/** Somebody who has gone through everything and got what comes next. */
async function atResult() {
  const office = await openOffice()
  const ana = office.person('ana')
  await ana.presses('guide:traslado-de-restos')
  for (const [question, answer] of Object.entries({
    who: 'us',
    plan: 'body',
    signed: 'no',
    body: 'funeral-home',
    money: 'yes',
  }))
    await ana.presses(`ans:traslado-de-restos:${question}:${answer}`)
  return { ana, result: textOf(await ana.says('a Gómez Palacio')) }
}

describe('after a result', () => {
  test('words that change an answer change the result', async () => {
    const { ana, result } = await atResult()
    expect(result).toContain('Lo que sigue, un paso a la vez')
    expect(textOf(await ana.says('ya firmamos el contrato con la funeraria'))).toContain(
      'Ya firmaron: esto es lo que sigue',
    )
  })

  test('the same said again changes nothing', async () => {
    const { ana } = await atResult()
    expect(textOf(await ana.says('no hemos firmado'))).not.toContain('Lo que sigue, un paso a la vez')
  })

  test('a question is answered as a question', async () => {
    const { ana } = await atResult()
    expect(textOf(await ana.says('¿qué pasa si ya firmamos el contrato con la funeraria?'))).not.toContain(
      'Ya firmaron: esto es',
    )
  })
})

describe('a name as an answer', () => {
  test('does not change the language', async () => {
    const office = await openOffice()
    const ana = office.person('ana', 'ht')
    await ana.says('bonjou, mwen bezwen pote sann madanm mwen tounen Meksik')
    await ana.presses('guide:traslado-de-restos')
    await ana.presses('ans:traslado-de-restos:who:us')
    await ana.presses('ans:traslado-de-restos:plan:ashes')
    expect(textOf(await ana.says('Las Vegas'))).toContain('sann')
  })
})

describe('in grief', () => {
  test('dreadful words that answer the question raise no alarm', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('guide:traslado-de-restos')
    await ana.presses('ans:traslado-de-restos:who:us')
    await ana.presses('ans:traslado-de-restos:plan:body')
    await ana.presses('ans:traslado-de-restos:signed:no')
    await ana.presses('ans:traslado-de-restos:body:hospital')
    expect(textOf(await ana.says('no nos alcansa, estamos juntando con la familia'))).not.toContain('911')
  })

  test('danger said in so many words still comes first', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('guide:traslado-de-restos')
    expect(textOf(await ana.says('ya no quiero vivir'))).toMatch(/911|800/)
  })
})
