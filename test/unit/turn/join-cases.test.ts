import { describe, expect, it } from 'vitest'
import { openOffice, type TestPerson, textOf } from '#test/kit/office.ts'
import { chanceFrom } from '../../../scripts/seed/chance.ts'

const codeIn = (words: string) => words.match(/[A-Z0-9]{4}-[A-Z0-9]{4}/)?.[0] ?? ''

/** Somebody who wrote from two telephones and has a case on each; `code` is of the first. */
async function twoCases() {
  const office = await openOffice()
  const [first, second] = [office.person('Rosa'), office.person('Rosa, otro teléfono')]
  const cases = []
  for (const person of [first, second]) {
    await person.presses('person')
    cases.push((await office.cases()).at(-1))
  }
  const [one, two] = cases
  if (one === undefined || two === undefined) throw new Error('two cases were to be open')
  const askCode = async () => codeIn(textOf(await first.says('dame un código')))
  const [lupe, juan] = [office.staff('Lupe'), office.staff('Juan')]
  const { joins } = office.assistant
  const stands = (id: string) => office.store.case(id)
  return { office, first, second, one, two, askCode, lupe, juan, joins, stands }
}

describe('two cases of one person', () => {
  it('are joined by a code of theirs: one stays, the other ends in it, and both are told', async () => {
    const { askCode, joins, lupe, one, two, stands, first, second } = await twoCases()
    const result = await joins.join(two.id, (await askCode()).toLowerCase(), 'this', lupe.member)
    expect(result).toMatchObject({ ok: true, value: { id: two.id, merged: [{ id: one.id, folio: one.folio }] } })
    expect(await stands(one.id)).toMatchObject({ status: 'closed', mergedInto: { id: two.id, folio: two.folio } })
    expect((await first.reads()).at(-1)).toContain(`juntó su caso ${one.folio} con el caso ${two.folio}`)
    expect((await second.reads()).at(-1)).toContain(`otro caso suyo, el ${one.folio}`)
  })

  it('are joined the other way round, too: the code is used up where it was given', async () => {
    const { askCode, joins, lupe, one, two, stands } = await twoCases()
    const code = await askCode()
    expect(await joins.join(two.id, code, 'other', lupe.member)).toMatchObject({ ok: true, value: { id: one.id } })
    expect(await stands(two.id)).toMatchObject({ status: 'closed', mergedInto: { id: one.id } })
    expect(await joins.look(one.id, code, lupe.member)).toMatchObject({ ok: false, code: 'join:code' })
  })

  it('are not joined by a code that is wrong, used, past, of the same talk, or of a talk without a case', async () => {
    const { office, askCode, joins, lupe, one, two, first } = await twoCases()
    const code = await askCode()
    const refusedBy = async (caseId: string, typed: string) => {
      const result = await joins.join(caseId, typed, 'this', lupe.member)
      return result.ok ? 'joined' : result.code
    }
    expect(await refusedBy(two.id, 'CCCC-3333')).toBe('join:code')
    expect(await refusedBy(two.id, '')).toBe('join:code')
    expect(await refusedBy(one.id, code)).toBe('join:own')
    const newer = await askCode()
    expect(await refusedBy(two.id, code)).toBe('join:code')
    office.pass(7 * 86_400_000)
    expect(await refusedBy(two.id, newer)).toBe('join:code')
    const fresh = codeIn(textOf(await first.says('dame un código')))
    await lupe.does({ type: 'close' }, one)
    expect(await refusedBy(two.id, fresh)).toBe('join:none_open')
    expect(await office.cases()).toHaveLength(1)
  })

  it('stay apart while a colleague has one of them, and where one may not be opened, as if the code were wrong', async () => {
    const { askCode, joins, lupe, juan, one, two } = await twoCases()
    const code = await askCode()
    await juan.does({ type: 'claim' }, one)
    expect(await joins.look(two.id, code, lupe.member)).toMatchObject({ code: 'join:owned', facts: { by: 'Juan' } })
    await juan.does({ type: 'protect', staff: [juan.member] }, one)
    expect(await joins.look(two.id, code, lupe.member)).toMatchObject({ code: 'join:code' })
    expect(await joins.look(two.id, code, { ...juan.member })).toMatchObject({ ok: true })
  })

  it('answer “how is my case” by the folio and word of the one that ended', async () => {
    const { office, askCode, joins, lupe, one, two, first } = await twoCases()
    await first.says('mi palabra es girasol')
    await joins.join(two.id, await askCode(), 'this', lupe.member)
    const third = office.person('Prestado')
    expect(textOf(await third.says(`${one.folio} girasol`))).toContain(`ahora es el ${two.folio}`)
    expect(textOf(await third.says(`${one.folio} luna`))).toContain('No encuentro un caso')
    await lupe.does({ type: 'protect', staff: [] }, two)
    expect(textOf(await third.says(`${one.folio} girasol`))).toContain('No encuentro un caso')
  })

  it('are parted again on the same day, as they were, while nothing was written', async () => {
    const { askCode, joins, lupe, one, two, stands, first } = await twoCases()
    await lupe.does({ type: 'claim' }, one)
    await joins.join(two.id, await askCode(), 'this', lupe.member)
    expect(await joins.part(one.id, lupe.member)).toMatchObject({ ok: true })
    expect(await stands(one.id)).toMatchObject({ status: 'owned', owner: { name: 'Lupe' }, closedAt: null })
    expect((await stands(one.id))?.mergedInto).toBeUndefined()
    expect((await stands(two.id))?.merged).toEqual([])
    expect(await lupe.does({ type: 'reply', text: 'Sigo con usted' }, one)).toMatchObject({ ok: true })
    expect((await first.reads()).at(-1)).toBe('Sigo con usted')
  })

  it.each([
    ['the person wrote where it ended', async (t: Awaited<ReturnType<typeof twoCases>>) => t.first.says('gracias')],
    ['the person wrote where it goes on', async (t) => t.second.says('gracias')],
    ['somebody answered', async (t) => t.lupe.does({ type: 'claim' }, t.two)],
    ['the day is over', async (t) => t.office.pass(86_400_000)],
  ] as [string, (t: Awaited<ReturnType<typeof twoCases>>) => Promise<unknown>][])(
    'stay joined once %s',
    async (_, happens) => {
      const all = await twoCases()
      await all.joins.join(all.two.id, await all.askCode(), 'this', all.lupe.member)
      all.office.pass(1000)
      await happens(all)
      expect(await all.joins.part(all.one.id, all.lupe.member)).toMatchObject({ ok: false, code: 'join:apart' })
      expect(await all.stands(all.one.id)).toMatchObject({ status: 'closed' })
    },
  )
})

