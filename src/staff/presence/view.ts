import { html } from 'hono/html'
import type { CaseShown } from '../case-shown.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'

/** Who else is at this case; while somebody writes the page looks again soon. */
export function presenceView({ present }: CaseShown): Html {
  const lines = present.map(({ name, isTyping }) => say(isTyping ? 'presence.typing' : 'presence.looking', { name }))
  const moving = present.some(({ isTyping }) => isTyping)
  return html`<p id="presence" class="presence" data-region role="status"${moving ? html` data-moving` : ''}>${lines.join(' · ')}</p>`
}
