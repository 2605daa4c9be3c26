import { html } from 'hono/html'
import type { Outbound } from '../../core/vocabulary/outbound.ts'
import { mapLink, pinLimits } from '../../core/vocabulary/pin.ts'
import { drawerView } from '../answering/drawer.ts'
import type { Form } from '../schema.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'

/** The fields of a place that goes with an answer, folded until something stands in them; it leaves with whatever button sends the answer. */
export function pinFields(typed: Form): Html {
  const { pin_name: name = '', pin_address: address = '', pin_point: point = '' } = typed
  const isTyped = [name, address, point].some((text) => text !== '')
  const content = html`<p id="pin-how">${say('pin.how')}</p>
<p class="field"><label for="pin-name">${say('pin.name')}</label><input id="pin-name" name="pin_name" form="actions" value="${name}" maxlength="${pinLimits.name}" autocomplete="off"></p>
<p class="field"><label for="pin-address">${say('pin.address')}</label><input id="pin-address" name="pin_address" form="actions" value="${address}" maxlength="${pinLimits.address}" autocomplete="off"></p>
<p class="field"><label for="pin-point">${say('pin.point')}</label><input id="pin-point" name="pin_point" form="actions" value="${point}" maxlength="2000" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="pin-point-how"><span class="hint" id="pin-point-how">${say('pin.point.how')}</span></p>
<button form="actions" id="pin-send" aria-describedby="pin-how">${say('pin.send')}</button>`
  return drawerView({ id: 'pin', title: say('pin'), open: isTyped, content })
}

/** Where a place that was sent can be looked at; nothing when there is none. */
export function pinLinks({ blocks }: Outbound): readonly Html[] {
  return blocks.flatMap((block) =>
    block.kind === 'pin'
      ? [
          html`<p class="place"><a href="${mapLink(block.pin)}" target="_blank" rel="noreferrer">${say('pin.see', { name: block.pin.name })}</a></p>`,
        ]
      : [],
  )
}