describe('whatever order things come in', () => {
  it('two who join the same two at once, each their own way, leave one case open', async () => {
    const { first, second, one, two, joins, lupe, juan, stands, askCode } = await twoCases()
    const [ofFirst, ofSecond] = [await askCode(), codeIn(textOf(await second.says('dame un código')))]
    expect((await first.reads()).length).toBeGreaterThan(0)
    await Promise.all([
      joins.join(two.id, ofFirst, 'this', lupe.member),
      joins.join(one.id, ofSecond, 'this', juan.member),
    ])
    const open = [await stands(one.id), await stands(two.id)].filter((of) => of?.status !== 'closed')
    expect(open.length).toBeGreaterThan(0)
  })

  it.each([1, 2, 3, 4, 5, 6])(
    'nothing is joined without a living code and no message is lost (walk %i)',
    async (seed) => {
      const chance = chanceFrom(seed)
      const all = await twoCases()
      const { office, one, two, joins } = all
      const people: TestPerson[] = [all.first, all.second]
      const staff = [all.lupe, all.juan]
      const codes: string[] = ['CCCC-3333']
      const said: string[] = []
      for (let n = 0; n < 40; n++) {
        office.pass(1000)
        const who = chance.of([0, 1] as const)
        const someone = chance.of(staff as [typeof all.lupe, ...(typeof all.lupe)[]])
        const of = [one, two][who]
        const move = chance.of(['says', 'code', 'person', 'claim', 'release', 'reply', 'join', 'join', 'part'] as const)
        const words = `mensaje ${n}`
        if (move === 'says') said.push(words)
        if (move === 'says') await people[who]?.says(words)
        else if (move === 'code') codes.push(codeIn(textOf((await people[who]?.says('dame un código')) ?? [])))
        else if (move === 'person') await people[who]?.presses('person')
        else if (of === undefined) continue
        else if (move === 'join') {
          const code = codes[chance.below(codes.length)] ?? ''
          const leads = await office.store.findByCode(code.replace('-', ''), office.now())
          const result = await joins.join(of.id, code, chance.of(['this', 'other'] as const), someone.member)
          if (result.ok) expect(leads).not.toBeNull()
          if (result.ok) expect(await office.store.findByCode(code.replace('-', ''), office.now())).toBeNull()
        } else if (move === 'part') await joins.part(of.id, someone.member)
        else await someone.does(move === 'reply' ? { type: 'reply', text: words } : { type: move }, of)
        const [a, b] = await Promise.all([all.stands(one.id), all.stands(two.id)])
        // A case ends in one that stands, or in one that ended later by itself; never each in the other.
        expect(a?.mergedInto !== undefined && b?.mergedInto !== undefined).toBe(false)
        if (a?.status === 'owned') expect(['Lupe', 'Juan']).toContain(a.owner?.name)
      }
      const heard = await Promise.all([one, two].map(({ contactId }) => office.store.thread(contactId, 500)))
      const kept = heard.flat().flatMap(({ text }) => (text === null ? [] : [text]))
      for (const words of said) expect(kept.filter((text) => text === words)).toHaveLength(1)
    },
  )
})
