/**
 * Makes the page live: messages appear at once and are kept until the office has them, replies come without reloading.
 * The page works without this file; everything it shows is written by the server.
 */
interface Waiting {
  readonly id: string
  readonly fields: Readonly<Record<string, string>>
  readonly label: string
  readonly at: number
  /** The last message that was there when it was written. */
  readonly after: string
}
interface Answer {
  readonly status: number
  readonly body: string
  readonly language: string | null
}
type State = 'sending' | 'slow' | 'failed' | 'offline'

const thread = need<HTMLOListElement>('#thread')
const ask = need<HTMLFormElement>('#ask')
const words = need<HTMLTextAreaElement>('#words')
const newer = need<HTMLAnchorElement>('#newer')
const title = document.title
const { mode, events: news = '' } = document.body.dataset
/** One key a message, so that two open pages do not overwrite each other's. */
const waitingPrefix = 'puente:waiting:'
const alertLine = '<p class="problem" role="alert"></p>'
/** Milliseconds. A message is sent again by itself after `first`, doubling up to `longest`; after `patience` it is said that it takes long. */
const wait = { first: 5_000, longest: 300_000, answer: 30_000, follow: 15_000, together: 150, patience: 4_000 }

const waiting = new Map<string, Waiting>()
let [sending, missed] = [false, false]
let nextWait = wait.first
let [retry, soon] = [0, 0]
let events: EventSource | null = null

const policy = trustedTypes()

for (const form of document.querySelectorAll('form')) form.addEventListener('submit', submitted)
words.addEventListener('input', grow)
words.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.isComposing || event.shiftKey || matchMedia('(pointer: coarse)').matches) return
  event.preventDefault()
  ask.requestSubmit()
})
newer.addEventListener('click', () => (newer.hidden = true))
addEventListener('scroll', () => newer.toggleAttribute('hidden', newer.hidden !== false || atEnd()), { passive: true })
addEventListener('online', back)
document.addEventListener('visibilitychange', () => document.hidden || back())
for (const message of keptWaiting()) {
  waiting.set(message.id, message)
  draw(message)
}
history.scrollRestoration = 'manual'
whereReadingBegins()
follow()
void flush()
if (mode === 'own') navigator.serviceWorker?.register(policy.createScriptURL('/sw.js')).catch(() => undefined)

function submitted(event: SubmitEvent): void {
  const form = event.currentTarget as HTMLFormElement
  const button = event.submitter as HTMLButtonElement | null
  // A browser too old to say which button was pressed sends the form itself.
  if (form !== ask && !button) return
  event.preventDefault()
  const fields: Record<string, string> = {}
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
    if (input.name !== 'id') fields[input.name] = input.value
  }
  const typed = form.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input[type=text]')
  const text = typed?.value.trim() ?? ''
  if (typed && text === '') {
    typed.focus()
    return
  }
  if (typed) {
    fields.text = text
    typed.value = ''
    grow()
  }
  if (button?.name) fields[button.name] = button.value
  const label = typed ? text : `▸ ${(button?.querySelector('.long') ?? button?.lastChild)?.textContent ?? ''}`
  form.closest('details')?.removeAttribute('open')
  const message = { id: newId(), fields, label, at: Date.now(), after: lastId() }
  document.querySelector('.problem')?.remove()
  waiting.set(message.id, message)
  store(waitingPrefix + message.id, message)
  draw(message)
  readFrom(document.getElementById(`w-${message.id}`))
  void flush()
}

/** Sends what waits, oldest first, one at a time. What the network does not take waits; what the office cannot take now is passed over. */
async function flush(): Promise<void> {
  if (sending) return
  sending = true
  clearTimeout(retry)
  for (const message of waiting.values()) {
    mark(message.id, 'sending')
    const late = window.setTimeout(() => mark(message.id, 'slow'), wait.patience)
    const body = new URLSearchParams({ ...message.fields, id: message.id })
    const answer = await request({ method: 'POST', body }).finally(() => clearTimeout(late))
    if (answer === null) break
    take(message, answer)
  }
  sending = false
  for (const { id } of waiting.values()) mark(id, navigator.onLine ? 'failed' : 'offline')
  if (waiting.size > 0) {
    retry = window.setTimeout(() => void flush(), nextWait)
    nextWait = Math.min(nextWait * 2, wait.longest)
  }
  if (missed) void refresh()
}

function take(message: Waiting, { status, body, language }: Answer): void {
  const refusedForGood = status === 400 || status === 413
  if (status === 429) warn(body)
  if (!refusedForGood && status !== 410 && (status < 200 || status > 299)) return
  nextWait = wait.first
  waiting.delete(message.id)
  unstore(waitingPrefix + message.id)
  for (const line of document.querySelectorAll(`#w-${message.id}, .problem`)) line.remove()
  if (status === 205) erased()
  else if (status === 410) ended()
  else if (refusedForGood) refused(message, body)
  else show(body, language, true)
}

