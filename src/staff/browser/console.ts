/**
 * Makes the console live: lists and threads renew themselves without moving what one reads or types, and text not yet sent is
 * kept in this browser. The pages work without this file; everything it shows is written by the server.
 */
/** `base`: where the console stands; the practice has addresses of its own. */
const { base = '/staff', staff = '', case: caseId = '' } = document.body.dataset
const draftKey = (id: string) => `puente-draft:${staff}:${id}`
const everyMinute = 60_000
const soon = 250
const everyFew = 4000
const whileMoving = 3000
/** Of the most letters there may be: from here on they are counted in sight. */
const saidFrom = 0.8
/** Each part as the server last wrote it: what the reader did to it since (opened, scrolled) is no change. */
const printed = new WeakMap<Element, string>()
let renewal = 0
let search = 0
let movingRounds = 0
let toldTyping = 0
/** What stands in the box is on its way with the page: a renewal that comes between must not keep it as a draft. */
let leaving = false

for (const part of document.querySelectorAll('[data-region], [data-items] > [id]')) printed.set(part, part.outerHTML)
document.addEventListener('input', typed)
document.addEventListener('submit', submitted)
if (document.querySelector('[data-region]') !== null) {
  document.addEventListener('puente:changed', renewSoon)
  document.addEventListener('visibilitychange', () => document.hidden || renewSoon())
  addEventListener('online', renewSoon)
  setInterval(() => document.hidden || renewSoon(), everyMinute)
}
// What was refused is shown at the form's own address, which cannot be asked for again.
if (caseId !== '' && location.pathname !== `${base}/cases/${caseId}`)
  history.replaceState(null, '', `${base}/cases/${caseId}`)
forgetGone()
restoreDraft()
toEnd()

/** Renews after each word from the server; every minute too, for the waiting times and when a stream was cut. */
function renewSoon(): void {
  clearTimeout(renewal)
  renewal = window.setTimeout(() => void renew(), soon)
}

async function renew(): Promise<void> {
  const response = await fetch(location.href.split('#')[0] ?? '', { headers: { Accept: 'text/x-fragment' } }).catch(
    () => null,
  )
  if (response === null) return trouble('offline')
  if (response.status === 401) return trouble('signedOut')
  // The person erased everything meanwhile: say so instead of showing what is gone.
  if (response.status === 404) return location.reload()
  if (!response.ok) return trouble('offline')
  trouble(null)
  put(await response.text())
}

/** Puts the server's new parts in place; parsed as a document of its own, so nothing in it can run. */
function put(fragment: string): void {
  const fresh = new DOMParser().parseFromString(fragment, 'text/html')
  const title = fresh.querySelector<HTMLElement>('main')?.dataset.title
  if (title !== undefined) document.title = title
  const focused = document.activeElement?.id ?? ''
  const atEnd = isAtEnd()
  for (const part of fresh.querySelectorAll<HTMLElement>('[data-region]')) {
    const old = document.getElementById(part.id)
    if (old === null) continue
    if (part.dataset.items !== undefined && old.dataset.items !== undefined) putItems(old, part)
    else if (
      part.dataset.state === undefined ? printed.get(old) !== part.outerHTML : part.dataset.state !== old.dataset.state
    )
      replace(old, part)
  }
  if (focused !== '' && document.activeElement?.id !== focused)
    document.getElementById(focused)?.focus({ preventScroll: true })
  restoreDraft()
  if (atEnd) toEnd()
  whenMoving()
}

function putItems(list: Element, fresh: Element): void {
  const wanted = [...fresh.children]
  const ids = new Set(wanted.map((item) => item.id))
  for (const item of [...list.children]) if (!ids.has(item.id)) item.remove()
  wanted.forEach((item, i) => {
    const old = document.getElementById(item.id)
    if (old !== null && printed.get(old) !== item.outerHTML) replace(old, item)
    const now = document.getElementById(item.id) ?? adopt(item)
    if (list.children[i] !== now) list.insertBefore(now, list.children[i] ?? null)
  })
}

function replace(old: Element, fresh: Element): void {
  const picked = old.querySelector<HTMLInputElement>('.pick input:checked') !== null
  old.replaceWith(adopt(fresh))
  const box = picked ? fresh.querySelector<HTMLInputElement>('.pick input') : null
  if (box !== null) box.checked = true
}

function adopt(item: Element): Element {
  const html = item.outerHTML
  const mine = document.adoptNode(item)
  printed.set(mine, html)
  return mine
}

/** A message on its way is looked at again a few times: receipts come without a word. */
function whenMoving(): void {
  movingRounds = document.querySelector('[data-moving]') === null ? 0 : movingRounds + 1
  if (movingRounds > 0 && movingRounds <= 20) setTimeout(renewSoon, whileMoving)
}

function trouble(kind: 'offline' | 'signedOut' | null): void {
  const line = document.getElementById('trouble')
  if (line === null) return
  const text = kind === null ? '' : (line.dataset[kind] ?? '')
  if (line.dataset.kind === (kind ?? '')) return
  line.dataset.kind = kind ?? ''
  line.hidden = kind === null
  line.textContent = text
  if (kind !== 'signedOut') return
  const link = line.appendChild(document.createElement('a'))
  link.href = `/staff/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`
  link.textContent = line.dataset.signIn ?? ''
}

function typed({ target }: Event): void {
  if (target instanceof HTMLInputElement && target.id === 'phrase-search') searchSoon(target)
  if (!(target instanceof HTMLTextAreaElement) || target.id !== 'reply') return
  keepDraft(target.value)
  count(target)
  tellTyping()
}

