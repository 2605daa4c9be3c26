import { expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { consoleSite, looked } from '#test/kit/console-site.ts'

const site = consoleSite()

it('danger told while a case is read: the card comes by itself, and all of it is done from the keyboard', async () => {
  const { session } = await post(site.url, { choice: 'lang:ht' })
  await post(site.url, { session, choice: 'person' })
  const page = await site.ana.newPage()
  await page.goto(`${site.url}/staff`)
  await page.locator('.row .open').first().click()
  await page.locator('#claim').waitFor()
  expect(await page.locator('#danger-title').count()).toBe(0)

  await post(site.url, { session, text: 'yo kidnape m nan yon kay Reynosa, y ap mande lajan' })
  await page.getByRole('heading', { name: 'Peligro: Secuestro o persona retenida' }).waitFor()
  await post(site.url, { session, text: 'mwen pa ka pale, y ap gade m' })
  await page.locator('#danger-known').getByText('mwen pa ka pale, y ap gade m').waitFor()
  expect(await looked(page, 'danger')).toEqual([])

  await page.locator('#danger-911 summary').press('Enter')
  await page.getByText('Peligro: Secuestro o persona retenida').last().waitFor()
  await page.locator('#danger-say summary').press('Enter')
  expect(await looked(page, 'danger-open')).toEqual([])
  await page
    .getByRole('button', { name: /^Tomar · Enviar en kreyòl/ })
    .first()
    .press('Enter')
  await page.locator('#reply').waitFor()
  await page.locator('#danger-known').getByText('Ana · hoy').waitFor()

  await page.locator('#danger-called').press('Enter')
  await page.getByText('Llamada hecha.').waitFor()
  await page.locator('#danger-safe summary').press('Enter')
  await page.locator('#danger-safe-do').press('Enter')
  await page.locator('#danger-known').getByText('Ya está a salvo').waitFor()
  expect(await page.locator('#danger-911').count()).toBe(0)
  expect(await looked(page, 'danger-over')).toEqual([])
}, 120_000)

it('without scripts the card’s buttons do the same', async () => {
  const { session } = await post(site.url, { choice: 'lang:es' })
  await post(site.url, { session, text: 'me tienen secuestrada en una casa en Reynosa y piden dinero' })
  const plain = await site.browser.newContext({
    javaScriptEnabled: false,
    storageState: await site.ana.storageState(),
  })
  const page = await plain.newPage()
  await page.goto(`${site.url}/staff`)
  await page.locator('.row.urgent .open', { hasText: 'URGENTE: secuestro · Reynosa' }).first().click()
  await page.locator('#danger-911 summary').click()
  await page.locator('#danger-911-do').click()
  await page.locator('#note-list').getByText('Pasado al 911. Se dijo:').waitFor()
  await plain.close()
})
