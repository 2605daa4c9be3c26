import { html } from 'hono/html'
import type { TextKey } from '../../../core/vocabulary/text-key.ts'
import type { Html, View } from './view.ts'

/** What is said from the start where nothing stays, and the way to end it at once. */
export function modeView({ language, texts, mode }: View): Html {
  const key = (name: string) => `web.${mode.name}.${name}` as TextKey
  const minutes = Math.round((mode.idle ?? 0) / 60)
  return html`<p class="mode"><span class="mode-words">${texts(language, key('said'), { minutes })}</span> <a class="plain" href="${mode.path}?fin&lang=${language}">${texts(language, key('end'))}</a></p>`
}

/** Asked before a visit ends by itself: whoever is slow may stay. */
export function stillView({ language, texts }: View): Html {
  return html`<dialog id="still" aria-labelledby="still-ask"><h2 id="still-ask">${texts(language, 'web.still')}</h2><p>${texts(language, 'web.still.why')}</p><form method="dialog"><button class="plain" autofocus>${texts(language, 'web.still.stay')}</button></form></dialog>`
}
