import { html } from 'hono/html'
import type { CaseShown } from '../case-shown.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'

/** What a colleague does most beside writing, and where each leads: the first thing to press or fill in of its drawer. */
const most = [
  ['phrases', 'phrase-search'],
  ['transfer', 'transfer-to'],
  ['close', 'close-do'],
  ['protect', 'care-protect-do'],
] as const

/**
 * On a phone: one press to what else stands two or three deep in the menu. Links to within what is folded, so that a browser unfolds it without a
 * script. For the case's owner.
 */
export function atHandView({ case: of, me }: CaseShown): Html {
  const mine = of.status === 'owned' && of.owner?.id === me.id
  return html`<nav id="at-hand" class="at-hand" data-region data-state="${mine ? 'mine' : 'none'}" aria-label="${say('at_hand')}">${mine ? most.map(([name, field]) => html`<a href="#${field}">${say(`at_hand.${name}`)}</a>`) : ''}</nav>`
}
