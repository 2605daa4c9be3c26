import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, visit } from '#test/kit/chat-page.ts'
import { type RunningPuente, startPuente } from '#test/kit/start-puente.ts'

const fresno = { latitude: 36.737812, longitude: -119.787125 }

let puente: RunningPuente
let browser: Browser

beforeAll(async () => {
  puente = await startPuente()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await puente?.stop()
})

/** Asks what is near, presses "share my location", and gives what was sent and what was answered. */
async function share(options: BrowserContextOptions) {
  const visitor = await visit(browser, puente.url, options)
  const { page, says, complaints } = visitor
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''))
  await says('¿cuál consulado me queda cerca?')
  expect(sent.join()).not.toContain('location')
  const before = await page.locator('.message.assistant').count()
  await page.locator('button[value="locate"]').click()
  await page.waitForFunction((n) => document.querySelectorAll('.message.assistant').length > n, before)
  const answer = await page.locator('.message.assistant').last().innerText()
  const said = await page.locator('.message.person').last().innerText()
  await visitor.close()
  return { sent, answer, said, complaints }
}

describe('sharing where one is', () => {
  test('is asked of the device only when pressed, leaves it rounded, and is shown as the city', async () => {
    const { sent, answer, said, complaints } = await share({ geolocation: fresno, permissions: ['geolocation'] })
    expect(answer).toContain('Consulado de México en Fresno')
    expect(said).toContain('📍 Fresno, California')
    expect(sent.join()).toContain(encodeURIComponent('36.74,-119.79'))
    expect(sent.join()).not.toContain('36.7378')
    expect(complaints).toEqual([])
  })

  test('declined, or without JavaScript, the city is asked in words', async () => {
    const { answer } = await share({})
    expect(answer).toContain('¿En qué ciudad o municipio está?')
  })
})
