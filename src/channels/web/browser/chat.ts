/**
 * Makes the page live: messages appear at once and are kept until the office has them, replies come without reloading.
 * The page works without this file; everything it shows is written by the server.
 */
interface Waiting {
  readonly id: string
  readonly fields: Readonly<Record<string, string>>
  readonly label: string
}

const thread = need<HTMLOListElement>('#thread')
const ask = need<HTMLFormElement>('#ask')
const words = need<HTMLTextAreaElement>('#words')
const kept = 'puente-waiting'
const ticked = 'puente-ticks'
let waiting: Waiting[] = stored(kept, [])
let sending = false

for (const form of document.querySelectorAll('form')) form.addEventListener('submit', submitted)
words.addEventListener('input', grow)
words.addEventListener('keydown', (event) => {
  const typing = event.isComposing || event.shiftKey || matchMedia('(pointer: coarse)').matches
  if (event.key !== 'Enter' || typing) return
  event.preventDefault()
  ask.requestSubmit()
})
thread.addEventListener('change', remember)
addEventListener('online', () => void flush())
document.addEventListener('visibilitychange', () => document.hidden || void refresh())
quickExit()
tick()
waiting.forEach(draw)
last()?.scrollIntoView({ block: 'end' })
follow()
void flush()
void navigator.serviceWorker?.register('/sw.js').catch(() => undefined)

function submitted(event: SubmitEvent): void {
  event.preventDefault()
  const button = event.submitter as HTMLButtonElement | null
  const pressed = button?.name ? { [button.name]: button.value } : null
  const text = words.value.trim()
  if (pressed === null && text === '') return words.focus()
  // A chosen language changes the whole page, not only the next reply.
  if (pressed?.language) return void reload(pressed)
  const message: Waiting = { id: crypto.randomUUID(), fields: pressed ?? { text }, label: pressed ? (button?.textContent ?? '').replace(/^\d+/, '') : text }
  if (pressed === null) {
    words.value = ''
    grow()
  }
  document.querySelector('.problem')?.remove()
  waiting.push(message)
  store(kept, waiting)
  draw(message)
  void flush()
}

async function reload(fields: Record<string, string>): Promise<void> {
  await post({ id: crypto.randomUUID(), fields, label: '' }).catch(() => undefined)
  location.assign('/')
}

/** Sends what waits, oldest first, one at a time; the same id again has no second effect at the office. */
async function flush(): Promise<void> {
  if (sending) return
  sending = true
  try {
    for (let message = waiting[0]; message !== undefined; message = waiting[0]) {
      mark(message.id, navigator.onLine ? 'sending' : 'offline')
      const response = await post(message)
      if (response.status === 205) return location.assign('/')
      if (response.status >= 500) throw new Error('not stored')
      waiting = waiting.slice(1)
      store(kept, waiting)
      if (response.status === 400) refused(message, await response.text())
      else show(await response.text(), message.id)
    }
  } catch {
    for (const message of waiting) mark(message.id, navigator.onLine ? 'failed' : 'offline')
  } finally {
    sending = false
  }
}

function post(message: Waiting): Promise<Response> {
  const body = new URLSearchParams({ ...message.fields, id: message.id })
  return fetch(`/?after=${lastId()}`, { method: 'POST', body, headers: { Accept: 'text/x-fragment' }, redirect: 'error' })
}

async function refresh(): Promise<void> {
  const response = await fetch(`/?after=${lastId()}`, { headers: { Accept: 'text/x-fragment' } }).catch(() => null)
  if (response?.ok && !sending) show(await response.text())
}

