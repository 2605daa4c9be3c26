import type { Locator, Page } from 'playwright-core'

/** How something on a page is found; several are tried where pages of several versions are walked. */
export type Way = (page: Page) => Locator

/** What a scripted colleague did. Never a human's time. */
export interface Tally {
  /** Buttons, links, boxes to tick, lists to choose from, and fields that had to be pressed before writing. */
  readonly presses: number
  /** Fields that were written in. */
  readonly fields: number
  /** Keys, of what was written too. */
  readonly keys: number
  /** Pages that were opened. */
  readonly loads: number
  /** What had to be brought into sight first. */
  readonly scrolls: number
}

/** Nothing yet. */
export const noTally: Tally = { presses: 0, fields: 0, keys: 0, loads: 0, scrolls: 0 }

/** A scripted colleague or visitor at a page, counted. Each act rejects with `NoWay` when nothing of the kind comes in sight. */
export interface Hand {
  readonly page: Page
  press(ways: Way | readonly Way[], under?: readonly Way[]): Promise<void>
  /** Writes over what stands there. */
  write(text: string, ways: Way | readonly Way[], under?: readonly Way[]): Promise<void>
  pick(option: string, ways: Way | readonly Way[], under?: readonly Way[]): Promise<void>
  sees(ways: Way | readonly Way[]): Promise<void>
  open(address: string): Promise<void>
  /** What was done since the last time it was asked. */
  tally(): Tally
}

/** Nothing of the kind is there: on this version it cannot be done this way. */
export class NoWay extends Error {}

const patience = 10_000

/** A hand at a page of the console or the chat. */
export function handAt(page: Page): Hand {
  let tally = { ...noTally }
  page.on('domcontentloaded', () => {
    tally.loads += 1
  })

  async function firstSeen(ways: readonly Way[]): Promise<Locator> {
    const all = ways.map((way) => way(page).locator('visible=true').first())
    try {
      await Promise.any(all.map((one) => one.waitFor({ timeout: patience })))
    } catch {
      throw new NoWay(`${page.url().replace(/^https?:\/\/[^/]+/, '')}: nothing like ${all.map(String).join(' or ')}`)
    }
    for (const one of all) if (await one.isVisible()) return one
    throw new NoWay('it was gone again')
  }

  async function reach(given: Way | readonly Way[], under: readonly Way[] = []): Promise<Locator> {
    const ways = typeof given === 'function' ? [given] : given
    const [cover, ...deeper] = under
    if (cover === undefined) return firstSeen(ways)
    await firstSeen([...ways, ...under])
    for (const way of ways) {
      const one = way(page).locator('visible=true').first()
      if (await one.isVisible()) return one
    }
    if (await cover(page).locator('visible=true').first().isVisible()) await press(cover)
    return reach(ways, deeper)
  }

  async function broughtIntoSight(ways: Way | readonly Way[], under: readonly Way[] = []): Promise<Locator> {
    const found = await reach(ways, under)
    if (!(await found.evaluate(isInSight))) tally.scrolls += 1
    return found
  }

  async function press(ways: Way | readonly Way[], under: readonly Way[] = []): Promise<void> {
    await (await broughtIntoSight(ways, under)).click()
    tally.presses += 1
    await settled()
  }

  async function settled(): Promise<void> {
    await page.waitForLoadState('load')
    // The console's scripts say when they have run; before they had a word for it they showed the button for the shortcuts last.
    if ((await page.locator('script[src*="/console"]').count()) > 0)
      await page.locator('html.live, #help-open:not([hidden])').first().waitFor({ state: 'attached' })
  }

  return {
    page,
    press,
    async write(text, ways, under) {
      const field = await broughtIntoSight(ways, under)
      if (!(await field.evaluate((one) => one === document.activeElement))) tally.presses += 1
      await field.fill(text)
      tally.fields += 1
      tally.keys += text.length
    },
    async pick(option, ways, under) {
      await (await broughtIntoSight(ways, under)).selectOption(option)
      tally.presses += 2
    },
    async sees(ways) {
      await firstSeen(typeof ways === 'function' ? [ways] : ways)
    },
    async open(address) {
      await page.goto(address)
      await settled()
    },
    tally() {
      const done = tally
      tally = { ...noTally }
      return done
    },
  }
}

/** Whether its middle can be pressed as the page stands. Runs in the page. */
function isInSight(one: Element): boolean {
  const { left, top, width, height } = one.getBoundingClientRect()
  const there = document.elementFromPoint(left + width / 2, top + height / 2)
  return there !== null && (one.contains(there) || there.closest('label')?.contains(one) === true)
}

/** The element of this selector. */
export const at =
  (selector: string, hasText?: string): Way =>
  (page) =>
    page.locator(selector, hasText === undefined ? {} : { hasText })

/** A button or a link that is called so. */
export const named =
  (name: string | RegExp, role: 'button' | 'link' = 'button'): Way =>
  (page) =>
    page.getByRole(role, { name })

/** A field that is called so. */
export const labelled =
  (name: string | RegExp): Way =>
  (page) =>
    page.getByLabel(name)

/** Words that stand there. */
export const words =
  (text: string | RegExp): Way =>
  (page) =>
    page.getByText(text)
