import { html } from 'hono/html'
import type { TextKey } from '../../../core/vocabulary/text-key.ts'
import type { Html, View } from './view.ts'

/**
 * What can be done with one answer. It is written with the answer, so that nothing moves when the scripts come; without them nothing of it
 * works, so it does not show.
 */
export function toolsView({ language, texts, mode }: View): Html {
  const t = (key: TextKey) => texts(language, key)
  const save = html`<button class="plain" type="button" data-do="save">${t('saved.save')}</button>`
  return html`<p class="tools">${mode.name === 'own' ? save : ''}<button class="plain" type="button" data-do="listen" aria-pressed="false" hidden>${t('web.listen')}</button><button class="plain" type="button" data-do="print">${t('web.print')}</button></p>`
}

/** What the scripts say of it, and where what is kept lies. */
export function toolsWordsView({ language, texts }: View): Html {
  const t = (key: TextKey) => texts(language, key)
  return html`<template id="tools" data-shelf="/guardados?lang=${language}" data-saved="${t('saved.done')}" data-unsaved="${t('saved.failed')}" data-stop="${t('web.listen.stop')}"></template>`
}
