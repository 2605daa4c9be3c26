import { html } from 'hono/html'
import type { Html, View } from './message.ts'

/** What can be done with one answer; the page's script puts it under each, since without script nothing of it works. */
export function toolsView({ language, texts }: View): Html {
  return html`<template id="tools"><p class="tools"><button class="plain" type="button" data-do="print">${texts(language, 'web.print')}</button></p></template>`
}
