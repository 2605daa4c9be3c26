import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { databaseName } from '#src/entry/open-store.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { breaches, overflow } from '#test/kit/chat-page.ts'
import { consoleSite, inPage, screens } from '#test/kit/console-site.ts'
import { plant } from '../../scripts/seed/plant.ts'

/** What 1440 pixels hold when everything is twice as large. */
const zoomed = { width: 720, height: 450 }
const looks = [
  [screens.phone, 'light'],
  [zoomed, null],
  [screens.desktop, 'dark'],
] as const

const site = consoleSite({ seed })

/** Invented people, so that no list is empty. */
async function seed(data: string): Promise<void> {
  const masterKey = openMasterKey({ setting: null, folder: data, databaseExists: false })
  const store = await createSqliteStore({ path: join(data, databaseName), vault: await createVault(masterKey) })
  const [areas, topics] = [
    ['atencion', 'juridica'] as const,
    ['remains-repatriation', 'us-pension-retirement'] as const,
  ]
  await plant(store, { cases: 120, messages: 600, seed: 1, until: Date.now(), areas, topics })
  await store.close()
}

/** Pages that differ only by whom or what they show are one: `/staff/cases/:id`, `/staff?area&tab`. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, site.url)
  const parts = pathname.split('/').map((part) => (/\d|_|.{22}/.test(part) ? ':id' : part))
  return `${parts.join('/')}?${[...new Set(searchParams.keys())].sort().join('&')}`
}

async function linksOf(page: Page): Promise<string[]> {
  const all = await page.locator('a[href^="/staff"]').evaluateAll((links) => links.map((a) => a.getAttribute('href')))
  return all.flatMap((href) => href?.split('#')[0] || [])
}

/** What is wrong with the page one is on: what axe finds, and what runs over its edge. */
async function wrong(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [viewport, colorScheme] of looks) {
    await page.setViewportSize(viewport)
    if (colorScheme !== null) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found.push(...(await breaches(page, 'minimum')))
    }
    const over = await overflow(page)
    if (over > 0) found.push(`${over} px over the edge at ${viewport.width}`)
  }
  return found
}

it('every page that a link of the console leads to can be read by everybody: on 320 pixels, at 200 %, in light and dark', async ({
  annotate,
}) => {
  const kinds = new Set<string>()
  const found: string[] = []
  await inPage(site.ana, async (page) => {
    for (const queue = ['/staff']; queue.length > 0; ) {
      const path = queue.shift() ?? ''
      const kind = kindOf(path)
      if (kinds.has(kind)) continue
      kinds.add(kind)
      const answer = await site.ana.request.get(`${site.url}${path}`)
      expect([path, answer.status()]).toEqual([path, 200])
      if (answer.headers()['content-type']?.startsWith('text/html') !== true) continue
      await page.goto(`${site.url}${path}`)
      found.push(...(await wrong(page)).map((one) => `${kind}: ${one}`))
      queue.push(...(await linksOf(page)))
    }
  })
  await annotate(`${kinds.size} kinds of pages: ${[...kinds].join(' ')}`)
  expect(found).toEqual([])
  expect(kinds.size).toBeGreaterThan(40)
}, 600_000)
