import { describe, expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

describe('an answer that was not what was asked for', () => {
  test('is not given again: the words that asked are read without it', async () => {
    const office = await openOffice()
    const rosa = office.person('rosa', 'es')
    await rosa.says('se me venció el pasaporte mexicano y vivo en Denver')
    await rosa.presses('topic:us-passport')
    office.pass(60_000)
    expect(textOf(await rosa.says('no le pregunté por el americano, es el mexicano'))).toContain('asaporte mexicano')
  })

  test('is owned up to where nothing else is plainly meant, with a person one press away', async () => {
    const office = await openOffice()
    const john = office.person('john', 'en')
    await john.says('how do I get a Mexican passport')
    office.pass(60_000)
    expect(textOf(await john.says('thats not what i asked you'))).toContain('Sorry, I got you wrong')
    expect(john.choices().map(({ id }) => id)).toEqual(['person', 'menu'])
  })

  test('twice in a row offers a person of the office, who is called on a yes, and what was refused is not said again', async () => {
    const office = await openOffice()
    const rosa = office.person('rosa', 'es')
    const first = textOf(await rosa.says('quiero sacar el pasaporte mexicano'))
    office.pass(60_000)
    await rosa.says('eso no es lo que le pregunté')
    office.pass(60_000)
    const last = textOf(await rosa.says('otra vez, no me está entendiendo nada'))
    expect(last).toContain('¿Paso sus mensajes a una persona')
    expect(last).not.toContain(first.slice(-80))
    expect(await office.cases()).toHaveLength(0)
    office.pass(60_000)
    expect(textOf(await rosa.says('sí por favor'))).toContain('Listo: una persona de la oficina')
    expect(await office.cases()).toHaveLength(1)
  })

  test('what somebody lacks, doubts or puts right about themselves is no objection', async () => {
    const office = await openOffice()
    const rosa = office.person('rosa', 'es')
    await rosa.says('quiero sacar el pasaporte mexicano')
    for (const words of ['no tengo acta de nacimiento', 'perdón, son dos niños, no uno', '¿y si no me la dan?']) {
      office.pass(60_000)
      expect(textOf(await rosa.says(words))).not.toContain('le entendí mal')
    }
  })
})
