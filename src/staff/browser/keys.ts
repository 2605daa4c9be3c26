/** The console by keyboard: single keys while nobody types, a list of them under `?`, and a switch that turns them off in this browser. */
const { base = '/staff' } = document.body.dataset
const switchKey = 'puente-keys'
let leader = false

/** After `g`: where to go. */
const places = new Map([
  ['h', `${base}/today`],
  ['i', base],
  ['l', base],
  ['m', `${base}?tab=mine`],
  ['t', `${base}?tab=owned`],
  ['d', `${base}?tab=snoozed`],
  ['c', `${base}?tab=closed`],
  ['v', `${base}/views`],
])

const shortcuts = new Map<string, (target: EventTarget | null) => void>([
  ['j', () => move(1)],
  ['k', () => move(-1)],
  ['x', pick],
  ['c', claim],
  ['r', () => document.querySelector<HTMLElement>('textarea#reply')?.focus()],
  ['p', () => unfold('phrases', 'phrase-search')],
  ['l', () => unfold('pin', 'pin-name')],
  ['n', () => unfold('notes', 'note')],
  ['t', () => unfold('transfer', 'transfer-to') || unfold('take-over', 'take-over-note')],
  ['q', () => unfold('release', 'release-do')],
  ['b', () => unfold('return', 'return-do')],
  ['e', () => unfold('close', 'close-do')],
  ['o', () => showPanel()],
  ['f', () => unfold('facts', 'fact-search') || document.getElementById('by-area')?.focus()],
  ['/', () => unfold('phrases', 'phrase-search') || document.getElementById('search')?.focus()],
  ['?', () => document.querySelector<HTMLDialogElement>('#help')?.showModal()],
])

document.addEventListener('keydown', pressed)
document.addEventListener('click', ({ target }) => target instanceof Element && target.closest('.shut') && shut())
document.addEventListener('click', unfoldLinked)
helpDialog()
document.documentElement.classList.add('live')

function pressed(event: KeyboardEvent): void {
  const { target, key } = event
  if (target instanceof HTMLTextAreaElement && key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    document.getElementById('send')?.click()
    return
  }
  // Out of what is open, or of a text, so that single keys work again; nothing typed is lost.
  if (key === 'Escape' && !(target instanceof Element && target.closest('dialog') !== null) && !shut())
    if (target instanceof HTMLElement && isTyping(target)) target.blur()
  if (isTyping(target) || event.ctrlKey || event.metaKey || event.altKey || isOff()) return
  const place = leader ? places.get(key) : undefined
  leader = key === 'g' && !leader
  const shortcut = shortcuts.get(key)
  if (place !== undefined) location.assign(place)
  else if (shortcut === undefined) return
  else shortcut(target)
  event.preventDefault()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input:not([type="checkbox"]), textarea, select, dialog') !== null
}

function move(by: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rows .open')].filter(
    (link) => link.offsetParent !== null,
  )
  const row = document.activeElement?.closest('.row')
  const at = links.findIndex((link) => link.closest('.row') === row)
  links[at === -1 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))]?.focus()
}

function pick(target: EventTarget | null): void {
  rowOf(target)?.querySelector<HTMLElement>('.pick input')?.click()
}

function claim(target: EventTarget | null): void {
  const button = rowOf(target)?.querySelector<HTMLElement>('.claim') ?? document.getElementById('claim')
  button?.click()
}

function rowOf(target: EventTarget | null): Element | null {
  return target instanceof HTMLElement ? target.closest('.row') : null
}

/** Opens what is folded, and what it is folded in, and goes to the field in it; false where there is nothing of the kind. */
function unfold(fold: string, field: string): boolean {
  const details = document.querySelector<HTMLDetailsElement>(`details#${fold}`)
  if (details === null) return false
  const menu = details.closest<HTMLDetailsElement>('.menu')
  if (menu !== null && isFolded(menu)) menu.open = true
  details.open = true
  if (details.closest('.panel') !== null) showPanel()
  document.getElementById(field)?.focus()
  return true
}

/** As a browser unfolds what a link leads into, but with what it leads to ready to write in. */
function unfoldLinked(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.at-hand a') : null
  const field = link?.hash.slice(1) ?? ''
  const fold = document.getElementById(field)?.closest('details')?.id
  if (link === null || fold === undefined || !unfold(fold, field)) return
  document.getElementById(fold)?.scrollIntoView({ block: 'start' })
  event.preventDefault()
}

/** On a desk the menu's content stands open whatever its state says. */
function isFolded(menu: HTMLDetailsElement): boolean {
  const summary = menu.querySelector('summary')
  return summary !== null && getComputedStyle(summary).display !== 'none'
}

/** The details of the case: beside the talk on a desk, over it on a phone. */
function showPanel(): void {
  const panel = document.getElementById('panel')
  if (panel === null) return
  if (panel.offsetParent === null && getComputedStyle(panel).display === 'none') location.hash = 'panel'
  panel.focus()
}

/** Closes what is open beside the talk, the innermost first, and goes back to what opened it; false when nothing is. */
function shut(): boolean {
  const open = document.querySelector<HTMLDetailsElement>('.drawer[open]')
  const menu = document.querySelector<HTMLDetailsElement>('.menu[open]')
  const inner = open ?? (menu !== null && isFolded(menu) ? menu : null)
  if (inner !== null) {
    inner.open = false
    inner.querySelector('summary')?.focus()
    return true
  }
  if (document.querySelector('.panel:target, .panel:has(:target)') === null) return false
  if (document.querySelector('.panel-shut')?.clientHeight === 0) return false
  location.hash = 'who'
  document.querySelector<HTMLElement>('#menu-open')?.focus()
  return true
}

function helpDialog(): void {
  const opener = document.getElementById('help-open')
  const dialog = document.getElementById('help') as HTMLDialogElement | null
  const on = document.getElementById('help-on') as HTMLInputElement | null
  if (opener === null || dialog === null || on === null) return
  opener.hidden = false
  opener.addEventListener('click', () => dialog.showModal())
  on.checked = !isOff()
  on.addEventListener('change', () => localStorage.setItem(switchKey, on.checked ? 'on' : 'off'))
}

function isOff(): boolean {
  try {
    return localStorage.getItem(switchKey) === 'off'
  } catch {
    return false
  }
}
