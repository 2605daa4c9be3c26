import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { html } from 'hono/html'
import { isLanguage } from '../../core/vocabulary/language.ts'
import type { TextKey } from '../../core/vocabulary/text-key.ts'
import type { WebDeps } from './deps.ts'
import { shell } from './topics/shell.ts'

/** `GET /guardados`: the page that shows what somebody kept on their own phone. It is the same for everybody: what is kept never leaves the phone. */
export function savedRoutes(deps: WebDeps, version: string): Hono {
  return new Hono().get('/guardados', etag(), (c) => {
    const wanted = c.req.query('lang')
    const language = isLanguage(wanted) ? wanted : 'es'
    const t = (key: TextKey, vars?: Record<string, string>) => deps.texts(language, key, vars)
    const content = html`<h1>${t('saved.title')}</h1><p class="answer">${t('saved.intro')}</p>
<p id="saved-told" role="status" tabindex="-1"></p><p id="saved-none" hidden>${t('saved.none')}</p>
<ul id="saved" class="saved"></ul>
<template id="saved-one"><li><p class="when">${t('saved.when', { day: '{day}' })}</p><div class="kept"></div><p><button type="button" data-done="${t('saved.deleted')}">${t('saved.delete')}</button></p></li></template>
<p><button type="button" id="saved-all" data-done="${t('saved.deleted_all')}" hidden>${t('saved.delete_all')}</button></p>
<p class="ways"><a class="button" href="/?lang=${language}">${t('topics.ask')}</a></p>
<noscript><p class="warning">${t('saved.script')}</p></noscript>
<script type="module" src="/saved.js?v=${version}"></script>`
    c.header('Cache-Control', 'no-cache')
    const page = { path: '/guardados', title: t('saved.title'), description: t('saved.intro'), content }
    return c.html(shell({ deps, language, version }, page))
  })
}
