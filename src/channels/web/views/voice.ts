import { html } from 'hono/html'
import type { TextKey } from '../../../core/vocabulary/text-key.ts'
import { under } from '../mode.ts'
import { longestVoice } from '../voice.ts'
import type { Html, View } from './view.ts'

/** The button that records; the page's script shows it where there is a microphone. */
export function speakView({ language, texts }: View): Html {
  return html`<button id="speak" type="button" aria-label="${texts(language, 'web.voice')}" title="${texts(language, 'web.voice')}" hidden><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3zm6-3a6 6 0 0 1-12 0m6 6v3" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg></button>`
}

/** While a voice note is recorded, and before it is sent. */
export function voiceView({ language, texts, mode }: View): Html {
  const t = (key: TextKey) => texts(language, key)
  const button = (name: 'stop' | 'send' | 'cancel') =>
    html`<button class="plain" type="button" data-do="${name}">${t(`web.voice.${name}`)}</button>`
  return html`<div id="voice" role="group" aria-label="${t('web.voice')}" data-to="${under(mode, 'voz')}" data-most="${longestVoice}" data-recording="${t('web.voice.recording')}" data-ready="${t('web.voice.ready')}" data-refused="${t('web.voice.refused')}" data-failed="${t('web.voice.failed')}" hidden>
<p><span class="voice-said" role="status"></span> <span class="voice-clock"></span></p><audio controls></audio><p class="tools">${button('stop')}${button('send')}${button('cancel')}</p></div>`
}
