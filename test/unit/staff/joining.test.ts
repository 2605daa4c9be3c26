import { describe, expect, it } from 'vitest'
import { openConsole } from '#test/kit/console.ts'
import { textOf } from '#test/kit/office.ts'

/** Ana and Eva at the console, and Rosa, who wrote by two telephones: a case on each, and a code of the first. */
async function twoCases() {
  const office = await openConsole()
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva')
  const [first, second] = [office.person('Rosa'), office.person('Rosa, otra vez')]
  await first.says('¿cómo apostillo un acta?')
  await first.presses('person')
  await first.says('Mi hermano está enfermo')
  office.pass(60_000)
  await second.presses('person')
  const [one, two] = await office.cases()
  const askCode = async () => textOf(await first.says('dame un código')).match(/[A-Z0-9]{4}-[A-Z0-9]{4}/)?.[0] ?? ''
  return { office, ana, eva, first, second, one: one?.id ?? '', two: two?.id ?? '', folio: one?.folio ?? '', askCode }
}

describe('linking the cases of two relatives', () => {
  it('by a code one of them shows: each goes on, each opens from the other, both are told; and it is taken back', async () => {
    const { office, ana, first, second, one, two, askCode } = await twoCases()
    const code = await askCode()
    expect((await ana.post(`/staff/cases/${two}/join`, { code })).body).toContain('Sólo enlazarlos')
    expect((await ana.post(`/staff/cases/${two}/join`, { code, keep: 'both' })).location).toBe(
      `/staff/cases/${two}#joined`,
    )
    expect((await office.cases()).length).toBe(2)
    for (const [from, to] of [
      [one, two],
      [two, one],
    ]) {
      const { body } = await ana.get(`/staff/cases/${from}`)
      expect(body).toContain('Casos de familiares')
      expect(body).toContain(`/staff/cases/${to}`)
      expect(body).toContain('Ana lo enlazó con el caso de un familiar')
    }
    for (const person of [first, second]) expect((await person.reads()).at(-1)).toContain('de alguien de su familia')
    // The code was used up.
    expect((await ana.post(`/staff/cases/${two}/join`, { code, keep: 'both' })).status).toBe(409)

    expect((await ana.post(`/staff/cases/${one}/unrelate`, { other: two })).status).toBe(303)
    expect((await ana.get(`/staff/cases/${two}`)).body).not.toContain('Casos de familiares')
    expect((await second.reads()).at(-1)).toContain('quitó el enlace')
  })

  it('is possible where a colleague has one of them, which cannot be joined then', async () => {
    const { ana, eva, one, two, askCode } = await twoCases()
    await eva.post(`/staff/cases/${one}/claim`)
    const code = await askCode()
    const shown = (await ana.post(`/staff/cases/${two}/join`, { code })).body
    expect(shown).toContain('lo tiene Eva')
    expect(shown).not.toContain('value="this"')
    expect((await ana.post(`/staff/cases/${two}/join`, { code, keep: 'this' })).body).toContain('lo tiene Eva')
    expect((await ana.post(`/staff/cases/${two}/join`, { code, keep: 'both' })).status).toBe(303)
  })

  it('shows a protected one only to who may open it', async () => {
    const { ana, eva, one, two, askCode } = await twoCases()
    await ana.post(`/staff/cases/${two}/join`, { code: await askCode(), keep: 'both' })
    await ana.post(`/staff/cases/${one}/claim`)
    await ana.post(`/staff/cases/${one}/care`, { act: 'protect' })
    expect((await ana.get(`/staff/cases/${two}`)).body).toContain('Casos de familiares')
    expect((await eva.get(`/staff/cases/${two}`)).body).not.toContain('Casos de familiares')
  })

  it('is not taken away where there is none', async () => {
    const { ana, one, two } = await twoCases()
    expect((await ana.post(`/staff/cases/${one}/unrelate`, { other: two })).status).toBe(409)
  })
})

describe('joining two cases of one person', () => {
  it('shows folio, area and date once the code is right, and none of the other’s words; then joins, links both, and parts them', async () => {
    const { ana, one, two, folio, askCode, office } = await twoCases()
    expect((await ana.get(`/staff/cases/${two}`)).body).toContain(`/staff/cases/${two}/join`)
    const code = await askCode()
    const shown = await ana.post(`/staff/cases/${two}/join`, { code })
    expect(shown.status).toBe(200)
    expect(shown.body).toContain(folio)
    expect(shown.body).not.toContain('Mi hermano')
    expect((await office.cases()).length).toBe(2)

    const joined = await ana.post(`/staff/cases/${two}/join`, { code, keep: 'this' })
    expect(joined.location).toBe(`/staff/cases/${two}#joined`)
    const stays = (await ana.get(`/staff/cases/${two}`)).body
    expect(stays).toContain(`/staff/cases/${one}`)
    expect(stays).toContain('Ana unió otro caso de la misma persona')
    const gone = (await ana.get(`/staff/cases/${one}`)).body
    expect(gone).toContain('Mi hermano')
    expect(gone).toContain('ahí se sigue')
    expect(gone).toContain('Separarlos otra vez')

    expect((await ana.post(`/staff/cases/${one}/part`)).status).toBe(303)
    expect((await office.cases()).length).toBe(2)
    expect((await ana.get(`/staff/cases/${two}`)).body).not.toContain('Separarlos otra vez')
  })

  it('rests after five wrong codes, and keeps what was typed', async () => {
    const { ana, two, askCode } = await twoCases()
    const code = await askCode()
    for (let n = 0; n < 5; n++) {
      const wrong = await ana.post(`/staff/cases/${two}/join`, { code: 'CCCC-3333' })
      expect(wrong.status).toBe(409)
      expect(wrong.body).toContain('Ese código no sirve')
      expect(wrong.body).toContain('value="CCCC-3333"')
    }
    expect((await ana.post(`/staff/cases/${two}/join`, { code })).body).toContain('Probó cinco códigos')
  })

  it('of a protected case is for who may open both, and the link for who may open it', async () => {
    const { office, ana, eva, one, two, askCode } = await twoCases()
    const code = await askCode()
    await ana.post(`/staff/cases/${one}/claim`)
    await ana.post(`/staff/cases/${one}/care`, { act: 'protect' })
    expect((await eva.post(`/staff/cases/${two}/join`, { code })).body).toContain('Ese código no sirve')
    expect((await ana.post(`/staff/cases/${two}/join`, { code, keep: 'this' })).status).toBe(303)
    expect((await office.store.case(two))?.protected).toBeDefined()
    expect((await eva.get(`/staff/cases/${two}`)).status).toBe(403)
  })

  it('of a case from the counter goes on where the person can be answered', async () => {
    const { office, ana, one, askCode } = await twoCases()
    const reach = { flow: 'counter', title: 'Ventanilla', answers: [] }
    const told = { id: 'v1', topic: null, area: null, language: 'es', asked: 'Vino a preguntar', reach } as const
    const counter = await office.assistant.openByHand(told)
    const code = await askCode()
    const shown = await ana.post(`/staff/cases/${counter.id}/join`, { code })
    expect(shown.body).toContain('no se le puede escribir')
    expect(shown.body).not.toContain('value="this"')
    expect((await ana.post(`/staff/cases/${counter.id}/join`, { code, keep: 'other' })).location).toContain(one)
  })
})
