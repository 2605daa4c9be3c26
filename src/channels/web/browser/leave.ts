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
