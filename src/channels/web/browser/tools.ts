/**
 * Puts under each answer what can be done with it: printing it alone, hearing it, keeping it (`keep.ts`). Without this file the browser
 * prints the whole page.
 */
const tools = document.querySelector<HTMLTemplateElement>('#tools')
const list = document.querySelector('#thread')
/** What of an answer is not read aloud. */
const unspoken = '.tools, .source, .sheets, .kept, [aria-hidden]'
let speaking: HTMLButtonElement | null = null

if (tools && list) {
  for (const item of list.children) equip(item)
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) equip(node)
  }).observe(list, { childList: true })
}
addEventListener('afterprint', () => {
  for (const printed of document.querySelectorAll('.printed')) printed.classList.remove('printed')
  document.body.classList.remove('one')
})
// Devices bring their voices late.
window.speechSynthesis?.addEventListener?.('voiceschanged', hearable)
addEventListener('pagehide', () => window.speechSynthesis?.cancel())

function equip(item: Element): void {
  const bubble = item.querySelector('.bubble')
  if (!tools || !bubble || !item.matches('.card, .message:has(.picture, .gather)') || item.querySelector('.tools'))
    return
  bubble.append(tools.content.cloneNode(true))
  item.querySelector('[data-do=print]')?.addEventListener('click', () => {
    item.classList.add('printed')
    document.body.classList.add('one')
    print()
  })
  const listen = item.querySelector<HTMLButtonElement>('[data-do=listen]')
  listen?.addEventListener('click', () => say(listen, bubble))
  if (!('caches' in window)) item.querySelector('[data-do=save]')?.remove()
  hearable()
}

/** The device's own voice for the page's language; one that sends the text to somebody else's server is none. */
function voice(): SpeechSynthesisVoice | undefined {
  const { lang } = document.documentElement
  const same = ({ lang: spoken }: SpeechSynthesisVoice) => spoken.toLowerCase().split(/[-_]/)[0] === lang
  return window.speechSynthesis?.getVoices().find((one) => one.localService && same(one))
}

function hearable(): void {
  const heard = voice() !== undefined
  for (const button of document.querySelectorAll<HTMLElement>('[data-do=listen]')) button.hidden = !heard
}

function say(button: HTMLButtonElement, bubble: Element): void {
  const mine = speaking === button
  speechSynthesis.cancel()
  if (speaking) hush(speaking)
  const by = voice()
  if (mine || !by) return
  const copy = bubble.cloneNode(true) as Element
  for (const left of copy.querySelectorAll(unspoken)) left.remove()
  // Sentence by sentence: some devices stop in the middle of a long one.
  const lines = [...copy.querySelectorAll('h2, h3, p, li')].map((line) => line.textContent?.trim() ?? '')
  const said = lines.filter((line) => line !== '').map((line) => new SpeechSynthesisUtterance(line))
  for (const one of said) {
    one.voice = by
    one.lang = by.lang
    speechSynthesis.speak(one)
  }
  said.at(-1)?.addEventListener('end', () => hush(button))
  speaking = button
  button.dataset.start = button.textContent ?? ''
  button.textContent = button.dataset.stop ?? ''
  button.ariaPressed = 'true'
}

function hush(button: HTMLButtonElement): void {
  if (speaking === button) speaking = null
  button.textContent = button.dataset.start ?? ''
  button.ariaPressed = 'false'
}
