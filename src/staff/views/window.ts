import { html } from 'hono/html'
import type { CaseShown } from '../case-shown.ts'
import { say, sayCode } from '../words.ts'
import type { Html } from './layout.ts'
import { writeSpan } from './time.ts'

const soon = 3 * 60 * 60 * 1000

/** How long the person's door still takes free words, and what happens after: what is written waits for them to write. */
export function windowView({ case: of, me, now, freeWordsUntil }: CaseShown): Html {
  if (freeWordsUntil === null || of.status !== 'owned' || of.owner?.id !== me.id)
    return html`<p id="window" data-region hidden></p>`
  const left = freeWordsUntil - now
  const channel = sayCode('channel', of.channel)
  return html`<p id="window" data-region class="window${left < soon ? ' soon' : ''}">${left > 0 ? say('window.open', { channel, span: writeSpan(left) }) : say('window.closed', { channel })}</p>`
}
