import { at, type Hand, type Way, words } from './hand.ts'

const caseMenu = at('#menu-open')
/** On a phone one press leads to what else is folded. */
const atHand = (field: string): Way => at(`.at-hand a[href="#${field}"]`)
const details: readonly Way[] = [caseMenu, at('a.to-panel')]

/** Goes to a page by the navigation, from wherever one is. */
export async function goTo(hand: Hand, path: string, group: string): Promise<void> {
  const link = at(`header nav a[href="${path}"]`)
  const folded = at('header details.folded summary')
  const wide = at('header nav.wide a', group)
  await hand.sees([link, folded, wide])
  if (await isThere(hand, link)) return hand.press(link)
  await hand.press((await isThere(hand, folded)) ? folded : wide)
  if (new URL(hand.page.url()).pathname !== path) await hand.press(link)
}

/** Goes from a case to the list, by the arrow or the navigation. */
export async function backToList(hand: Hand): Promise<void> {
  // On a phone the details of the case lie over it until they are shut.
  if (await isThere(hand, at('.panel-shut a'))) await hand.press(at('.panel-shut a'))
  await hand.press(
    [at('#back'), at('p.back a'), at('header nav a[href="/staff"]')],
    [at('header details.folded summary')],
  )
  await hand.sees(at('#tabs'))
}

async function isThere(hand: Hand, way: Way): Promise<boolean> {
  return way(hand.page).locator('visible=true').first().isVisible()
}

/** The row of whoever wrote one of these. */
export function rowOf(sentences: readonly string[]): readonly Way[] {
  return sentences.toReversed().map((said) => at('.row', said.slice(0, 60)))
}

/** Takes a case from the list. */
export async function take(hand: Hand, sentences: readonly string[]): Promise<void> {
  await hand.press(
    rowOf(sentences).map(
      (row): Way =>
        (page) =>
          row(page).locator('.claim'),
    ),
  )
  await hand.sees(at('#reply'))
}

/** Opens a case from the list. */
export async function look(hand: Hand, sentences: readonly string[]): Promise<void> {
  await hand.press(
    rowOf(sentences).map(
      (row): Way =>
        (page) =>
          row(page).locator('.open'),
    ),
  )
  await hand.sees(at('#who'))
}

export async function reply(hand: Hand, text: string): Promise<void> {
  await hand.write(text, at('#reply'))
  await hand.press(at('#send'))
  await hand.sees(at('.message.staff', text))
}

/** Sends the first reviewed sentence with these words that has nothing to fill in. */
export async function sendPhrase(hand: Hand, search: string): Promise<void> {
  await hand.press([at('#phrases summary'), words('Frases revisadas'), atHand('phrase-search')], [caseMenu])
  await hand.write(search, at('#phrase-search'))
  await hand.press(at('#phrase-results li:not(:has(.slots)) button'))
  await hand.sees(at('.message.staff'))
}

/** Puts the first fact of the topic into the answer and sends it. */
export async function sendFact(hand: Hand): Promise<void> {
  await hand.press(at('#facts summary'), [caseMenu])
  await hand.press(at('#facts li button'))
  await hand.press(at('#send'))
  await hand.sees(at('.message.staff'))
}

export async function passOn(hand: Hand, area: string, note: string): Promise<void> {
  await hand.press([at('#transfer summary'), atHand('transfer-to')], [caseMenu])
  await hand.pick(`area:${area}`, at('#transfer-to'))
  await hand.write(note, at('#transfer-note'))
  await hand.press(at('#transfer-do'))
  await hand.page.locator('#note-list', { hasText: note }).waitFor({ state: 'attached' })
}

export async function setDeadline(hand: Hand, reason: string, day: string): Promise<void> {
  await hand.press(at('#care-deadline summary'), details)
  await hand.write(reason, at('#care-deadline-reason'))
  await hand.write(day, at('#care-deadline-day'))
  await hand.press(at('#care-deadline button'))
  await hand.page.locator('#care-deadline summary', { hasText: reason }).waitFor({ state: 'attached' })
}

export async function protectCase(hand: Hand): Promise<void> {
  await hand.press([at('#care-protect summary'), atHand('care-protect-do')], details)
  await hand.press(at('#care-protect button', 'Proteger el caso'))
  await hand.page.locator('#care-protect summary', { hasText: 'lo abren' }).waitFor({ state: 'attached' })
}

export async function giveBack(hand: Hand): Promise<void> {
  await hand.press([at('#return summary'), at('button#return')], [caseMenu])
  // Before what was done was asked, one press gave it back.
  await hand.sees([at('#return-do'), at('#tabs')])
  if (await isThere(hand, at('#return-do'))) await hand.press(at('#return-do'))
  await ended(hand)
}

export async function close(hand: Hand): Promise<void> {
  await hand.press([at('#close summary'), atHand('close-do')], [caseMenu])
  await hand.press(at('#close-do'))
  await ended(hand)
}

/** The list comes, or the case says that it is over. */
async function ended(hand: Hand): Promise<void> {
  await hand.sees([at('#tabs'), at('#actions[data-state=ended]')])
}

/** Says the first sentence for this danger, which takes the case, and notes the call. */
export async function answerDanger(hand: Hand): Promise<void> {
  await hand.press(at('#danger-say summary'))
  await hand.press(at('#danger-say li button'))
  await hand.sees(at('#reply'))
  await hand.press(at('#danger-called'))
  await hand.page.locator('#note-list', { hasText: 'Llamada hecha' }).waitFor({ state: 'attached' })
}

export async function addTask(hand: Hand, text: string): Promise<void> {
  await hand.press(at('#care-task summary'), details)
  await hand.write(text, at('#care-task-text'))
  await hand.press(at('#care-task button'))
  await hand.page.locator('.tasks li', { hasText: text }).waitFor({ state: 'attached' })
}
