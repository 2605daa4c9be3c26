import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { consoleSite, live } from '#test/kit/console-site.ts'

const site = consoleSite()
/** More presses than any page has stops. */
const farthest = 150

/** Goes on with Tab, or back with Shift+Tab, until what is focused fits; every stop on the way must be seen. */
async function tabTo(page: Page, wanted: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let press = 0; press < farthest; press++) {
    const at = await page.evaluate((selector) => {
      const one = document.activeElement
      if (one === null || one === document.body) return { is: false, seen: true, what: 'the page' }
      const { width, height, bottom, top } = one.getBoundingClientRect()
      const seen = width > 0 && height > 0 && bottom > 0 && top < window.innerHeight
      return {
        is: one.matches(selector),
        seen,
        what: `${one.tagName} ${one.id} ${one.textContent?.trim().slice(0, 30)}`,
      }
    }, wanted)
    expect([at.what, at.seen]).toEqual([at.what, true])
    if (at.is) return
    await page.keyboard.press(key)
  }
  throw new Error(`no press of ${key} leads to ${wanted}`)
}

/** Somebody waits; Ana has their case before her, taken from the keyboard. */
async function taken(words: string): Promise<Page> {
  const { session } = await post(site.url, { choice: 'lang:es' })
  await post(site.url, { session, text: words })
  await post(site.url, { session, choice: 'person' })
  const page = await site.ana.newPage()
  await page.goto(`${site.url}/staff`)
  await live(page)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('#who').waitFor()
  await live(page)
  await page.keyboard.press('c')
  await page.getByText('Lo tiene usted').waitFor()
  await page.keyboard.press('Escape')
  return page
}

it('everything of a case’s panel is done from the keyboard alone: a deadline, tasks, protection and the end', async () => {
  const page = await taken('¿cuánto cuesta el pasaporte mexicano?')
  const { keyboard } = page

  await tabTo(page, '#care-deadline summary')
  await keyboard.press('Enter')
  await tabTo(page, '#care-deadline-reason')
  await keyboard.type('Cita en el consulado')
  await tabTo(page, '#care-deadline-days')
  await keyboard.type('10')
  await tabTo(page, '#care-deadline button[value=deadline]')
  await keyboard.press('Enter')
  await page.getByText(/Cita en el consulado ·/).waitFor()

  await tabTo(page, '#care-task summary', 'Shift+Tab')
  await keyboard.press('Space')
  await tabTo(page, '#care-task-text')
  await keyboard.type('Llamar al consulado')
  await keyboard.press('Enter')
  await page.getByText('0 de 1 hechos').waitFor()
  await tabTo(page, 'button[value=task_done]', 'Shift+Tab')
  await keyboard.press('Enter')
  await page.getByText('1 de 1 hechos').waitFor()
  await tabTo(page, 'button[value=task_undo]')
  await keyboard.press('Enter')
  await page.getByText('0 de 1 hechos').waitFor()

  await tabTo(page, '#care-protect summary')
  await keyboard.press('Enter')
  await tabTo(page, '#care-protect button[value=protect]')
  await keyboard.press('Space')
  await page.locator('#care-protect summary', { hasText: 'lo abren:' }).waitFor()

  await tabTo(page, '#close-ask', 'Shift+Tab')
  await keyboard.press('Enter')
  await page.locator('#close[open]').waitFor()
  await tabTo(page, '#close button[formaction$="/close"]')
  await keyboard.press('Enter')
  await page.waitForURL(/\/staff(\?.*)?$/)
  await page.close()
})

it('what the panel refuses says so where the keyboard is, and keeps what was typed', async () => {
  const page = await taken('necesito una apostilla')
  await tabTo(page, '#care-deadline summary')
  await page.keyboard.press('Enter')
  await tabTo(page, '#care-deadline-days')
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await page.getByText('Escriba de qué es el plazo.').waitFor()
  await tabTo(page, '#care-deadline-days')
  expect(await page.locator('#care-deadline-days').inputValue()).toBe('5')
  await page.close()
})
