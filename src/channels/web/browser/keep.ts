/**
 * Keeps single answers on the phone, to read without internet: those a person presses for, and nothing of the talk around them. The page
 * that shows them is kept with them (`saved.ts`).
 */
const kept = 'puente-saved'
const words = document.querySelector<HTMLElement>('#tools')?.dataset
const shelf = words?.shelf ?? ''

// Erasing takes these too.
if (new URLSearchParams(location.search).has('erased')) void window.caches?.delete(kept)

document.querySelector('#thread')?.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-do=save]') : null
  const item = button?.closest<HTMLElement>('.message')
  if (button && item) void save(button, item)
})

async function save(button: HTMLButtonElement, item: HTMLElement): Promise<void> {
  try {
    await keepShelf()
    const cache = await caches.open(kept)
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'X-Saved-At': new Date().toISOString() }
    await cache.put(`/guardados/${item.dataset.id}`, new Response(written(item), { headers }))
    const link = Object.assign(document.createElement('a'), { className: 'plain', href: shelf })
    link.textContent = `✓ ${words?.saved ?? ''}`
    button.replaceWith(link)
    link.focus()
  } catch {
    button.textContent = words?.unsaved ?? ''
  }
}

/** The answer as it stands, ticks included, without what works only in the talk. */
function written(item: HTMLElement): string {
  const bubble = item.querySelector('.bubble')?.cloneNode(true)
  if (!(bubble instanceof Element)) return ''
  for (const left of bubble.querySelectorAll('.tools, .picture, .sheets, img')) left.remove()
  for (const box of bubble.querySelectorAll<HTMLInputElement>('input')) box.toggleAttribute('checked', box.checked)
  return bubble.outerHTML
}

/** The page that shows them, and what it names. */
async function keepShelf(): Promise<void> {
  const shell = await caches.open('puente-shell')
  const page = await fetch(shelf)
  if (!page.ok) throw new Error(`${page.status}`)
  const text = await page.clone().text()
  await shell.put('/guardados', page)
  for (const [, file = ''] of text.matchAll(/"(\/[\w-]+\.(?:js|css|svg)\?v=\w+)"/g))
    if (!(await shell.match(file))) await shell.add(file)
}
