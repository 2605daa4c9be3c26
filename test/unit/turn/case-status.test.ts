import { describe, expect, it } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

async function withCase() {
  const office = await openOffice()
  const rosa = office.person('Rosa')
  await rosa.presses('person')
  const [first] = await office.cases()
  const lupe = office.staff('Lupe', 'Área Jurídica')
  const asks = async (who: ReturnType<typeof office.person>, words: string) => textOf(await who.says(words))
  return { office, rosa, lupe, folio: first?.folio ?? '', id: first?.id ?? '', asks }
}

describe('how is my case', () => {
  it('is told in the person’s own talk without a word: the stage, the queue, how to write', async () => {
    const { rosa, folio, asks } = await withCase()
    for (const words of ['¿Cómo va mi caso?', 'en qué va mi trámite', `¿cómo va mi caso ${folio}?`]) {
      const said = await asks(rosa, words)
      expect(said).toContain(`Caso ${folio}. La oficina ya lo recibió; todavía nadie lo ha tomado.`)
      expect(said).toContain('Su mensaje es el primero de la fila.')
    }
  })

  it.each([
    ['en', 'How is my case going?', 'nobody has taken it yet'],
    ['ht', 'kijan dosye m ye', 'poko gen moun ki pran l'],
  ] as const)('is asked and told in %s', async (language, words, told) => {
    const office = await openOffice()
    const person = office.person('Marie', language)
    await person.presses('person')
    expect(textOf(await person.says(words))).toContain(told)
  })

  it('with nothing open is the topic', async () => {
    const office = await openOffice()
    expect(textOf(await office.person('Rosa').says('¿Cómo va mi caso?'))).not.toContain('Caso DGO')
  })

  it('is for whoever has the case to answer, once somebody has', async () => {
    const { rosa, lupe, asks } = await withCase()
    await lupe.does({ type: 'claim' })
    expect(await asks(rosa, '¿Cómo va mi caso?')).toBe('')
  })
})

