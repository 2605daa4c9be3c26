import type { BrowserContext } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { consoleSite, inPage, looked } from '#test/kit/console-site.ts'

const entry = '/staff/knowledge/entries/fact_curp_free-look'
const shelter = '/staff/knowledge/entries/place_shelter-torreon-jesus-torres'

const site = consoleSite()
let eva: BrowserContext

beforeAll(async () => {
  eva = await site.colleague('Eva', ['officer', 'editor', 'programmes'])
}, 60_000)

describe('the knowledge desk', () => {
  it('lets one mend a fact beside what people will read, and another approve it, and it is said at once', async () => {
    const draft = await inPage(eva, async (page) => {
      await page.goto(`${site.url}/staff/knowledge?q=curp`)
      expect(await looked(page, 'list')).toEqual([])
      await page.goto(`${site.url}${entry}`)
      expect(await looked(page, 'entry')).toEqual([])
      await page.getByLabel('Español', { exact: true }).fill('Cuesta $120 pesos.')
      await page.getByLabel('Por qué cambia').fill('Se dice más corto.')
      await page.getByRole('button', { name: 'Proponer el cambio' }).click()
      await page.getByRole('link', { name: 'Lo que dice (Español)' }).waitFor()
      expect(await looked(page, 'refused')).toEqual([])
      expect(await page.getByLabel('Español', { exact: true }).inputValue()).toBe('Cuesta $120 pesos.')
      await page.getByLabel('Español', { exact: true }).fill('Consultarla es gratis.')
      await page.getByLabel('English', { exact: true }).fill('Looking it up is free.')
      await page.getByLabel('Kreyòl', { exact: true }).fill('Gade li gratis.')
      // Nobody pressed anything: what is written shows beside it.
      await page.locator('#preview .bubble', { hasText: 'Consultarla es gratis.' }).first().waitFor()
      await page.getByRole('button', { name: 'Proponer el cambio' }).click()
      await page.getByText('lo aprueba otra persona').waitFor()
      expect(await looked(page, 'draft')).toEqual([])
      return page.url()
    })
    await inPage(site.ana, async (page) => {
      await page.goto(`${site.url}/staff/knowledge`)
      await page.getByRole('link', { name: 'CURP de personas mexicanas' }).first().click()
      await page.waitForURL(draft)
      // By keyboard alone.
      await page.getByRole('button', { name: 'Aprobar y publicar' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('Lo escribió Eva, lo aprobó Ana').waitFor()
      expect(await looked(page, 'history')).toEqual([])
    })
    const { session } = await post(site.url, { choice: 'lang:es' })
    await expect
      .poll(async () =>
        JSON.stringify(await post(site.url, { session, text: 'cuánto cuesta la CURP de una persona mexicana' })),
      )
      .toContain('Consultarla es gratis.')
  }, 300_000)

  it('shows the directory, and a shelter is full from one press on', async () => {
    await inPage(site.ana, async (page) => {
      await page.goto(`${site.url}/staff/knowledge/places`)
      expect(await looked(page, 'places')).toEqual([])
      // By keyboard alone.
      await page.getByLabel('Qué lugares').focus()
      await page.keyboard.type('Consulados')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: /Aquí, del 1 al 20$/ }).waitFor()
      await page.getByRole('link', { name: 'Ver los siguientes' }).press('Enter')
      await page.getByRole('heading', { name: /Aquí, del 21 al 40$/ }).waitFor()
      expect(new URL(page.url()).searchParams.get('kind')).toBe('consulate')
      expect(await looked(page, 'places-next')).toEqual([])
      await page.goto(`${site.url}/staff/knowledge/places?q=nadie`)
      await page.getByText('No hay ningún lugar así').waitFor()
      expect(await looked(page, 'places-none')).toEqual([])
      await page.goto(`${site.url}${shelter}`)
      await page.getByRole('button', { name: 'Está lleno' }).click()
      await page.getByText('Lleno. Lo anotó Ana').waitFor()
      expect(await looked(page, 'shelter')).toEqual([])
    })
  }, 300_000)
})

describe('notices', () => {
  it('are written by one, approved by another, and reach who asked', async () => {
    const { session } = await post(site.url, { choice: 'lang:es' })
    await post(site.url, { session, text: 'quiero recibir avisos' })
    const address = await inPage(eva, async (page) => {
      await page.goto(`${site.url}/staff/broadcasts`)
      expect(await looked(page, 'notices')).toEqual([])
      await page.getByRole('link', { name: 'Escribir un aviso' }).click()
      await page.getByRole('button', { name: 'Contar y pedir aprobación' }).waitFor()
      expect(await looked(page, 'write')).toEqual([])
      await page
        .getByLabel('Español', { exact: true })
        .first()
        .fill('Hay jornada el sábado a las 9:00 en la plaza de Lerdo.')
      await page.getByLabel('Sirve hasta el').fill('2036-11-28')
      await page.getByRole('button', { name: 'Contar y pedir aprobación' }).click()
      await page.getByText('menos de 10 personas').first().waitFor()
      expect(await looked(page, 'notice')).toEqual([])
      return page.url()
    })
    await inPage(site.ana, async (page) => {
      await page.goto(address)
      await page.getByRole('button', { name: 'Aprobar y enviar' }).click()
      await page.getByText('Enviado a').waitFor()
      expect(await looked(page, 'sending')).toEqual([])
    })
  }, 300_000)
})
