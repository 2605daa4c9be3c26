/**
 * On a page of another site: a button, and behind it a dialog with the chat in a frame. Nothing is asked of anybody before the button is
 * pressed. Everything lies in a shadow tree, so that neither page's style touches the other; the talk lies in the frame, so that no script of
 * the other site can read it. Served after the words it says, see `widget-routes.ts`.
 */
declare const words: Readonly<Record<string, { readonly open: string; readonly close: string; readonly title: string }>>

const script = document.currentScript
if (script instanceof HTMLScriptElement && customElements.get('puente-chat') === undefined) {
  customElements.define('puente-chat', class extends HTMLElement {})
  // A script in the head may run before there is a body.
  if (document.body) start(script)
  else addEventListener('DOMContentLoaded', () => start(script), { once: true })
}

function start({ src, dataset }: HTMLScriptElement): void {
  const asked = dataset.lang ?? document.documentElement.lang.slice(0, 2)
  const language = asked in words ? asked : 'es'
  const said = words[language]
  if (said === undefined) return
  const home = new URL(src).origin
  const host = document.createElement('puente-chat')
  host.lang = language
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [style()]
  const opener = element('button', { id: 'open', type: 'button', textContent: said.open, ariaHasPopup: 'dialog' })
  const dialog = element('dialog', { ariaLabel: said.title })
  const closer = element('button', { id: 'close', type: 'button', textContent: `✕ ${said.close}` })
  dialog.append(closer)
  root.append(opener, dialog)
  document.body.append(host)

  const place = dataset.place === undefined ? '' : `&place=${encodeURIComponent(dataset.place)}`
  let frame: HTMLIFrameElement | null = null
  opener.addEventListener('click', () => {
    frame ??= dialog.appendChild(
      element('iframe', {
        title: said.title,
        src: `${home}/widget?lang=${language}${place}`,
        allow: 'geolocation; microphone',
      }),
    )
    dialog.showModal()
    opener.ariaExpanded = 'true'
    frame.focus()
  })
  closer.addEventListener('click', () => dialog.close())
  // The browser closes on Escape and gives the focus back by itself.
  dialog.addEventListener('close', () => {
    opener.ariaExpanded = 'false'
  })
  addEventListener('message', ({ source, origin, data }) => {
    if (frame === null || source !== frame.contentWindow || origin !== home) return
    if (data === 'puente:close') dialog.close()
    // A quick exit leaves this page too: what was read here is as telling as the talk.
    if (typeof data === 'string' && data.startsWith('puente:exit ')) {
      host.remove()
      location.replace(data.slice('puente:exit '.length))
    }
  })
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, own: Partial<HTMLElementTagNameMap[K]>) {
  return Object.assign(document.createElement(name), own)
}

/** Given to the shadow tree as an object: a site that forbids inline style shows it all the same. */
function style(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
:host { all: initial; color-scheme: light dark; --bridge: #0f5c5c; --on: #fff; --ground: #fbf9f5 }
@media (prefers-color-scheme: dark) { :host { --bridge: #66c2bc; --on: #0b1a1a; --ground: #14181b } }
@media print { :host { display: none } }
button { font: 600 1rem/1.3 system-ui, sans-serif; min-height: 3rem; padding: .5rem 1.25rem; border: 2px solid var(--on); border-radius: 1.5rem; background: var(--bridge); color: var(--on); cursor: pointer }
button:focus-visible { outline: 3px solid var(--bridge); outline-offset: 2px; box-shadow: 0 0 0 7px var(--ground) }
#open { position: fixed; z-index: 2147483000; inset: auto 1rem 1rem auto; max-width: calc(100vw - 2rem); box-shadow: 0 2px 12px #0006 }
dialog { display: none; flex-direction: column; box-sizing: border-box; margin: auto 1rem 1rem auto; padding: .5rem 0 0; border: 2px solid var(--bridge); border-radius: 1rem; width: min(26rem, calc(100vw - 2rem)); height: min(44rem, calc(100dvh - 2rem)); max-width: none; max-height: none; background: var(--ground); overflow: hidden }
dialog[open] { display: flex }
dialog::backdrop { background: #0008 }
#close { align-self: end; margin: 0 .5rem .5rem }
iframe { flex: 1; min-height: 0; border: 0; width: 100%; background: var(--ground) }
@media (max-width: 40rem), (max-height: 30rem) { dialog { margin: 0; width: 100vw; height: 100dvh; border: 0; border-radius: 0 } }
@media (forced-colors: active) { button, dialog { border: 2px solid } }`)
  return sheet
}
