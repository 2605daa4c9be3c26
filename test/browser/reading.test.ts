import { afterAll, expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { consoleSite, looked } from '#test/kit/console-site.ts'
import { startModelServer } from '#test/kit/model-server.ts'

const model = await startModelServer()
afterAll(() => model.close())
const site = consoleSite({
  env: { PUENTE_TRANSLATION_URL: model.url, PUENTE_TRANSLATION_NAME: 'small', PUENTE_TRANSLATION_READS: 'on' },
})

it('a clerk reads a talk in Kreyòl: what the assistant said, what was pressed, what was meant; in Spanish, then in English', async () => {
  const { session } = await post(site.url, { choice: 'lang:ht' })
  await post(site.url, { session, text: 'konbyen paspò meksiken an koute?' })
  await post(site.url, { session, choice: 'guide:refugio' })
  await post(site.url, { session, choice: 'ans:refugio:matter:paper' })
  await post(site.url, { session, choice: 'person' })
  const page = await site.ana.newPage()
  await page.goto(`${site.url}/staff`)
  await page.locator('.row .open').first().click()
  const thread = page.locator('#thread')
  await thread.getByText('Se entendió: Pasaporte mexicano').waitFor()
  await thread.getByText('Presionó: Mi constancia o mi firma').waitFor()
  expect(await thread.getByText('En español, con los mismos datos:').count()).toBeGreaterThan(2)
  // A long answer is folded; its first words are the reader's.
  const folded = thread.locator('details').filter({ hasText: 'El pasaporte mexicano se saca en persona' }).first()
  expect(await folded.locator('summary .words').getAttribute('lang')).toBe('es')
  await folded.locator('summary').press('Enter')
  await folded.getByText('Pou paspò meksiken').first().waitFor()

  // A machine is asked by a press, without the number; the text typed meanwhile stays.
  await post(site.url, { session, text: 'telefòn mwen se 618 123 4567, mwen bezwen èd pou pitit mwen' })
  model.behave({ says: 'Mi teléfono es [1], necesito ayuda para mi hijo.' })
  await page.locator('#claim').click()
  await page.locator('#reply').fill('Buenas tardes.')
  const line = thread.locator('li.person').filter({ hasText: 'telefòn mwen se' })
  await line.getByRole('button', { name: 'Traducir con máquina' }).press('Enter')
  await line.getByText('Mi teléfono es 618 123 4567, necesito ayuda para mi hijo.').waitFor()
  await line.getByText('Lo tradujo una máquina; puede tener errores:').waitFor()
  expect(JSON.stringify(model.asked)).not.toContain('618')
  expect(await page.locator('#reply').inputValue()).toBe('Buenas tardes.')
  expect(await looked(page, 'reading')).toEqual([])
  await page.locator('#reply').fill('')

  await page.goto(`${site.url}/staff/account`)
  await page.getByLabel('Idioma · Language').selectOption('en')
  await page.getByRole('button', { name: 'Cambiar el idioma' }).click()
  await page.getByRole('heading', { name: 'Language of the console' }).waitFor()
  await page.goto(`${site.url}/staff?tab=mine`)
  await page.locator('.row .open').first().click()
  await thread.getByText('Understood: Mexican passport').waitFor()
  await thread.getByText('In English, from the same facts:').first().waitFor()
}, 240_000)
