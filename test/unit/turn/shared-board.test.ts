import { describe, expect, test } from 'vitest'
import { StoreError } from '#src/shared/errors.ts'
import { type TestOffice, type TestPerson, textOf } from '#test/kit/office.ts'
import { codeIn, flow, marksIn, withBoard, withSharedBoard } from '#test/kit/shared-board.ts'
import { troubledStore } from '#test/kit/troubled-store.ts'

const news = { es: 'Hay un cambio en la lista que comparten.', ht: 'Gen yon chanjman nan lis nou pataje a.' }

async function own(person: TestPerson): Promise<string> {
  return textOf(await person.presses(`board:${flow}`))
}

async function shared(person: TestPerson): Promise<string> {
  return textOf(await person.presses(`shared:${flow}`))
}

async function saidSince(person: TestPerson, act: () => Promise<unknown>): Promise<readonly string[]> {
  const before = (await person.reads()).length
  await act()
  return (await person.reads()).slice(before)
}

async function contactOf(office: TestOffice, name: string): Promise<string> {
  return (await office.store.findContact({ channel: 'terminal', account: 'test', id: name })) ?? ''
}

describe('sharing a board with a relative', () => {
  test('the relative sees it in their own language and is asked nothing', async () => {
    const { ana, jean } = await withBoard()
    await ana.presses(`board:${flow}:stamp:done`)
    const given = textOf(await ana.says('quiero compartir la lista con mi hermano'))
    const asked = textOf(await jean.says(codeIn(given)))
    expect(asked).toContain('Èske ou vle wè l isit la?')
    expect(asked).not.toContain('papye')
    const said = await saidSince(ana, () => jean.presses(`see:${codeIn(given).replace('-', '')}`))
    expect(said).toEqual(['Su familiar ya ve la lista que usted comparte.'])
    const seen = await shared(jean)
    expect(seen).toContain('☑ Mete so sou papye yo (visado)')
    expect(marksIn(seen)).toBe(marksIn(await own(ana)))
  })

  test('the relative moves a line, by button and in words, and each sees what the other moved', async () => {
    const { ana, jean } = await withSharedBoard()
    await jean.presses(`shared:${flow}:stamp:done`)
    expect(textOf(await jean.says('nou gentan rele konsila a'))).toContain('☑ Rele konsila Meksik la')
    await ana.says('estamos juntando las actas')
    expect(await own(ana)).toContain('☑ Llamar al consulado')
    expect(await shared(jean)).toContain('yo kòmanse')
    expect(marksIn(await shared(jean))).toBe(marksIn(await own(ana)))
  })

  test('who did not see it is told once, in a sentence that names nothing, and who moved it is not', async () => {
    const { office, ana, jean } = await withSharedBoard()
    const toAna = await saidSince(ana, async () => {
      await jean.presses(`shared:${flow}:stamp:done`)
      await jean.presses(`shared:${flow}:call:done`)
    })
    expect(toAna).toEqual([])
    const toJean = await saidSince(jean, async () => {
      expect(await saidSince(ana, () => office.ring())).toEqual([news.es])
    })
    expect(toJean).toEqual([])
    expect(await saidSince(jean, async () => ana.presses(`board:${flow}:flight:doing`).then(office.ring))).toEqual([
      news.ht,
    ])
    expect(await office.store.nextTimerAt()).toBeNull()
  })

  test('who has looked meanwhile is told nothing', async () => {
    const { office, ana, jean } = await withSharedBoard()
    await jean.presses(`shared:${flow}:stamp:done`)
    await own(ana)
    await ana.presses(`board:${flow}:call:done`)
    await shared(jean)
    for (const person of [ana, jean]) expect(await saidSince(person, office.ring)).toEqual([])
  })

  test('nobody is told at night: in the morning, once', async () => {
    const { office, ana, jean } = await withSharedBoard()
    office.pass(12 * 3_600_000)
    await jean.presses(`shared:${flow}:stamp:done`)
    expect(await saidSince(ana, office.ring)).toEqual([])
    await jean.presses(`shared:${flow}:call:done`)
    expect(await saidSince(ana, office.ring)).toEqual([news.es])
    expect(new Date(office.now()).toISOString()).toMatch(/T15:0/)
  })

  test('who asked for silence is not told', async () => {
    const { office, ana, jean } = await withSharedBoard()
    await jean.says('sispann')
    expect(await saidSince(jean, async () => ana.presses(`board:${flow}:call:done`).then(office.ring))).toEqual([])
    await ana.says('alto')
    expect(await saidSince(ana, async () => jean.presses(`shared:${flow}:flight:done`).then(office.ring))).toEqual([])
    expect(await own(ana)).toContain('☑ Vuelo')
  })

  test('what the office moves the relative is told, too', async () => {
    const { office, ana, jean } = await withSharedBoard()
    const lupe = office.staff('Lupe')
    await lupe.does({ type: 'claim' })
    expect(await saidSince(ana, () => lupe.does({ type: 'move', flow, line: 'office', to: 'done' }))).toEqual([
      'La oficina anotó un cambio en su lista.',
    ])
    expect(await saidSince(ana, async () => expect(await saidSince(jean, office.ring)).toEqual([news.ht]))).toEqual([])
    expect(await shared(jean)).toContain('☑ Di w ki èd ki gen isit la')
  })

  test('a move of the relative changes nothing else: a question that stands, a yes that is awaited, silence', async () => {
    const { ana, jean } = await withSharedBoard()
    await ana.says('borrar')
    await jean.presses(`shared:${flow}:stamp:done`)
    expect(textOf(await ana.says('sí'))).toContain('Borré')
  })
})

