/** The console by keyboard: single keys while nobody types, a list of them under `?`, and a switch that turns them off in this browser. */
const { base = '/staff' } = document.body.dataset
const switchKey = 'puente-keys'
let leader = false

/** After `g`: where to go. */
const places = new Map([
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
  ['n', () => unfold('notes', 'note')],
  ['t', () => unfold('transfer', 'transfer-to')],
  ['e', () => unfold('close', 'close-do')],
  ['f', () => (document.getElementById('filters-open') ?? document.getElementById('phrase-search'))?.focus()],
  ['/', () => document.querySelector<HTMLElement>('#search, #phrase-search')?.focus()],
  ['?', () => document.querySelector<HTMLDialogElement>('#help')?.showModal()],
])

document.addEventListener('keydown', pressed)
helpDialog()

function pressed(event: KeyboardEvent): void {
  const { target, key } = event
  if (target instanceof HTMLTextAreaElement && key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    document.getElementById('send')?.click()
    return
  }
  // Out of a text, so that single keys work again; nothing typed is lost.
  if (target instanceof HTMLTextAreaElement && key === 'Escape') target.blur()
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

/** Opens what is folded and goes to the field in it. */
function unfold(fold: string, field: string): void {
  const details = document.querySelector<HTMLDetailsElement>(`details#${fold}`)
  if (details === null) return
  details.open = true
  document.getElementById(field)?.focus()
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
