import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { consoleSite, inPage, looked } from '#test/kit/console-site.ts'
import { startTelegram } from '#test/kit/telegram-server.ts'

const telegram = await startTelegram({ speed: 50, burst: Number.POSITIVE_INFINITY })
afterAll(() => telegram.stop())

const site = consoleSite({ env: { TELEGRAM_API_ROOT: telegram.url } })
let eva: BrowserContext

beforeAll(async () => {
  eva = await site.colleague('Eva', ['supervisor'])
}, 60_000)

describe('the office', () => {
  it('puts its hours on a page, a second person approves them, and who asks is told them at once', async () => {
    const draft = await inPage(site.ana, async (page) => {
      await page.goto(`${site.url}/staff/office`)
      await page.getByText('Sin confirmar').waitFor()
      expect(await looked(page, 'office')).toEqual([])
      await page.getByRole('link', { name: 'Ver o cambiar Horario y días cerrados' }).click()
      const saturday = page.getByRole('group', { name: 'Sábado' })
      await saturday.getByLabel('Abre', { exact: true }).fill('13:00')
      await saturday.getByLabel('Cierra', { exact: true }).fill('10:00')
      await page.getByLabel('Es el horario correcto').check()
      await page.getByLabel('Por qué cambia').fill('Lo confirmó la Dirección.')
      await page.getByRole('button', { name: 'Proponer el cambio' }).click()
      await page.getByRole('link', { name: 'Sábado · Cierra' }).waitFor()
      expect(await looked(page, 'office-hours-refused')).toEqual([])
      await page.getByRole('group', { name: 'Sábado' }).getByLabel('Abre', { exact: true }).fill('09:30')
      await page.getByRole('button', { name: 'Proponer el cambio' }).click()
      await page.getByText('lo aprueba otra persona').waitFor()
      expect(await looked(page, 'office-hours-draft')).toEqual([])
      return page.url()
    })
    await inPage(eva, async (page) => {
      await page.goto(`${site.url}/staff/office`)
      await page.getByRole('link', { name: 'Cambio de Ana, por aprobar' }).click()
      await page.waitForURL(draft)
      // By keyboard alone.
      await page.getByRole('button', { name: 'Aprobar y publicar' }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('Lo escribió Ana, lo aprobó Eva').waitFor()
    })
    await inPage(site.ana, async (page) => {
      for (const part of ['contact', 'identity', 'areas', 'sites']) {
        await page.goto(`${site.url}/staff/knowledge/entries/${part}_durango`)
        expect(await looked(page, `office-${part}`)).toEqual([])
      }
      await page.goto(`${site.url}/staff/office/unconfirmed`)
      expect(await looked(page, 'office-unconfirmed')).toEqual([])
    })
    await inPage(site.ana, async (page) => {
      await page.goto(`${site.url}/staff/start`)
      await page.locator('#hours .state-done').waitFor()
      expect(await looked(page, 'start')).toEqual([])
    })
    const { session } = await post(site.url, { choice: 'lang:es' })
    await expect
      .poll(async () => JSON.stringify(await post(site.url, { session, text: '¿a qué hora abre la oficina?' })))
      .toContain('sábado, de 09:30 a 10:00')
  }, 300_000)
})

describe('a channel', () => {
  it('is switched on with the key BotFather gave, which is tried first and never shown again', async () => {
    await inPage(site.ana, async (page) => {
      await page.goto(`${site.url}/staff/channels`)
      const door = page.getByRole('region', { name: 'Telegram', exact: true })
      await door.getByLabel('La clave que dio BotFather').fill('4242:another-token-of-nobody')
      await door.getByRole('button', { name: 'Probar y encender' }).click()
      await door.getByText('Telegram no acepta la clave del bot').waitFor()
      expect(await looked(page, 'channel-refused')).toEqual([])
      await door.getByLabel('La clave que dio BotFather').fill(telegram.token)
      await door.getByRole('button', { name: 'Probar y encender' }).press('Enter')
      await door.getByText('está guardada bajo llave').waitFor()
      expect(await looked(page, 'channel-open')).toEqual([])
      expect(await page.content()).not.toContain(telegram.token)
      await page.goto(`${site.url}/staff/start`)
      expect(await page.locator('#channels .state-done').count()).toBe(1)
    })
    const rosa = telegram.person(1)
    rosa.says('hola')
    expect((await rosa.awaits(1)).length).toBeGreaterThan(0)
  }, 300_000)
})

describe('an empty office', () => {
  it('comes by its first steps to the first person answered', async () => {
    const { session } = await post(site.url, { choice: 'lang:es' })
    await post(site.url, { session, choice: 'person' })
    await post(site.url, { session, text: 'Necesito ayuda con el acta de mi hijo' })
    await inPage(site.ana, async (page) => {
      await page.goto(`${site.url}/staff/start`)
      expect(await page.locator('#people .state-done').count()).toBe(1)
      expect(await page.locator('#first .state-done').count()).toBe(0)
      await page.locator('#first').getByRole('link', { name: 'Ir a la lista de casos' }).click()
      await page.locator('main a[href^="/staff/cases/"]').first().click()
      await page.getByRole('button', { name: 'Tomar', exact: true }).first().click()
      await page.getByLabel(/^Su respuesta/).fill('Buenos días, con gusto le ayudo.')
      await page.getByRole('button', { name: 'Enviar', exact: true }).click()
      await page.getByText('con gusto le ayudo').first().waitFor()
      await page.goto(`${site.url}/staff/start`)
      expect(await page.locator('#first .state-done').count()).toBe(1)
    })
  }, 300_000)
})
