import { describe, expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'
import { troubledStore } from '#test/kit/troubled-store.ts'

describe('staff who claim the same case at once', () => {
  test.each([2, 10])('%i of them: exactly one has it, the others are told who', async (count) => {
    for (let seed = 1; seed <= 10; seed++) {
      const office = await openOffice({ store: await troubledStore({ slow: seed }) })
      const ana = office.person('ana')
      await ana.presses('person')
      const [waiting] = await office.cases()
      const staff = Array.from({ length: count }, (_, i) => office.staff(`Staff${i}`))
      const results = await Promise.all(staff.map((one) => one.does({ type: 'claim' }, waiting)))
      const [owned] = await office.cases()
      const winner = owned?.owner?.name
      expect(results.flatMap((result, i) => (result.ok ? [staff[i]!.member.name] : []))).toEqual([winner])
      for (const result of results) {
        if (!result.ok) expect(result).toEqual({ ok: false, code: 'case:owned', facts: { by: winner } })
      }
      expect((await ana.reads()).filter((text) => text.startsWith('Ya le atiende'))).toEqual([
        `Ya le atiende ${winner} (Coordinación de Atención), una persona de la oficina. Yo me quedo callado hasta que terminen.`,
      ])
      const claims = (await office.store.caseEvents(waiting!.id)).filter((event) => event.type === 'claimed')
      expect(claims).toHaveLength(1)
    }
  })

  test('and the one who has it may claim again: nothing happens, nobody is told twice', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('person')
    const lupe = office.staff('Lupe')
    await lupe.does({ type: 'claim' })
    const before = await ana.reads()
    expect((await lupe.does({ type: 'claim' })).ok).toBe(true)
    expect(await ana.reads()).toEqual(before)
  })
})

describe('a staff reply', () => {
  test('and a message of the person at the same moment: neither is lost, whatever comes first', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const office = await openOffice({ store: await troubledStore({ slow: seed }) })
      const ana = office.person('ana')
      const lupe = office.staff('Lupe')
      await ana.presses('person')
      const claimed = await lupe.does({ type: 'claim' })
      expect(claimed.ok).toBe(true)
      const rounds = [1, 2, 3, 4, 5]
      const done = await Promise.all(
        rounds.flatMap((i) => [
          ana.says(`pregunta ${i}`).then(() => true),
          lupe.does({ type: 'reply', text: `respuesta ${i}` }).then((result) => result.ok),
        ]),
      )
      expect(done.every(Boolean)).toBe(true)
      const thread = await office.store.thread((await office.cases())[0]!.contactId, 1000)
      const said = thread.map((entry) => entry.text ?? textOf([entry.outbound!]))
      for (const i of rounds) {
        expect(said.filter((text) => text === `pregunta ${i}`)).toHaveLength(1)
        expect(said.filter((text) => text === `respuesta ${i}`)).toHaveLength(1)
      }
    }
  })

  test('carries who speaks; the assistant stays silent meanwhile', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    const lupe = office.staff('Lupe', 'Recepción')
    await ana.presses('person')
    await lupe.does({ type: 'claim' })
    expect(await ana.says('¿me escucha?')).toEqual([])
    await lupe.does({ type: 'reply', text: ' Sí,\u0000 dígame. ' })
    const thread = await office.store.thread((await office.cases())[0]!.contactId, 10)
    expect(thread.at(-1)?.outbound).toEqual({
      speaker: { kind: 'staff', name: 'Lupe', role: 'Recepción' },
      blocks: [{ kind: 'text', text: 'Sí, dígame.' }],
      choices: [],
      citations: [],
      language: 'es',
    })
  })

  test.each([
    ['   ', 'reply:empty'],
    ['\u0000\u0007', 'reply:empty'],
    ['a'.repeat(4001), 'reply:too_long'],
  ])('that cannot be sent is refused and leaves no trace (%#)', async (text, code) => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('person')
    const lupe = office.staff('Lupe')
    await lupe.does({ type: 'claim' })
    const before = [await ana.reads(), await office.store.counts()]
    expect(await lupe.does({ type: 'reply', text })).toMatchObject({ ok: false, code })
    expect([await ana.reads(), await office.store.counts()]).toEqual(before)
  })

  test('from somebody who does not have the case is refused, as is one to a case that ended or never was', async () => {
    const office = await openOffice()
    await office.person('ana').presses('person')
    const [case_] = await office.cases()
    const [lupe, omar] = [office.staff('Lupe'), office.staff('Omar')]
    const reply = { type: 'reply', text: 'Hola' } as const
    expect(await omar.does(reply)).toMatchObject({ ok: false, code: 'case:not_yours' })
    await lupe.does({ type: 'claim' })
    expect(await omar.does(reply)).toEqual({ ok: false, code: 'case:owned', facts: { by: 'Lupe' } })
    await lupe.does({ type: 'close' })
    expect(await lupe.does(reply, case_)).toMatchObject({ ok: false, code: 'case:ended' })
    expect(await lupe.does(reply, { ...case_!, id: 'none' })).toMatchObject({ ok: false, code: 'case:unknown' })
  })

  test('while the person erases everything leaves nothing behind, whichever comes first', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const office = await openOffice({ store: await troubledStore({ slow: seed }) })
      const ana = office.person('ana')
      const lupe = office.staff('Lupe')
      await ana.presses('person')
      await lupe.does({ type: 'claim' })
      await ana.presses('erase')
      const [case_] = await office.cases()
      const [, reply] = await Promise.all([ana.presses('yes'), lupe.does({ type: 'reply', text: 'Hola' }, case_)])
      if (!reply.ok) expect(reply.code).toBe('case:unknown')
      expect(await office.store.counts()).toMatchObject({ contacts: 0, cases: 0 })
      expect(await office.store.case(case_!.id)).toBeNull()
    }
  })
})