/** Colleagues at the same case see that somebody writes. */
function tellTyping(): void {
  if (caseId === '' || Date.now() - toldTyping < everyFew) return
  toldTyping = Date.now()
  fetch(`${base}/cases/${caseId}/typing`, { method: 'POST' }).catch(() => undefined)
}

/** Looks for reviewed sentences as one types; the address keeps the words, so that a renewal finds the same. */
function searchSoon(box: HTMLInputElement): void {
  clearTimeout(search)
  search = window.setTimeout(() => void findPhrases(box), soon)
}

async function findPhrases(box: HTMLInputElement): Promise<void> {
  const address = new URL(location.href)
  address.searchParams.set('phrases', box.value)
  const response = await fetch(address, { headers: { Accept: 'text/x-fragment' } }).catch(() => null)
  // A slow answer to what was typed before must not replace a later one.
  if (response === null || !response.ok || box.value !== address.searchParams.get('phrases')) return
  history.replaceState(null, '', address)
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('phrase-results')
  if (fresh !== null) document.getElementById('phrase-results')?.replaceWith(document.adoptNode(fresh))
}

function keepDraft(text: string): void {
  if (leaving) return
  try {
    if (text.trim() === '') localStorage.removeItem(draftKey(caseId))
    else localStorage.setItem(draftKey(caseId), text)
  } catch {
    // Private windows may refuse; the text then lives only as long as the page.
  }
}

function restoreDraft(): void {
  const box = document.querySelector<HTMLTextAreaElement>('textarea#reply')
  if (box === null) return
  if (box.value === '') box.value = stored(draftKey(caseId)) ?? ''
  else keepDraft(box.value)
  count(box)
}

function count(box: HTMLTextAreaElement): void {
  const line = document.getElementById('count')
  if (line === null) return
  line.textContent = (line.dataset.text ?? '').replace('#', String(box.value.length))
  line.classList.toggle('over', box.value.length > Number(box.dataset.limit))
  // Said when it begins to matter.
  line.classList.toggle('far', box.value.length < Number(box.dataset.limit) * saidFrom)
  grow(box)
}

/** The box is as tall as its text, where the browser does not see to it; its style bounds it. */
function grow(box: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  box.style.height = 'auto'
  box.style.height = `${box.scrollHeight + 3}px`
}

/** An answer is sent without leaving the page; its text leaves the box only when the server has it. */
function submitted(event: SubmitEvent): void {
  const form = event.target
  const button = event.submitter
  // It waits for its translation now; what is refused comes back in the box.
  if (button?.id === 'translate') {
    keepDraft('')
    leaving = true
  }
  if (!(form instanceof HTMLFormElement) || form.id !== 'actions' || button?.id !== 'send') return
  event.preventDefault()
  void send(form, button as HTMLButtonElement)
}

async function send(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const box = form.querySelector('textarea')
  if (box === null || button.disabled) return
  button.disabled = true
  const text = box.value
  try {
    const body = new URLSearchParams(
      [...new FormData(form)].map(([name, value]) => [name, String(value)] as [string, string]),
    )
    const response = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { Accept: 'text/x-fragment' },
      redirect: 'error',
    })
    if (response.status === 401) return trouble('signedOut')
    if (response.status >= 500) return trouble('offline')
    const page = await response.text()
    if (response.ok) {
      sent(box, text, page)
      return
    }
    refused(page)
  } catch {
    trouble('offline')
  } finally {
    button.disabled = false
  }
}

function sent(box: HTMLTextAreaElement, text: string, page: string): void {
  trouble(null)
  // What was typed while the answer travelled stays.
  box.value = box.value.startsWith(text) ? box.value.slice(text.length) : box.value
  keepDraft(box.value)
  count(box)
  const form = new DOMParser().parseFromString(page, 'text/html').querySelector<HTMLInputElement>('input[name="form"]')
  const mine = document.querySelector<HTMLInputElement>('#actions input[name="form"]')
  if (form !== null && mine !== null) mine.value = form.value
  document.getElementById('problem')?.replaceChildren()
  put(page)
  toEnd()
  box.focus()
}

function refused(page: string): void {
  const fresh = new DOMParser().parseFromString(page, 'text/html')
  const actions = fresh.getElementById('actions')
  const old = document.getElementById('actions')
  // The case is gone: the server's own page says so and gives the text back.
  if (actions === null || old === null) {
    document.querySelector('main')?.replaceWith(document.adoptNode(fresh.querySelector('main') ?? fresh.body))
    return
  }
  replace(old, actions)
  put(page)
  document.querySelector<HTMLElement>('textarea#reply')?.focus()
}

/** An erased person's drafts go too. */
function forgetGone(): void {
  const gone = document.querySelector<HTMLElement>('[data-gone]')?.dataset.gone
  if (gone !== undefined) localStorage.removeItem(draftKey(gone))
}

/** The newest message is in sight: in the thread's own scroller, or on a phone in the window. */
function isAtEnd(): boolean {
  const scroller = document.getElementById('scroll')
  if (scroller === null) return false
  const own = scroller.scrollHeight > scroller.clientHeight
  return (
    (own
      ? scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight
      : scroller.getBoundingClientRect().bottom - innerHeight) < 80
  )
}

function toEnd(): void {
  const scroller = document.getElementById('scroll')
  if (scroller === null) return
  if (scroller.scrollHeight > scroller.clientHeight) scroller.scrollTop = scroller.scrollHeight
  else document.querySelector('.talk')?.scrollIntoView({ block: 'end' })
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
