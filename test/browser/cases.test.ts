import { afterAll, beforeAll, expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { type ConsoleSite, looked, openConsoleSite } from '#test/kit/console-site.ts'

let site: ConsoleSite
let url: string

beforeAll(async () => {
  site = await openConsoleSite()
  url = site.url
}, 120_000)

afterAll(() => site?.close())

it('a case from its first task to its end: tasks, a deadline, a fact, what departs, a translation, and how it ended', async () => {
  const { session } = await post(url, { choice: 'lang:ht' })
  await post(url, { session, choice: 'topic:mexican-passport' })
  await post(url, { session, choice: 'person' })
  await post(url, { session, text: 'mwen bezwen paspò pitit mwen an' })
  const page = await site.ana.newPage()
  await page.goto(`${url}/staff`)
  await page.locator('.row .claim').first().click()
  await page.locator('#reply').waitFor()

  // By keyboard alone: the folded part opens with Enter, and what was refused keeps what was typed.
  await page.locator('#care-deadline summary').press('Enter')
  await page.locator('#care-deadline-day').fill('2027-01-15')
  await page.getByRole('button', { name: 'Guardar' }).locator('visible=true').first().press('Enter')
  await page.getByText('Escriba de qué es el plazo.').waitFor()
  expect(await page.locator('#care-deadline-day').inputValue()).toBe('2027-01-15')
  await page.locator('#care-deadline-reason').fill('Cita en el consulado')
  await page.locator('#care-deadline-reason').press('Enter')
  await page.getByText(/Cita en el consulado ·/).waitFor()
  await page.locator('#care-task summary').click()
  await page.locator('#care-task-text').fill('Llamar al consulado')
  await page.locator('#care-task-text').press('Enter')
  await page.getByText('0 de 1 hechos').waitFor()
  await page.getByRole('button', { name: 'Hecho: Llamar al consulado' }).click()
  await page.getByText('1 de 1 hechos').waitFor()

  await page.goto(`${page.url().split(/[?#]/)[0]}?facts=costo`)
  await page
    .getByRole('button', { name: /^Poner en la respuesta/ })
    .first()
    .click()
  await expect.poll(() => page.locator('#reply').inputValue()).toContain('Sous')
  await page.locator('#reply').fill('El pasaporte cuesta 77 pesos.')
  await page.locator('#send').click()
  await page.getByText('esto no coincide con los datos del tema').waitFor()
  expect(await looked(page, 'case')).toEqual([])

  await page.locator('#pin summary').click()
  await page.getByLabel('Nombre del lugar').fill('Consulado en Houston')
  await page.getByLabel('Coordenadas o enlace del mapa').fill('Calle San Jacinto')
  await page.getByRole('button', { name: 'Enviar con la ubicación' }).click()
  await page.getByText('No se pudieron leer las coordenadas').waitFor()
  expect(await looked(page, 'case-pin')).toEqual([])
  await page.getByLabel('Coordenadas o enlace del mapa').fill('29.7353, -95.3819')
  await page.locator('#reply').fill('Es aquí:')
  await page.getByRole('button', { name: 'Enviar con la ubicación' }).click()
  await page.getByText('📍 Consulado en Houston').waitFor()

  await page.locator('#reply').fill('Traiga el acta de su hija.')
  await page.getByRole('button', { name: 'Pedir traducción' }).click()
  await page.getByText('Espera traducción').first().waitFor()
  await page.goto(`${url}/staff/translations`)
  expect(await looked(page, 'translations')).toEqual([])
  await page.getByLabel(/Traducción al kreyòl/).fill('Pote batistè pitit fi ou a.')
  await page.getByRole('button', { name: 'Enviar a nombre de Ana' }).click()
  await page.getByText('No hay nada por traducir').waitFor()
  await page.goto(`${url}/staff/mentions`)
  expect(await looked(page, 'mentions')).toEqual([])

  await page.goto(`${url}/staff?tab=mine`)
  await page.locator('.row .open').first().click()
  await page.getByText('Lo tradujo Ana.').first().waitFor()
  await page.setViewportSize({ width: 1280, height: 800 })
  const [talk, thread] = await Promise.all(['.talk', '#scroll'].map((part) => page.locator(part).boundingBox()))
  expect((thread?.height ?? 0) / (talk?.height ?? 1)).toBeGreaterThan(0.38)

  // The person wrote from another telephone too, and shows a code of this chat there.
  const other = await post(url, { choice: 'lang:ht' })
  await post(url, { session: other.session, choice: 'person' })
  const given = await post(url, { session: other.session, text: 'ban m yon kòd' })
  const code = JSON.stringify(given).match(/[A-Z0-9]{4}-[A-Z0-9]{4}(?![A-Z0-9])/)?.[0] ?? ''
  await page.locator('#join').click()
  await page.getByLabel('Código de la persona').fill('CCCC-3333')
  await page.getByRole('button', { name: 'Ver qué se uniría' }).click()
  await page.getByText('Ese código no sirve').waitFor()
  expect(await looked(page, 'join')).toEqual([])
  await page.getByLabel('Código de la persona').fill(code)
  await page.getByRole('button', { name: 'Ver qué se uniría' }).press('Enter')
  await page.getByText('El código es correcto').waitFor()
  expect(await looked(page, 'join-pair')).toEqual([])
  await page.locator('#join-do').click()
  await page.getByText('Se unió a este').waitFor()
  expect(await looked(page, 'joined')).toEqual([])
  await page.locator('#close-ask').click()
  await page.locator('#close-how').selectOption('resolved')
  await page.locator('#close-outcome').selectOption('advised')
  await page.locator('#close-do').click()
  await page.waitForURL(/\/staff(\?|$)/)
}, 240_000)
