import { html } from 'hono/html'
import type { Calendar } from '../../core/office/calendar.ts'
import type { Door, Finding } from '../../shared/door.ts'
import { type DoorKeeper, isKeyedDoor, type KeyedDoor, keyForms } from '../../shared/door-keys.ts'
import type { LinkState } from '../../shared/linked-phone.ts'
import { say, sayCode } from '../words.ts'
import type { Html } from './layout.ts'

/** What the page of the doors shows. `link` is null where the office has none. */
export interface ChannelsShown {
  readonly link: LinkState | null
  readonly doors: readonly Door[]
  /** Takes keys of doors; null where they stand in the settings only. */
  readonly keeper: Pick<DoorKeeper, 'openedBy'> | null
  /** Where people find the office. */
  readonly url: string
  /** What a test just found. */
  readonly tested: { readonly door: Door['name']; readonly found: readonly Finding[] } | null
  readonly now: number
  readonly calendar: Calendar
  readonly problems: readonly string[]
}

/** How many steps open each door. */
const steps = { web: 0, telegram: 5, 'whatsapp-cloud': 8 } as const

/** One door: whether it is open, its test and what it found, and how it is opened. */
export function doorView(name: Door['name'], { doors, url, tested, keeper }: ChannelsShown): Html {
  const open = doors.some((door) => door.name === name)
  return html`<section class="door" aria-labelledby="door-${name}"><h2 id="door-${name}">${say(`channels.door.${name}`)}</h2>
<p class="${open ? 'done' : 'notice'}">${say(open ? 'channels.door.open' : 'channels.door.closed')}</p>
${open ? testForm(name) : ''}${tested?.door === name ? foundView(tested.found) : ''}
${keeper !== null && isKeyedDoor(name) ? keysView(name, keeper.openedBy(name)) : ''}${stepsView(name, url)}</section>`
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

/** Where a door's keys are put in, changed or forgotten. What is kept is never shown. */
function keysView(door: KeyedDoor, opened: 'settings' | 'console' | null): Html {
  const name = say(`channels.door.${door}`)
  if (opened === 'settings') return html`<p class="quiet">${say('channels.keys.settings')}</p>`
  const fields = Object.keys(keyForms[door]).map((key) => {
    const [id, label] = [`${door}-${key}`, say(`channels.keys.${(door === 'telegram' ? 'bot' : key) as 'token'}`)]
    return html`<p class="field"><label for="${id}">${label}</label><input id="${id}" name="${key}" type="${key === 'numberId' ? 'text' : 'password'}" autocomplete="off" spellcheck="false" maxlength="600" required></p>`
  })
  const form = html`<form method="post" action="/staff/channels/keys"><input type="hidden" name="door" value="${door}">${fields}<p class="hint">${say('channels.keys.help')}</p><p><button class="main" aria-label="${say('channels.keys.do')}: ${name}">${say('channels.keys.do')}</button></p></form>`
  if (opened === null) return form
  return html`<p class="quiet">${say('channels.keys.here')}</p><details><summary>${say('channels.keys.change')}: ${name}</summary>${form}</details>
<form method="post" action="/staff/channels/close"><input type="hidden" name="door" value="${door}"><p><button aria-label="${say('channels.keys.close')}: ${name}">${say('channels.keys.close')}</button></p></form>`
}
