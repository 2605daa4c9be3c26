import { html, raw } from 'hono/html'
import type { Html, View } from './view.ts'

/** What a frame shows where the browser keeps no session for it: the way to the same chat in a window of its own. */
export function apartView({ language, texts, office, version }: View & { office: string; version: string }): Html {
  return html`${raw('<!doctype html>')}
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts(language, 'web.title')} · ${office}</title><link rel="stylesheet" href="/chat.css?v=${version}"></head>
<body data-mode="embedded"><main class="apart"><h1>${office}</h1><p>${texts(language, 'widget.apart')}</p>
<p><a class="button" href="/?lang=${language}" target="_blank" rel="noopener">${texts(language, 'widget.apart_go')}</a></p></main>
<script type="module" src="/leave.js?v=${version}"></script></body></html>`
}
