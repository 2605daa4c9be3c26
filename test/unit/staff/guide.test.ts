import { describe, expect, it } from 'vitest'
import { openConsole } from '#test/kit/console.ts'

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
  it('are left and taken up again, see what is done, and the list reminds until they are', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    expect((await ana.get('/staff')).body).toContain('Primeros pasos: faltan 6.')
    await ana.post('/staff/start', { step: 'office', on: 'yes' })
    const eva = await office.colleague(ana, 'Eva')
    expect((await ana.get('/staff')).body).toContain('faltan 4.')
    expect((await eva.get('/staff')).body).not.toContain('Primeros pasos')
    await ana.post('/staff/start', { step: 'office' })
    expect((await ana.get('/staff')).body).toContain('faltan 5.')
    await ana.post('/staff/start', { step: 'skipped', on: 'yes' })
    expect((await ana.get('/staff')).body).not.toContain('faltan')
    expect((await ana.get('/staff/start')).body).toContain('Mostrar otra vez')
    expect((await ana.post('/staff/start', { step: '__proto__', on: 'yes' })).status).toBe(303)
  })
})
