import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { consoleSite, looked } from '#test/kit/console-site.ts'

const site = consoleSite({ context: { reducedMotion: 'reduce' } })
let page: Page

beforeAll(async () => {
  page = await site.ana.newPage()
})

/** Everybody can read the page one is on. */
async function passes(name: string): Promise<void> {
  expect(await looked(page, name)).toEqual([])
}

describe('the registers of the office', () => {
  it('take a call in two clicks, correct it, make a case of it, and keep it', async () => {
    await page.goto(`${site.url}/staff/counter`)
    await passes('counter-empty')
    await page.locator('.pick').first().click()
    await page.getByRole('button', { name: 'Llamada' }).click()
    await page.locator('.done').getByText('Anotado: Llamada').waitFor()
    await passes('counter')
    await page
      .locator('.today')
      .getByRole('link', { name: /Corregir/ })
      .click()
    await page.getByLabel('Cómo comunicarse con la persona').fill('618 000 0000')
    await page.getByRole('button', { name: 'Guardar cambios' }).click()
    await page.getByText('Guardado.').waitFor()
    await passes('entry')
    await page.getByRole('button', { name: 'Hacer un caso' }).click()
    await page.getByText('se anota y no se envía').waitFor()
    expect(await page.locator('#panel').innerText()).toContain('618 000 0000')
    await page.getByRole('link', { name: 'Documentos, citas y acuerdos de este caso' }).click()
    await page.getByRole('link', { name: 'Dar número' }).waitFor()
    await passes('of-case')
  }, 180_000)

  it('give a paper its number, list it, and cancel it with a way back', async () => {
    await page.goto(`${site.url}/staff/registers/papers`)
    await passes('papers-empty')
    await page.getByRole('link', { name: 'Dar número' }).click()
    await page.getByLabel('Área').selectOption('recepcion')
    await page.getByLabel('De quién o para quién').fill('Consulado en El Paso')
    await page.getByLabel('Asunto del documento').fill('Acta de defunción apostillada')
    await page.getByRole('button', { name: 'Anotar' }).click()
    await page.getByRole('heading', { name: /DGO\/REC\/\d{4}\/0001/ }).waitFor()
    await page.getByRole('button', { name: 'Cancelar este número' }).click()
    await page.locator('.done').getByRole('button', { name: 'Deshacer' }).waitFor()
    await passes('papers')
    await page.locator('.done').getByRole('button', { name: 'Deshacer' }).click()
    await page.getByRole('heading', { name: /0001/ }).waitFor()
    expect(await page.getByText('Lo quitó').count()).toBe(0)
  }, 180_000)

  it('show every other book and who is away, empty and teaching what it is for', async () => {
    for (const name of ['attentions', 'visits', 'agenda', 'agreements', 'waiting']) {
      await page.goto(`${site.url}/staff/registers/${name}`)
      await passes(`book-${name}`)
    }
    await page.goto(`${site.url}/staff/duty`)
    await page.getByRole('button', { name: 'Anotar una ausencia' }).click()
    await page.getByText('no está hoy').waitFor()
    await passes('duty')
  }, 240_000)
})
