/**
 * Hears from the server that something changed, tells the page so, and shows on every page which emergencies wait. Sound and the browser's
 * own notices only when somebody switched them on in this browser; neither says of whom or what.
 */
const { base = '/staff', case: caseId = '' } = document.body.dataset
const bar = document.getElementById('alarm')
const keys = { sound: 'puente-alert-sound', screen: 'puente-alert-screen' } as const
const soon = 300
const everyMinute = 60_000
/** Several tabs hear of the same case; one of them rings. */
const oneRing = 4000

let events: EventSource | null = null
let asked = 0
let known: { readonly newest: string; readonly urgent: ReadonlySet<string> } | null = null

if (document.body.dataset.staff !== undefined) {
  document.addEventListener('visibilitychange', seen)
  addEventListener('online', look)
  seen()
  setInterval(look, everyMinute)
  switches()
}

/** A tab in sight listens. Of those out of sight one does, so that many open tabs do not use up the browser's connections. */
function seen(): void {
  if (!document.hidden) {
    listen()
    return
  }
  deafen()
  if (!('locks' in navigator)) return
  void navigator.locks.request('puente-hears', async () => {
    if (!document.hidden) return
    listen()
    await new Promise((leave) => document.addEventListener('visibilitychange', leave, { once: true }))
  })
}

function listen(): void {
  if (events !== null) return
  events = new EventSource(`${base}/events?case=${caseId}`)
  events.addEventListener('changed', changed)
  events.addEventListener('open', changed)
}

function deafen(): void {
  events?.close()
  events = null
}

function changed(): void {
  document.dispatchEvent(new Event('puente:changed'))
  look()
}

function look(): void {
  clearTimeout(asked)
  asked = window.setTimeout(() => void ask(), soon)
}

async function ask(): Promise<void> {
  if (bar === null) return
  const answer = await fetch(`${base}/pulse?case=${caseId}`, { headers: { Accept: 'text/x-fragment' } }).catch(
    () => null,
  )
  if (answer === null || !answer.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  ready(page.getElementById('ready'))
  const fresh = page.getElementById('pulse')
  if (fresh === null) return
  count(fresh.dataset.mentions ?? '')
  show(fresh)
  tell(fresh)
}

/** In how many cases a note names who reads this, beside the way to them. */
function count(mentions: string): void {
  for (const place of document.querySelectorAll('[data-mentions-count]'))
    place.textContent = mentions === '' ? '' : ` (${mentions})`
}

/** Puts the emergencies in place when they are others than before: a reader of the screen hears each once. */
function show(fresh: HTMLElement): void {
  if (bar === null || bar.dataset.of === fresh.dataset.urgent) return
  bar.dataset.of = fresh.dataset.urgent ?? ''
  bar.hidden = fresh.childElementCount === 0
  bar.replaceChildren(...[...fresh.childNodes].map((node) => document.adoptNode(node)))
}

/** A report that became ready while the page was open. */
function ready(fresh: HTMLElement | null): void {
  const old = document.getElementById('ready')
  if (fresh !== null && old !== null && old.textContent !== fresh.textContent)
    old.replaceChildren(...[...fresh.childNodes].map((node) => document.adoptNode(node)))
}

function tell(fresh: HTMLElement): void {
  const newest = fresh.dataset.newest ?? ''
  const urgent = new Set((fresh.dataset.urgent ?? '').split(' ').filter((id) => id !== ''))
  const before = known
  known = { newest: before !== null && before.newest > newest ? before.newest : newest, urgent }
  if (before === null) return
  const isUrgent = [...urgent].some((id) => !before.urgent.has(id))
  if (!isUrgent && newest <= before.newest) return
  const text = bar?.dataset[isUrgent ? 'urgent' : 'new'] ?? ''
  if (isOn('sound') && isMine()) ring(isUrgent ? 3 : 1)
  if (isOn('screen') && Notification.permission === 'granted') new Notification('Puente', { body: text, tag: 'puente' })
}

function isMine(): boolean {
  const last = Number(stored('puente-rang') ?? 0)
  if (Date.now() - last < oneRing) return false
  localStorage.setItem('puente-rang', String(Date.now()))
  return true
}

/** A short tone, made here: nothing is fetched for it. */
function ring(times: number): void {
  const context = new AudioContext()
  for (let i = 0; i < times; i++) {
    const tone = new OscillatorNode(context, { frequency: 660 })
    const loud = new GainNode(context, { gain: 0.15 })
    tone.connect(loud).connect(context.destination)
    tone.start(context.currentTime + i * 0.35)
    tone.stop(context.currentTime + i * 0.35 + 0.2)
  }
  setTimeout(() => void context.close(), 1000 + times * 350)
}

function switches(): void {
  const part = document.getElementById('alerts')
  const sound = document.getElementById('alert-sound') as HTMLInputElement | null
  const screen = document.getElementById('alert-screen') as HTMLInputElement | null
  if (part === null || sound === null || screen === null) return
  part.hidden = false
  sound.checked = isOn('sound')
  screen.checked = isOn('screen') && 'Notification' in window && Notification.permission === 'granted'
  sound.addEventListener('change', () => {
    keep('sound', sound.checked)
    if (sound.checked) ring(1)
  })
  screen.addEventListener('change', () => void allow(screen))
}

/** The browser asks its person only now that they pressed. */
async function allow(screen: HTMLInputElement): Promise<void> {
  const granted = screen.checked && 'Notification' in window && (await Notification.requestPermission()) === 'granted'
  const denied = document.getElementById('alerts-denied')
  if (denied !== null) denied.hidden = granted || !screen.checked
  screen.checked = granted
  keep('screen', granted)
}

function isOn(what: keyof typeof keys): boolean {
  return stored(keys[what]) === 'on'
}

function keep(what: keyof typeof keys, on: boolean): void {
  localStorage.setItem(keys[what], on ? 'on' : 'off')
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
