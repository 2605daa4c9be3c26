import { describe, expect, it } from 'vitest'
import type { TestBrowser } from '#test/kit/console.ts'
import { inDanger } from '#test/kit/in-danger.ts'

async function page(who: TestBrowser, id: string) {
  const { body } = await who.get(`/staff/cases/${id}`)
  const acts = /<(section|div) id="danger-acts"[\s\S]*?<\/\1>/.exec(body)?.[0] ?? ''
  const form = /name="form" value="([\w-]+)"/.exec(acts)?.[1] ?? ''
  return {
    body,
    acts,
    form,
    press: (what: Record<string, string>) => who.post(`/staff/cases/${id}/danger`, { form, ...what }),
  }
}

describe('the card’s sentences', () => {
  it('are read in Spanish and sent in the person’s language; who sends one to a case nobody has, has it', async () => {
    const { office, eva, rosa, id } = await inDanger('ht')
    const { acts, press } = await page(eva, id)
    expect(acts).toContain('Tomar · Enviar en kreyòl')
    expect(acts).toContain('Ya se le dijo')
    const [, reads = ''] = /<p class="words">([^<]+)<\/p>/.exec(acts) ?? []
    const [, text = '', name = ''] = /lang="ht">([^<]+)<\/p>\s*<button[^>]*value="([\w-]+)"/.exec(acts) ?? []
    expect((await press({ say: name })).status).toBe(303)
    await press({ say: name })
    expect((await rosa.reads()).filter((one) => one === text).length).toBe(1)
    expect((await office.cases())[0]).toMatchObject({ status: 'owned', owner: { name: 'Eva' } })
    expect((await page(eva, id)).body).toContain(reads)
    expect((await page(eva, id)).acts).not.toContain('Tomar ·')
  })

  it('are nobody else’s once somebody has the case', async () => {
    const { ana, eva, id } = await inDanger()
    await ana.post(`/staff/cases/${id}/claim`)
    const { acts, press } = await page(eva, id)
    expect(acts).not.toContain('name="say"')
    expect((await press({ say: 'kidnapped-opening' })).status).toBe(409)
  })

  it('of another danger, of none, or of what only the assistant says are refused in words', async () => {
    const { eva, id } = await inDanger()
    const { press } = await page(eva, id)
    for (const say of ['medical-opening', 'kidnapped-who', 'nothing']) {
      const { status, body } = await press({ say })
      expect(status).toBe(409)
      expect(body).toContain('Esa frase ya no está')
    }
  })
})

describe('the card’s buttons', () => {
  it('a call made stays as a note of whoever made it, once however often it is pressed', async () => {
    const { office, eva, id } = await inDanger()
    const { press } = await page(eva, id)
    for (const _ of [1, 2]) expect((await press({ act: 'called' })).status).toBe(303)
    const notes = (await office.store.case(id))?.notes
    expect(notes).toEqual([{ at: office.now(), by: 'Eva', text: 'Llamada hecha.' }])
  })

  it('911 is a number to press with what to tell it, and leaves what it was told as a note in Spanish', async () => {
    const { office, eva, id } = await inDanger()
    await eva.post('/staff/account/language', { language: 'en' })
    const { acts, press } = await page(eva, id)
    expect(acts).toContain('href="tel:911"')
    for (const words of ['Place: Reynosa, Tamaulipas, Mexico', 'Kidnapped or held', 'must not be called back'])
      expect(acts).toContain(words)
    await press({ act: '911' })
    const [note] = (await office.store.case(id))?.notes ?? []
    expect(note?.text).toContain('Pasado al 911. Se dijo:\nLugar: Reynosa, Tamaulipas, México')
    expect(note?.text).toContain('«no puedo hablar, me están viendo»')
  })

  it('safe ends the danger, in the history too, and then there is what to say when it is over', async () => {
    const { office, ana, eva, rosa, id } = await inDanger()
    await ana.post(`/staff/cases/${id}/claim`)
    const said = await rosa.reads()
    expect((await (await page(eva, id)).press({ act: 'safe' })).status).toBe(303)
    expect(await rosa.reads()).toEqual(said)
    const { body, acts, press } = await page(ana, id)
    expect(body).toContain('Ya está a salvo · hoy a las 10:00')
    expect(body).toContain('Eva anotó que la persona está a salvo')
    expect(acts).toContain('value="kidnapped-over"')
    for (const gone of ['value="safe"', 'value="911"', 'value="kidnapped-opening"']) expect(acts).not.toContain(gone)
    expect((await press({ act: 'safe' })).status).toBe(409)
    expect((await office.store.case(id))?.urgent).toBe('kidnapped')
  })

  it('are for who works on cases, and need a danger', async () => {
    const { office, ana, id } = await inDanger()
    const iris = await office.colleague(ana, 'Iris', ['auditor'])
    expect((await page(iris, id)).acts).not.toContain('<button')
    expect((await iris.post(`/staff/cases/${id}/danger`, { act: 'safe' })).status).toBe(403)
    await office.person('Luis', 'es').presses('person')
    const other = (await office.cases()).find((of) => of.id !== id)
    expect((await ana.post(`/staff/cases/${other?.id}/danger`, { act: '911' })).status).toBe(409)
    await ana.post(`/staff/cases/${id}/care`, { act: 'protect' })
    expect((await (await office.colleague(ana, 'Leo')).post(`/staff/cases/${id}/danger`, { act: 'safe' })).status).toBe(
      403,
    )
  })
})
