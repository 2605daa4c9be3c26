/** The answers somebody kept on this phone, newest first, to read, to delete one, to delete all. It asks the network for nothing. */
const keptName = 'puente-saved'
const shown = document.querySelector('#saved')
const one = document.querySelector<HTMLTemplateElement>('#saved-one')
const all = document.querySelector<HTMLButtonElement>('#saved-all')
const none = document.querySelector<HTMLElement>('#saved-none')
const told = document.querySelector('#saved-told')
const same = { createHTML: (text: string) => text }
const factory = (window as { trustedTypes?: { createPolicy(name: string, rules: typeof same): typeof same } })
  .trustedTypes
const rules = factory?.createPolicy('puente', same) ?? same

all?.addEventListener('click', () => {
  void window.caches?.delete(keptName).then(() => {
    shown?.replaceChildren()
    tell(all.dataset.done)
    look()
  })
})
void fill()

async function fill(): Promise<void> {
  const cache = await window.caches?.open(keptName)
  const found: { readonly request: Request; readonly at: string; readonly text: string }[] = []
  for (const request of (await cache?.keys()) ?? []) {
    const answer = await cache?.match(request)
    if (answer) found.push({ request, at: answer.headers.get('X-Saved-At') ?? '', text: await answer.text() })
  }
  for (const { request, at, text } of found.sort((a, b) => b.at.localeCompare(a.at))) {
    const item = one?.content.querySelector('li')?.cloneNode(true)
    if (!(item instanceof HTMLElement) || !cache) continue
    const { lang } = document.documentElement
    const day = new Date(at).toLocaleDateString(lang === 'ht' ? 'fr' : lang, {
      dateStyle: lang === 'ht' ? 'short' : 'full',
    })
    const when = item.querySelector('.when')
    if (when) when.textContent = (when.textContent ?? '').replace('{day}', day)
    const bubble = new DOMParser().parseFromString(rules.createHTML(text), 'text/html').body
    item.querySelector('.kept')?.replaceChildren(...[...bubble.childNodes].map((node) => document.adoptNode(node)))
    item.querySelector('button')?.addEventListener('click', (event) => {
      void cache.delete(request).then(() => {
        item.remove()
        tell((event.target as HTMLElement).dataset.done)
        look()
      })
    })
    shown?.append(item)
  }
  look()
}

function look(): void {
  const empty = shown?.childElementCount === 0
  if (none) none.hidden = !empty
  if (all) all.hidden = empty
}

function tell(words = ''): void {
  if (told instanceof HTMLElement) {
    told.textContent = words
    told.focus()
  }
}
