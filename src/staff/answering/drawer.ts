import { html } from 'hono/html'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'

/** Something that is done with a case beside writing. */
interface Drawer {
  /** Of the element; what opens it is `<id>-ask`. */
  readonly id: string
  readonly title: string
  readonly open?: boolean
  /** Renewed by itself, by its state; absent: its parent renews it. */
  readonly state?: string
  readonly content: Html
}

/** A drawer: on a desk it opens over the details of the case, one at a time, and never over the talk; on a phone it unfolds in the menu. Works without a script. */
export function drawerView({ id, title, open = false, state, content }: Drawer): Html {
  return html`<details class="drawer" name="drawer" id="${id}"${state === undefined ? '' : html` data-region data-state="${state}"`}${open ? html` open` : ''}><summary id="${id}-ask" class="tool">${title}</summary>
<div class="inside" role="group" aria-label="${title}"><p class="drawer-head"><b>${title}</b><button type="button" class="shut" aria-label="${say('tools.shut')}">✕</button></p>${content}</div></details>`
}
