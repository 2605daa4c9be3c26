import { expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { consoleSite, looked } from '#test/kit/console-site.ts'

const site = consoleSite()

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
  expect(await looked(page, 'reading')).toEqual([])

  await page.goto(`${site.url}/staff/account`)
  await page.getByLabel('Idioma · Language').selectOption('en')
  await page.getByRole('button', { name: 'Cambiar el idioma' }).click()
  await page.getByRole('heading', { name: 'Language of the console' }).waitFor()
  await page.goto(`${site.url}/staff`)
  await page.locator('.row .open').first().click()
  await thread.getByText('Understood: Mexican passport').waitFor()
  await thread.getByText('In English, from the same facts:').first().waitFor()
}, 240_000)
