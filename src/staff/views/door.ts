import { html } from 'hono/html'
import type { Door, Finding } from '../../shared/door.ts'
import { say, sayCode } from '../words.ts'
import type { ChannelsShown } from './channels.ts'
import type { Html } from './layout.ts'

/** How many steps open each door. */
const steps = { web: 0, telegram: 5, 'whatsapp-cloud': 8 } as const

/** One door: whether it is open, its test and what it found, and how it is opened. */
export function doorView(name: Door['name'], { doors, url, tested }: ChannelsShown): Html {
  const open = doors.some((door) => door.name === name)
  return html`<section class="door" aria-labelledby="door-${name}"><h2 id="door-${name}">${say(`channels.door.${name}`)}</h2>
<p class="${open ? 'done' : 'notice'}">${say(open ? 'channels.door.open' : 'channels.door.closed')}</p>
${open ? testForm(name) : ''}${tested?.door === name ? foundView(tested.found) : ''}
${stepsView(name, url)}</section>`
}

function testForm(name: Door['name']): Html {
  return html`<form method="post" action="/staff/channels"><input type="hidden" name="door" value="${name}"><p><button aria-label="${say('channels.test')}: ${say(`channels.door.${name}`)}">${say('channels.test')}</button></p></form>`
}

function foundView(found: readonly Finding[]): Html {
  return html`<div role="status"><ul class="lines">${found.map(({ ok, code, detail = '' }) => html`<li><p><b>${say(ok ? 'channels.found.right' : 'channels.found.wrong')}</b> ${sayCode('channels.found', code, { detail })}</p>${ok ? '' : html`<p>${sayCode('channels.mend', code, { detail })}</p>`}</li>`)}</ul></div>`
}

function stepsView(name: Door['name'], url: string): Html {
  const count = steps[name]
  if (count === 0) return html``
  const each = Array.from({ length: count }, (_, i) => sayCode(`channels.step.${name}`, String(i + 1), { url }))
  return html`<details><summary>${say('channels.steps')}: ${say(`channels.door.${name}`)}</summary><ol class="lines numbered">${each.map((text) => html`<li>${text}</li>`)}</ol></details>`
}
