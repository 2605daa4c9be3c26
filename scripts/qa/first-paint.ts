/**
 * `npm run qa -- first-paint 20`: the list, a case and the chat opened so often on a slow phone with nothing kept of before: milliseconds until
 * the first words are painted, middle and 95 of 100, and whether it is within a second.
 */
import type { BrowserContext } from 'playwright-core'
import { percentile } from '#test/bench/measurement.ts'
import { inPage, openConsoleSite } from '#test/kit/console-site.ts'
import { seedOffice } from '#test/kit/seed-folder.ts'

const times = Number(process.argv[2] ?? 20)
const limit = 1000
const phone = { width: 390, height: 844 }
/** Slow 4G as Lighthouse has it, on a phone a quarter as quick as this machine. */
const slow = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }
const slower = 4

const site = await openConsoleSite({ seed: seedOffice, context: { reducedMotion: 'reduce' } })
try {
  const casePath = await inPage(site.ana, async (page) => {
    await page.goto(`${site.url}/staff`)
    return (await page.locator('.row .open').nth(6).getAttribute('href')) ?? ''
  })
  const visitors = await site.browser.newContext({ locale: 'es-MX' })
  for (const [name, context, path] of [
    ['list', site.ana, '/staff'],
    ['case', site.ana, casePath],
    ['chat', visitors, '/'],
  ] as const) {
    const paints: number[] = []
    for (let i = 0; i < times; i++) paints.push(await firstPaint(context, `${site.url}${path}`))
    const [middle, most] = [0.5, 0.95].map((share) => Math.round(percentile(paints, share)))
    console.log(JSON.stringify({ name, times, middle, most, limit }))
    if ((most ?? limit) > limit) process.exitCode = 1
  }
} finally {
  await site.close()
}

async function firstPaint(context: BrowserContext, address: string): Promise<number> {
  return inPage(context, async (page) => {
    await page.setViewportSize(phone)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
    await devtools.send('Network.emulateNetworkConditions', slow)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.goto(address, { waitUntil: 'load' })
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            for (const { name, startTime } of list.getEntries())
              if (name === 'first-contentful-paint') resolve(startTime)
          }).observe({ type: 'paint', buffered: true })
        }),
    )
  })
}
