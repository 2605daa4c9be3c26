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
    expect(shown.body).not.toContain('type="radio"')
    expect((await ana.post(`/staff/cases/${counter.id}/join`, { code, keep: 'other' })).location).toContain(one)
  })
})