/** Asks what is new after the last message shown; null when the network did not bring an answer in time. */
async function request(how: RequestInit): Promise<Answer | null> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), wait.answer)
  try {
    const headers = { Accept: 'text/x-fragment' }
    const response = await fetch(`${location.pathname}?after=${lastId()}`, {
      ...how,
      headers,
      redirect: 'error',
      signal: stop.signal,
    })
    return { status: response.status, body: await response.text(), language: response.headers.get('Content-Language') }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

async function refresh(): Promise<void> {
  missed = sending
  if (sending) return
  const answer = await request({})
  if (sending) missed = true
  else if (answer?.status === 205) erased()
  else if (answer?.status === 410) ended()
  else if (answer?.status === 200) show(answer.body, answer.language, false)
}

/** Puts the server's new messages into the thread; parsed as a document of its own, so nothing in it can run. */
function show(fragment: string, language: string | null, sent: boolean): void {
  const page = new DOMParser().parseFromString(policy.createHTML(fragment), 'text/html')
  // Who answers; and the languages, which are other buttons once somebody is known.
  for (const id of ['who', 'languages']) {
    const now = page.getElementById(id)
    if (now) document.getElementById(id)?.replaceWith(document.adoptNode(now))
  }
  const items = [...page.querySelectorAll<HTMLLIElement>('li.message')]
  const fresh = items.filter((item) => document.getElementById(item.id) === null)
  if (fresh.length === 0) return
  const reading = !atEnd()
  const focused = document.activeElement
  for (const shown of document.querySelectorAll('#m-opening, #m-erased, #about')) shown.remove()
  if (fresh.some((item) => item.querySelector('.choices'))) {
    for (const old of thread.querySelectorAll('.choices')) old.classList.add('past')
  }
  const firstWaiting = thread.querySelector('.waiting')
  for (const item of fresh) {
    for (const form of item.querySelectorAll('form')) form.addEventListener('submit', submitted)
    thread.insertBefore(document.adoptNode(item), firstWaiting)
  }
  const mine = fresh.filter((item) => item.classList.contains('person'))
  if (sent) for (const item of mine.slice(-1)) kept(item)
  if (language && language !== document.documentElement.lang && waiting.size === 0) {
    speakAnew(fresh)
    return
  }
  const first = sent ? (mine[0] ?? fresh[0]) : fresh[0]
  // Whoever pressed a choice that is gone goes on at its answer, not at the top of the page.
  if (focused && focused !== document.body && !focused.isConnected) focusOn(first)
  reveal(first, sent || !reading)
}

/** The question at the top and its answer under it; somebody who reads further up is told, not moved. */
function reveal(item: HTMLElement | undefined, move: boolean): void {
  if (document.hidden) document.title = `● ${title}`
  if (move) item?.scrollIntoView({ block: 'start' })
  else if (item) {
    newer.href = `#${item.id}`
    newer.hidden = false
  }
}

function focusOn(item: HTMLElement | undefined): void {
  if (!item) return
  item.tabIndex = -1
  item.focus({ preventScroll: true })
}

/** The conversation goes on in another language: so must the page around it. */
function speakAnew(fresh: readonly HTMLElement[]): void {
  history.replaceState(null, '', `${location.pathname}#${fresh[0]?.id ?? ''}`)
  location.reload()
}

function kept(item: HTMLElement): void {
  for (const old of thread.querySelectorAll('.kept')) old.remove()
  const line = item.appendChild(document.createElement('p'))
  line.className = 'kept'
  line.textContent = `✓ ${ask.dataset.kept ?? ''}`
}

/** Unless it is to be seen already. */
function draw(message: Waiting): void {
  if (document.getElementById(`w-${message.id}`) || isWritten(message)) return
  const item = document.createElement('li')
  item.className = 'message person waiting'
  item.id = `w-${message.id}`
  const bubble = item.appendChild(document.createElement('div'))
  bubble.className = 'bubble'
  const line = bubble.appendChild(document.createElement('p'))
  line.dir = 'auto'
  line.textContent = message.label
  const state = item.appendChild(document.createElement('button'))
  state.className = 'state'
  state.type = 'button'
  state.addEventListener('click', () => void flush())
  thread.append(item)
  mark(message.id, 'sending')
}

/** The office had it when it wrote this page; only its word for that has not come, as when one leaves at once. */
function isWritten({ label, after }: Waiting): boolean {
  const last = after === '' ? null : document.getElementById(`m-${after}`)
  const since = (item: Element) => !last || last.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING
  const bare = (words: string | null | undefined) => words?.replace(/\s+|^▸/g, '')
  return [...thread.querySelectorAll('.person[data-id]')].some(
    (item) => since(item) && bare(item.querySelector('.bubble')?.textContent) === bare(label),
  )
}

function mark(id: string, state: State): void {
  const item = document.getElementById(`w-${id}`)
  const button = item?.querySelector('button')
  if (!item || !button) return
  item.dataset.state = state
  button.textContent = ask.dataset[state] ?? ''
}

function refused(message: Waiting, problem: string): void {
  warn(problem)
  words.value = message.fields.text ?? ''
  grow()
}

function warn(problem: string): void {
  if (!document.querySelector('.problem')) ask.insertAdjacentHTML('afterbegin', policy.createHTML(alertLine))
  need<HTMLElement>('.problem').textContent = problem
}

/** Nothing of an erased conversation stays on this device. */
function erased(): void {
  waiting.clear()
  for (const key of storedKeys()) unstore(key)
  location.replace(`${location.pathname}?erased&lang=${document.documentElement.lang}`)
}

/** A short session is over: what was written after its end is nobody's. */
function ended(): void {
  location.replace(`${location.pathname}?fin&lang=${document.documentElement.lang}`)
}

function follow(): void {
  events?.close()
  events = new EventSource(news)
  events.addEventListener('new', () => {
    // One message makes several changes (stored, delivered): they are asked for together.
    clearTimeout(soon)
    soon = window.setTimeout(() => void refresh(), wait.together)
  })
  events.addEventListener('error', () => {
    // The browser tries again by itself only while it thinks the address is right.
    if (events?.readyState === EventSource.CLOSED) setTimeout(follow, wait.follow)
  })
}

/** The network or the person is here again. */
function back(): void {
  document.title = title
  if (events?.readyState === EventSource.OPEN) void refresh()
  else follow()
  void flush()
}

/** At what the address names, else at the person's last words; a visitor begins at the top. */
function whereReadingBegins(): void {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null
  const said = thread.querySelectorAll('.message.person')
  readFrom(named ?? said[said.length - 1] ?? null)
}

/** Brings it to the top. An answer that is still to come has all the room under it, so that nothing moves when it comes. */
function readFrom(item: Element | null): void {
  if (waiting.size > 0 && item) {
    const above = item.getBoundingClientRect().top - thread.getBoundingClientRect().top
    const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + ask.offsetHeight
    thread.style.minHeight = `${above + innerHeight - covered}px`
  }
  item?.scrollIntoView({ block: 'start' })
}

function atEnd(): boolean {
  return innerHeight + scrollY > document.documentElement.scrollHeight - 200
}

function grow(): void {
  words.style.height = 'auto'
  const border = words.offsetHeight - words.clientHeight
  words.style.height = `${Math.min(words.scrollHeight + border, 160)}px`
}

function lastId(): string {
  const items = thread.querySelectorAll<HTMLElement>('li[data-id]:not(#m-opening, #m-erased)')
  return items[items.length - 1]?.dataset.id ?? ''
}

/** Not `randomUUID`: an office may serve the page inside its house without https. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function need<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector)
  if (found === null) throw new Error(`the page has no ${selector}`)
  return found
}

/** The one place where strings become documents or scripts; what comes here is only what our own server wrote. */
function trustedTypes(): { createHTML(html: string): string; createScriptURL(url: string): string } {
  const same = { createHTML: (html: string) => html, createScriptURL: (url: string) => url }
  const factory = (window as { trustedTypes?: { createPolicy(name: string, rules: typeof same): typeof same } })
    .trustedTypes
  return factory?.createPolicy('puente', same) ?? same
}

function keptWaiting(): Waiting[] {
  const keys = storedKeys().filter((key) => key.startsWith(waitingPrefix))
  return keys.flatMap((key) => stored<Waiting>(key) ?? []).sort((a, b) => a.at - b.at)
}

/** Null where nothing may stay: on a phone of several people, on a public screen, and where a private window refuses. Then a message lives only as long as the page. */
function storage(): Storage | null {
  try {
    return mode === 'own' || mode === 'embedded' ? localStorage : null
  } catch {
    return null
  }
}

function storedKeys(): string[] {
  return Object.keys(storage() ?? {}).filter((key) => key.startsWith('puente:'))
}

function stored<T>(key: string): T | null {
  try {
    return JSON.parse(storage()?.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}

function store(key: string, value: unknown): void {
  try {
    storage()?.setItem(key, JSON.stringify(value))
  } catch {
    // Full: as if it were refused.
  }
}

function unstore(key: string): void {
  storage()?.removeItem(key)
}