/** Puts the server's new messages into the thread; parsed as a document of its own, so nothing in it can run. */
function show(fragment: string, sent?: string): void {
  const items = [...new DOMParser().parseFromString(fragment, 'text/html').body.querySelectorAll<HTMLLIElement>('li.message')]
  if (sent !== undefined) document.getElementById(`w-${sent}`)?.remove()
  const fresh = items.filter((item) => document.getElementById(item.id) === null)
  if (fresh.length === 0) return
  document.getElementById('m-opening')?.querySelector('.choices')?.classList.add('past')
  if (fresh.some((item) => item.querySelector('.choices'))) for (const old of thread.querySelectorAll('.choices')) old.classList.add('past')
  const firstWaiting = thread.querySelector('.waiting')
  for (const item of fresh) {
    for (const form of item.querySelectorAll('form')) form.addEventListener('submit', submitted)
    thread.insertBefore(document.adoptNode(item), firstWaiting)
  }
  tick()
  // The start of the answer, not its end: that is where reading begins.
  const first = fresh.find((item) => !item.classList.contains('person')) ?? fresh[0]
  first?.scrollIntoView({ block: 'nearest' })
}

function draw(message: Waiting): void {
  const item = document.createElement('li')
  item.className = 'message person waiting'
  item.id = `w-${message.id}`
  const bubble = item.appendChild(document.createElement('div'))
  bubble.className = 'bubble'
  bubble.appendChild(document.createElement('p')).textContent = message.label
  const state = item.appendChild(document.createElement('button'))
  state.className = 'state'
  state.type = 'button'
  state.addEventListener('click', () => void flush())
  thread.append(item)
  mark(message.id, 'sending')
  item.scrollIntoView({ block: 'end' })
}

function mark(id: string, state: 'sending' | 'failed' | 'offline'): void {
  const item = document.getElementById(`w-${id}`)
  const button = item?.querySelector('.state')
  if (!item || !button) return
  item.dataset.state = state
  button.textContent = ask.dataset[state] ?? ''
}

function refused(message: Waiting, problem: string): void {
  document.getElementById(`w-${message.id}`)?.remove()
  const line = document.createElement('p')
  line.className = 'problem'
  line.role = 'alert'
  line.textContent = problem
  ask.prepend(line)
  words.value = message.fields.text ?? ''
  grow()
}

function follow(): void {
  const events = new EventSource('/api/chat/events')
  events.addEventListener('new', () => void refresh())
  events.addEventListener('open', () => void refresh())
}

/** Ticks on "what to bring" lists stay on this device only. */
function remember(event: Event): void {
  const box = event.target as HTMLInputElement
  if (!box.dataset.tick) return
  const ticks = new Set(stored<string[]>(ticked, []))
  if (box.checked) ticks.add(box.dataset.tick)
  else ticks.delete(box.dataset.tick)
  store(ticked, [...ticks].slice(-500))
}

function tick(): void {
  const ticks = new Set(stored<string[]>(ticked, []))
  for (const box of thread.querySelectorAll<HTMLInputElement>('input[data-tick]')) box.checked = ticks.has(box.dataset.tick ?? '')
}

/** Leaves at once and leaves nothing of this page to go back to; double Escape does the same. */
function quickExit(): void {
  const exit = need<HTMLAnchorElement>('#exit')
  const leave = () => {
    document.body.replaceChildren()
    document.title = ' '
    location.replace(exit.href)
  }
  exit.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  let before = 0
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    if (event.timeStamp - before < 800) leave()
    before = event.timeStamp
  })
}

function grow(): void {
  words.style.height = 'auto'
  words.style.height = `${Math.min(words.scrollHeight + 2, 160)}px`
}

function last(): Element | null {
  return thread.lastElementChild
}

function lastId(): string {
  const id = [...thread.querySelectorAll<HTMLElement>('li[data-id]')].at(-1)?.dataset.id ?? ''
  return id === 'opening' ? '' : id
}

function need<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector)
  if (found === null) throw new Error(`the page has no ${selector}`)
  return found
}

function stored<T>(key: string, otherwise: T): T {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as T
  } catch {
    return otherwise
  }
}

function store(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Private windows may refuse; the message then lives only as long as the page.
  }
}
