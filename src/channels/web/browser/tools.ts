/**
 * What can be done with one answer: ticking what one has, printing it alone, hearing it, keeping it (`keep.ts`). Without this file the browser
 * prints the whole page.
 */
const words = document.querySelector<HTMLElement>('#tools')
const list = document.querySelector<HTMLElement>('#thread')
/** What of an answer is not read aloud. */
const unspoken = '.tools, .source, .sheets, .kept, [aria-hidden]'
const ticksKey = 'puente:ticks'
let tickedHere: readonly string[] = []
let speaking: HTMLButtonElement | null = null

// For browsers that do not tell a style sheet that scripts run.
document.documentElement.classList.add('scripted')
list?.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('.tools button') : null
  const item = button?.closest('.message')
  if (button?.dataset.do === 'print' && item) printAlone(item)
  else if (button?.dataset.do === 'listen') say(button)
})
list?.addEventListener('change', remember)
if (list) new MutationObserver(able).observe(list, { childList: true })
able()
addEventListener('afterprint', () => {
  for (const printed of document.querySelectorAll('.printed')) printed.classList.remove('printed')
  document.body.classList.remove('one')
})
// Devices bring their voices late.
window.speechSynthesis?.addEventListener?.('voiceschanged', hearable)
addEventListener('pagehide', () => window.speechSynthesis?.cancel())

/** Leaves what this device can do, and ticks what was ticked. */
function able(): void {
  tick()
  if (!('caches' in window)) for (const save of document.querySelectorAll('[data-do=save]')) save.remove()
  hearable()
}

function printAlone(item: Element): void {
  item.classList.add('printed')
  document.body.classList.add('one')
  print()
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

function say(button: HTMLButtonElement): void {
  const mine = speaking === button
  speechSynthesis.cancel()
  if (speaking) hush(speaking)
  const by = voice()
  const copy = button.closest('.bubble')?.cloneNode(true)
  if (mine || !by || !(copy instanceof Element)) return
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
  button.textContent = words?.dataset.stop ?? ''
  button.ariaPressed = 'true'
}

function hush(button: HTMLButtonElement): void {
  if (speaking === button) speaking = null
  button.textContent = button.dataset.start ?? ''
  button.ariaPressed = 'false'
}

/** Ticks on "what to bring" lists stay on this device only. */
function remember(event: Event): void {
  const box = event.target as HTMLInputElement
  if (!box.dataset.tick) return
  const ticks = ticked()
  if (box.checked) ticks.add(box.dataset.tick)
  else ticks.delete(box.dataset.tick)
  tickedHere = [...ticks].slice(-500)
  try {
    storage()?.setItem(ticksKey, JSON.stringify(tickedHere))
  } catch {
    // Full: as if it were refused.
  }
  tick()
}

/** Another tab may have stored more; where nothing is stored they live as long as the page. */
function ticked(): Set<string> {
  return new Set(stored() ?? tickedHere)
}

function tick(): void {
  const ticks = ticked()
  for (const box of document.querySelectorAll<HTMLInputElement>('input[data-tick]')) {
    box.checked = ticks.has(box.dataset.tick ?? '')
  }
}

function stored(): string[] | null {
  try {
    return JSON.parse(storage()?.getItem(ticksKey) ?? 'null') as string[] | null
  } catch {
    return null
  }
}

/** Null where nothing may stay: on a phone of several people, on a public screen, and where a private window refuses. */
function storage(): Storage | null {
  const { mode } = document.body.dataset
  try {
    return mode === 'own' || mode === 'embedded' ? localStorage : null
  } catch {
    return null
  }
}
