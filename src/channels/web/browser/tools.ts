/** Puts under each answer what can be done with it: printing it alone. Without this file the browser prints the whole page. */
const tools = document.querySelector<HTMLTemplateElement>('#tools')
const list = document.querySelector('#thread')

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
}
