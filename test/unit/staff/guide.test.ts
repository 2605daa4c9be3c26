import { describe, expect, it } from 'vitest'
import { openConsole } from '#test/kit/console.ts'
import { formOf } from '#test/kit/form-of.ts'

describe('the help', () => {
  it('is found by words typed without accents, from each page, and says when nothing has them', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    expect((await ana.get('/staff/people')).body).toContain('href="/staff/help#people"')
    expect((await ana.get('/staff/help')).body).toContain('id="people"')
    const found = (await ana.get('/staff/help?q=PERDIO+telefono')).body
    expect(found).toContain('id="people"')
    expect(found).not.toContain('id="posters"')
    expect((await ana.get('/staff/help?q=%3Cb%3Ezzz')).body).toContain('No hay nada con esas palabras')
    await ana.post('/staff/account/language', { language: 'en' })
    expect((await ana.get('/staff/help?q=lost')).body).toContain('The team')
  })
})

describe('the first steps', () => {
  it('are left and taken up again, and the list reminds until they are done', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    expect((await ana.get('/staff')).body).toContain('Primeros pasos: faltan 9.')
    await ana.post('/staff/start', { step: 'identity', on: 'yes' })
    const eva = await office.colleague(ana, 'Eva', ['officer'])
    expect((await ana.get('/staff')).body).toContain('faltan 8.')
    expect((await eva.get('/staff')).body).not.toContain('Primeros pasos')
    await ana.post('/staff/start', { step: 'identity' })
    expect((await ana.get('/staff')).body).toContain('faltan 9.')
    await ana.post('/staff/start', { step: 'skipped', on: 'yes' })
    expect((await ana.get('/staff')).body).not.toContain('faltan')
    expect((await ana.get('/staff/start')).body).toContain('Mostrar otra vez')
    expect((await ana.post('/staff/start', { step: '__proto__', on: 'yes' })).status).toBe(303)
  })

  it('tick themselves, from an empty office to the first person answered', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const done = async () =>
      [...(await ana.get('/staff/start')).body.matchAll(/<li id="(\w+)"><h2>[^<]*<span class="state-done">/g)].map(
        ([, step]) => step,
      )
    expect(await done()).toEqual([])
    const eva = await office.colleague(ana, 'Eva', ['supervisor'])
    expect(await done()).toEqual(['people'])
    const changes: Record<string, Record<string, string>> = {
      identity: { city: 'Victoria de Durango' },
      hours: { confirmed: 'on' },
      contact: { phones: '618 128 6006' },
      areas: { 'area.juridica.name': 'Jurídico' },
    }
    for (const [part, change] of Object.entries(changes)) {
      const path = `/staff/knowledge/entries/${part}_durango`
      const form = { ...formOf((await ana.get(path)).body), ...change, why: 'Así es.' }
      await eva.post(`${(await ana.post(`${path}/draft`, form)).location}/approve`)
    }
    await office.published.refresh()
    expect(await done()).toEqual(['people', 'identity', 'hours', 'contact', 'areas'])
    await office.person('Rosa', 'es').presses('person')
    const [of] = await office.cases()
    await eva.post(`/staff/cases/${of?.id}/claim`)
    expect(await done()).not.toContain('first')
    await eva.post(`/staff/cases/${of?.id}/reply`, { text: 'Buenos días, le ayudo.' })
    expect(await done()).toContain('first')
  })
})

describe('what belongs to whoever looks after the server', () => {
  it('is said in words on the pages of the office; names of settings stand in one part of the help', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    for (const page of ['office', 'channels', 'unanswered', 'start', 'duty']) {
      const { body } = await ana.get(`/staff/${page}`)
      expect([page, body.match(/\b(?:PUENTE|TELEGRAM|WHATSAPP)_[A-Z]+/g)]).toEqual([page, null])
    }
    expect((await ana.get('/staff/channels')).body).toContain('href="/staff/help#server"')
    expect((await ana.get('/staff/help')).body).toContain('PUENTE_WHATSAPP_WEB=on')
  })
})