describe('from another door', () => {
  async function withWord() {
    const all = await withCase()
    expect(await all.asks(all.rosa, 'mi palabra secreta es Girasól')).toContain('guardé la palabra secreta')
    const other = all.office.person('Otro teléfono')
    await other.starts()
    return { ...all, other }
  }

  it('folio and secret word tell how it stands and who has it by role; not its matter, no name', async () => {
    const { lupe, other, folio, asks } = await withWord()
    await lupe.does({ type: 'claim' })
    await lupe.does({ type: 'deadline', deadline: { day: '2026-12-14', reason: 'Recurso de revisión' } })
    const said = await asks(other, `${folio} girasol`)
    expect(said).toContain(`Caso ${folio}. Ahora le toca contestar a la oficina. Lo atiende: Área Jurídica.`)
    expect(said).toContain('lunes 14 de diciembre')
    expect(said).not.toMatch(/Lupe|Recurso/)
  })

  it('a word in any language is read as it is typed, with or without its accents', async () => {
    const { office, rosa, other, folio, asks } = await withWord()
    await asks(rosa, 'mi palabra es solèy')
    expect(await asks(other, `folio ${folio.toLowerCase()} y mi palabra es soley`)).toContain(`Caso ${folio}. `)
    expect(await asks(office.person('Marie', 'ht'), `${folio} Solèy`)).toContain(`Dosye ${folio}. `)
  })

  it('a wrong word, a folio of nobody and a case without a word are told the same', async () => {
    const { office, other, folio, asks } = await withWord()
    const second = office.person('Luis')
    await second.presses('person')
    const without = (await office.cases()).find((c) => c.folio !== folio)?.folio ?? ''
    const said = await Promise.all(
      [`${folio} luna`, 'DGO-AAAAA luna', `${without} luna`].map((words) => asks(other, words)),
    )
    expect(new Set(said).size).toBe(1)
    expect(said[0]).toContain('No encuentro un caso con ese folio y esa palabra')
  })

  it('the folio alone asks for the word, whether there is such a case or not', async () => {
    const { other, folio, asks } = await withWord()
    expect((await asks(other, folio)).replace(folio, 'X')).toBe(
      (await asks(other, 'DGO-AAAAA')).replace('DGO-AAAAA', 'X'),
    )
  })

  it('words are tried five times in an hour by one door, and who guesses stops nobody else', async () => {
    const { office, other, folio, asks } = await withWord()
    for (let i = 0; i < 5; i++) await asks(other, `${folio} mala${i}`)
    expect(await asks(other, `${folio} girasol`)).toContain('Intente otra vez dentro de una hora')
    const third = office.person('Tercero')
    for (let i = 0; i < 5; i++) await asks(third, `${folio} peor${i}`)
    expect(await asks(third, `${folio} girasol`)).toContain('dentro de una hora')
    expect(await asks(office.person('Cuarto'), `${folio} girasol`)).toContain(`Caso ${folio}. `)
    office.pass(61 * 60_000)
    expect(await asks(other, `${folio} girasol`)).toContain(`Caso ${folio}. `)
  })

  it('a protected case is told from nowhere else', async () => {
    const { lupe, other, folio, asks } = await withWord()
    await lupe.does({ type: 'claim' })
    await lupe.does({ type: 'protect', staff: [lupe.member] })
    expect(await asks(other, `${folio} girasol`)).toContain('No encuentro un caso')
  })

  it('a closed case says so; an erased one is none', async () => {
    const { rosa, lupe, other, folio, asks } = await withWord()
    await lupe.does({ type: 'claim' })
    await lupe.does({ type: 'close' })
    expect(await asks(other, `${folio} girasol`)).toContain('La oficina ya cerró este caso.')
    await rosa.says('BORRAR')
    await rosa.says('sí')
    expect(await asks(other, `${folio} girasol`)).toContain('No encuentro un caso')
  })

  it('the word stands nowhere: not in the talk, not in the case', async () => {
    const { office, other, folio, id, asks } = await withWord()
    await asks(other, `${folio} girasol`)
    const of = (await office.store.case(id)) ?? expect.fail('gone')
    const thread = await office.store.thread(of.contactId, 100)
    expect(JSON.stringify([of, thread])).not.toMatch(/giras[oó]l/i)
    expect(of.word?.hash).toMatch(/^[\w+/=]{44}$/)
    expect(thread.some(({ text }) => text === 'mi palabra secreta es ••••')).toBe(true)
  })

  it('is taken bare when it was just asked for, and hidden even when it is too short', async () => {
    const { office, rosa, other, folio, id, asks } = await withWord()
    await asks(rosa, 'quiero una palabra secreta')
    expect(await asks(rosa, 'sol')).toContain('de 4 a 30 letras')
    expect(await asks(rosa, 'golondrina7')).toContain('guardé la palabra secreta')
    expect(await asks(other, `${folio} golondrina7`)).toContain(`Caso ${folio}. `)
    const thread = await office.store.thread((await office.store.case(id))?.contactId ?? '', 100)
    expect(JSON.stringify(thread)).not.toMatch(/golondrina7|"sol"/)
  })

  it.each(['menú', 'persona', 'gracias'])('%s, said when the word was asked for, is no word', async (words) => {
    const { rosa, asks } = await withWord()
    await asks(rosa, 'quiero una palabra secreta')
    expect(await asks(rosa, words)).not.toContain('palabra secreta')
  })

  it('is taken bare after its folio, and once more when it was wrong; it stands in no talk', async () => {
    const { office, other, folio, asks } = await withWord()
    expect(await asks(other, folio)).toContain('necesito la palabra secreta')
    expect(await asks(other, 'margarita')).toContain('No encuentro un caso')
    expect(await asks(other, 'Girasol')).toContain(`Caso ${folio}. `)
    expect((await other.reads()).join()).not.toMatch(/margarita|girasol/i)
    expect(JSON.stringify(await office.store.cases({ limit: 10 }))).not.toMatch(/girasol/i)
  })

  it('is left for later by going back to the menu', async () => {
    const { rosa, asks } = await withWord()
    await asks(rosa, 'quiero una palabra secreta')
    expect(textOf(await rosa.presses('no_word'))).toBe(textOf(await rosa.presses('menu')))
  })

  it('no word is kept where no case is open, or when it is none', async () => {
    const { rosa, asks, office } = await withCase()
    expect(await asks(office.person('Luis'), 'mi palabra secreta es girasol')).toContain('no hay ninguno abierto')
    expect(await asks(rosa, 'mi palabra es sol')).toContain('de 4 a 30 letras')
    expect(await asks(rosa, 'palabra secreta')).toContain('MI PALABRA ES')
  })
})
