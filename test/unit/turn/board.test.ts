import { describe, expect, test } from 'vitest'
import { openOffice, type TestPerson, textOf } from '#test/kit/office.ts'

const flow = 'traslado-de-restos'

async function withBoard() {
  const office = await openOffice()
  const ana = office.person('ana')
  await ana.presses(`guide:${flow}`)
  for (const [question, answer] of Object.entries({
    who: 'us',
    plan: 'body',
    signed: 'no',
    body: 'funeral-home',
    money: 'no',
    to: 'mexico-city',
  }))
    await ana.presses(`ans:${flow}:${question}:${answer}`)
  return { office, ana, board: () => shown(ana) }
}

async function shown(person: TestPerson): Promise<string> {
  return textOf(await person.presses(`board:${flow}`))
}

describe('who does what', () => {
  test.each([
    ['ya llamamos al consulado', '☑ Llamar al consulado de México'],
    ['the papers are already stamped', '☑ Stamp the papers (visado)'],
    ['ya quedo el bolleto de avion', '☑ Vuelo'],
    ['estamos juntando las actas', '☐ Juntar actas e identificaciones (ya se empezó)'],
    ['todavía no nos dan el permiso de transito', '☐ Permiso de tránsito'],
    ['nou gentan rele konsila a', '☑ Rele konsila Meksik la'],
  ])('is moved in words: %s', async (words, line) => {
    const { ana, board } = await withBoard()
    await ana.says(words)
    expect(await board()).toContain(line)
  })

  test.each([
    '¿ya quedó el sello?',
    'quién paga el vuelo',
    'me van a matar si no pago el vuelo, ya lo saben',
    'quiero hablar con una persona, ya llamé al consulado',
  ])('is not moved by: %s', async (words) => {
    const { ana, board } = await withBoard()
    await ana.says(words)
    expect(await board()).not.toMatch(/☑|ya se empezó/)
  })

  test('is kept when other matters come, and when the person comes back after weeks', async () => {
    const { office, ana, board } = await withBoard()
    await ana.presses(`board:${flow}:stamp:done`)
    for (const other of ['refugio', 'pension-eeuu', 'doble-nacionalidad', 'apostilla'])
      await ana.presses(`guide:${other}`)
    office.pass(40 * 86_400_000)
    expect(await board()).toContain('☑ Sellar los papeles (visado)')
  })

  test('while a person of the office has the conversation a button moves, words do not', async () => {
    const { office, ana, board } = await withBoard()
    const lupe = office.staff('Lupe')
    await lupe.does({ type: 'claim' })
    expect(await ana.says('ya llamamos al consulado')).toEqual([])
    await ana.presses(`board:${flow}:stamp:done`)
    await lupe.does({ type: 'return' })
    const now = await board()
    expect(now).toContain('☐ Llamar al consulado')
    expect(now).toContain('☑ Sellar los papeles')
  })

  test('goes with everything else when the person erases', async () => {
    const { ana, board } = await withBoard()
    await ana.presses(`board:${flow}:stamp:done`)
    await ana.says('borrar')
    await ana.presses('yes')
    expect(await board()).toContain('ya no sirve')
  })
})

describe('somebody asks for money', () => {
  test('it is answered at once and the question that stood comes again', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses(`guide:${flow}`)
    const said = textOf(await ana.says('alguien me está pidiendo dinero'))
    expect(said).toContain('No pague hoy')
    expect(said).toContain('¿De dónde era la persona que murió')
  })

  test('danger said in the same words comes first', async () => {
    const { ana } = await withBoard()
    expect(textOf(await ana.says('lo tienen secuestrado y me están pidiendo dinero'))).toContain('911')
  })
})
