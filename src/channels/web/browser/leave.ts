/** The ways out of the page that leave nothing behind. Without this file the quick exit is a plain link. */
const embedded = document.body.dataset.mode === 'embedded'
/** Milliseconds between the presses of a key that mean one wish. */
const together = 800
/** Presses of Escape that leave: two happen by themselves, to close something and to be sure. */
const presses = 3

const exit = document.querySelector<HTMLAnchorElement>('#exit')
exit?.addEventListener('click', (event) => {
  event.preventDefault()
  leave()
})
const pressed: number[] = []
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.repeat) return
  pressed.push(event.timeStamp)
  const first = pressed.at(-presses)
  if (exit && first !== undefined && event.timeStamp - first < (presses - 1) * together) leave()
  else if (embedded) tell('puente:close')
})

/** Goes to a page nobody asks about, in place of this one, with nothing of it left to see while that one loads. */
function leave(): void {
  document.body.replaceChildren()
  document.title = ' '
  const to = exit?.href ?? 'about:blank'
  if (embedded) tell(`puente:exit ${to}`)
  else location.replace(to)
}

/** The frame's page hears that the person wishes to leave; nothing else is ever told. */
function tell(wish: string): void {
  parent.postMessage(wish, '*')
}

/** Milliseconds before the end at which whoever is still there is asked. */
const notice = 30_000
const still = document.querySelector<HTMLDialogElement>('#still')
const idle = Number(document.body.dataset.idle) * 1000
let used = Date.now()

if (still && idle > 0) {
  // The next person's page does not carry the end of the last one's in its address.
  if (new URLSearchParams(location.search).has('fin') && document.querySelector('#m-erased') === null)
    history.replaceState(null, '', location.pathname)
  for (const type of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
    addEventListener(type, stay, { passive: true, capture: true })
  setInterval(look, 1000)
  // A phone that slept counts the time it slept.
  document.addEventListener('visibilitychange', look)
}

function stay(): void {
  used = Date.now()
  if (still?.open) still.close()
}

function look(): void {
  const quiet = Date.now() - used
  if (!inUse()) return
  if (quiet >= idle) end()
  else if (quiet >= idle - notice && still && !still.open) still.showModal()
}

/** A page at its start, with nothing said and nothing chosen, has nothing to end. */
function inUse(): boolean {
  const chosen = document.body.dataset.mode === 'kiosk' && location.search !== ''
  const written = [...document.querySelectorAll<HTMLTextAreaElement>('textarea')].some(({ value }) => value !== '')
  return chosen || written || document.querySelector('.message.person') !== null
}

function end(): void {
  const { lang } = document.documentElement
  document.body.replaceChildren()
  // A screen for everybody starts in its own language again.
  location.replace(`${location.pathname}?fin${document.body.dataset.mode === 'kiosk' ? '' : `&lang=${lang}`}`)
}