describe('who may see a shared board', () => {
  test('nobody without the code, and no second one with it', async () => {
    const { ana, jean, stranger } = await withBoard()
    expect(textOf(await stranger.presses(`shared:${flow}`))).toContain('no longer works')
    const code = codeIn(textOf(await ana.presses(`share:${flow}`)))
    await jean.says(code)
    await stranger.says(code)
    const both = await Promise.all([jean.says('wi'), stranger.says('yes')])
    const seen = both.map(textOf).filter((text) => text.includes('☐'))
    expect(seen).toHaveLength(1)
    expect(textOf(await stranger.says(code))).toMatch(/does not work|already see|no longer works/)
  })

  test('the code of a board never leads to the talk, not even when it is no longer shared', async () => {
    const { ana, stranger } = await withBoard()
    const code = codeIn(textOf(await ana.presses(`share:${flow}`)))
    await stranger.says('hello')
    await ana.presses(`unshare:${flow}`)
    expect(textOf(await stranger.says(code))).toContain('does not work')
    await stranger.presses(`join:${code.replace('-', '')}`)
    await stranger.presses(`see:${code.replace('-', '')}`)
    expect((await stranger.reads()).join()).not.toMatch(/funeral|consulate/)
    expect(textOf(await ana.says('empezar de nuevo'))).not.toBe('')
    expect(textOf(await stranger.says(code))).toContain('does not work')
  })

  test('no longer the one its owner ends it for, who is told so', async () => {
    const { ana, jean } = await withSharedBoard()
    expect(await saidSince(jean, () => ana.says('ya no quiero compartir la lista'))).toEqual([
      'Lis yo te pataje avè w la, yo pa pataje l ankò.',
    ])
    for (const choice of [`shared:${flow}`, `shared:${flow}:stamp:done`, `board:${flow}:stamp:done`])
      expect(textOf(await jean.presses(choice))).not.toContain('☐')
    expect(await own(ana)).not.toContain('☑')
  })

  test('no longer one who leaves; its owner is told, and may share it with another', async () => {
    const { ana, jean, stranger } = await withSharedBoard()
    expect(textOf(await ana.presses(`share:${flow}`))).toContain('Un familiar ya ve esta lista')
    expect(await saidSince(ana, () => jean.says('soti nan lis la'))).toEqual(['Su familiar dejó de ver la lista.'])
    expect(textOf(await jean.presses(`shared:${flow}:stamp:done`))).not.toContain('☐')
    const code = codeIn(textOf(await ana.presses(`share:${flow}`)))
    await stranger.says(code)
    expect(textOf(await stranger.says('yes'))).toContain('☐ Stamp the papers')
  })

  test('one who sees a board already is not put before another without leaving it', async () => {
    const { office, jean } = await withSharedBoard()
    const eva = office.person('eva', 'es')
    await eva.presses(`guide:${flow}`)
    for (const [q, a] of [
      ['who', 'us'],
      ['plan', 'ashes'],
      ['city', 'unknown'],
      ['travel', 'land'],
      ['to', 'mexico-city'],
    ])
      await eva.presses(`ans:${flow}:${q}:${a}`)
    const code = codeIn(textOf(await eva.presses(`share:${flow}`)))
    expect(textOf(await jean.says(code))).toContain('SOTI NAN LIS LA')
    await jean.says('soti nan lis la')
    await jean.says(code)
    expect(textOf(await jean.says('wi'))).toContain('☐')
  })
})

