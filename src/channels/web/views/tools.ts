import { html } from 'hono/html'
import type { TextKey } from '../../../core/vocabulary/text-key.ts'
import type { Html, View } from './message.ts'

/** What can be done with one answer; the page's script puts it under each, since without script nothing of it works. */
export function toolsView({ language, texts, mode }: View): Html {
  const t = (key: TextKey) => texts(language, key)
  const save = html`<button class="plain" type="button" data-do="save" data-done="${t('saved.done')}" data-failed="${t('saved.failed')}">${t('saved.save')}</button>`
  return html`<template id="tools" data-shelf="/guardados?lang=${language}"><p class="tools">${mode.name === 'own' ? save : ''}<button class="plain" type="button" data-do="listen" data-stop="${t('web.listen.stop')}" aria-pressed="false">${t('web.listen')}</button><button class="plain" type="button" data-do="print">${t('web.print')}</button></p></template>`
}
