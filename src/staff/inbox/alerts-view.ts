import { html } from 'hono/html'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'

/** Sound and the browser's own notices: off until somebody presses, kept in this browser. Shown by the script, without which there are none. */
export function alertsView(): Html {
  return html`<details class="alerts" id="alerts" hidden><summary>${say('inbox.alerts')}</summary><p class="hint">${say('inbox.alerts.lead')}</p>
<p><label class="check"><input type="checkbox" id="alert-sound"> ${say('inbox.alerts.sound')}</label></p>
<p><label class="check"><input type="checkbox" id="alert-screen"> ${say('inbox.alerts.screen')}</label></p>
<p id="alerts-denied" role="status" hidden>${say('inbox.alerts.denied')}</p></details>`
}