describe('erasing', () => {
  test('by the relative: the board stays, and the words are those of one who left', async () => {
    const { office, ana, jean } = await withSharedBoard()
    await jean.presses(`shared:${flow}:stamp:done`)
    await jean.says('efase')
    expect(await saidSince(ana, () => jean.says('wi'))).toEqual(['Su familiar dejó de ver la lista.'])
    expect(await own(ana)).toContain('☑ Sellar los papeles')
    expect(await saidSince(ana, office.ring)).toEqual([])
    expect(textOf(await ana.presses(`share:${flow}`))).toContain('código')
  })

  test('by its owner: the relative goes on with the list as it was, and nothing tells them', async () => {
    const { office, ana, jean } = await withSharedBoard()
    await ana.presses(`board:${flow}:stamp:done`)
    await office.ring()
    await ana.says('borrar')
    expect(await saidSince(jean, () => ana.says('sí'))).toEqual([])
    expect(await shared(jean)).toContain('☑ Mete so sou papye yo')
    await jean.presses(`shared:${flow}:call:done`)
    expect(await shared(jean)).toContain('☑ Rele konsila Meksik la')
    expect(textOf(await jean.says('nou gentan rele konsila a'))).toContain('☑ Rele konsila Meksik la')
    expect(await contactOf(office, 'ana')).toBe('')
  })

  test('both: nothing of either is left to find', async () => {
    const { office, ana, jean } = await withSharedBoard()
    await jean.says('efase')
    await ana.says('borrar')
    await Promise.all([jean.says('wi'), ana.says('sí')])
    expect(await contactOf(office, 'ana')).toBe('')
    expect(await contactOf(office, 'jean')).toBe('')
  })
})

test('what is kept says that a list is shared, to both', async () => {
  const { ana, jean } = await withSharedBoard()
  expect(textOf(await ana.says('mis datos'))).toContain('Un familiar ve su lista')
  expect(textOf(await jean.says('done mwen'))).toContain('Ou wè lis kiyès k ap fè kisa')
})

test('what is still to be told of a change is no reminder', async () => {
  const { ana, jean } = await withSharedBoard()
  await jean.presses(`shared:${flow}:stamp:done`)
  expect(textOf(await ana.says('mis recordatorios'))).toContain('No tiene recordatorios')
})

test('pressing yes twice shows the list twice', async () => {
  const { ana, jean } = await withBoard()
  const code = codeIn(textOf(await ana.presses(`share:${flow}`)))
  await jean.says(code)
  const see = `see:${code.replace('-', '')}`
  for (const said of [await jean.presses(see), await jean.presses(see)]) expect(textOf(said)).toContain('☐')
  expect(textOf(await jean.says(code))).toContain('deja')
})

test('a move whose answer was lost is not made again when its message comes again, after the other took it back', async () => {
  const store = await troubledStore()
  const { commitTurn } = store
  let commits = 0
  let lost = false
  const family = await withSharedBoard({
    store: {
      ...store,
      // The first commit is the owner's; the second would store the answer.
      commitTurn: (turn) =>
        lost && ++commits === 2 ? Promise.reject(new StoreError('store:write', 'lost', null)) : commitTurn(turn),
    },
  })
  const { office, ana, jean } = family
  const inbound = jean.inbound({ kind: 'choice', id: `shared:${flow}:stamp:done` })
  lost = true
  await expect(office.assistant.takeTurn(inbound)).rejects.toThrow('lost')
  lost = false
  await ana.presses(`board:${flow}:stamp:todo`)
  const { replies } = await office.assistant.takeTurn(inbound)
  expect(replies).toHaveLength(1)
  expect(await own(ana)).toContain('☐ Sellar los papeles')
})

test.each(['ana', 'jean'])('two with one message of %s sent again and again change what one does', async (name) => {
  const { office, ana, jean } = await withSharedBoard()
  const [person, kind] = name === 'ana' ? [ana, 'board'] : [jean, 'shared']
  const inbound = person.inbound({ kind: 'choice', id: `${kind}:${flow}:stamp:done` })
  const turns = await Promise.all([1, 2, 3].map(() => office.assistant.takeTurn(inbound)))
  expect(turns.filter(({ repeated }) => !repeated)).toHaveLength(1)
  const other = name === 'ana' ? jean : ana
  expect(await saidSince(other, office.ring)).toHaveLength(1)
})
