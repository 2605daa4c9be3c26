import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { languages } from '../../core/vocabulary/language.ts'
import type { WebDeps } from './deps.ts'

/** Seconds another site's readers may keep the script: a mended one is everywhere within the hour. */
const kept = 'public, max-age=3600'

/** `GET /widget.js`, which another site puts on its pages: the compiled script, and before it the words it says, by language. */
export function widgetRoutes(deps: Pick<WebDeps, 'asset' | 'texts' | 'office'>): Hono {
  const routes = new Hono()

  routes.get('/widget.js', etag(), async (c) => {
    const script = await deps.asset('widget.js')
    if (script === null) return c.notFound()
    return c.body(`${wordsBefore(deps)}${new TextDecoder().decode(script)}})()`, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': kept,
    })
  })
  return routes
}

/** What the script says, as the office is called now. */
function wordsBefore({ texts, office }: Pick<WebDeps, 'texts' | 'office'>): string {
  const words = languages.map((language) => {
    const [open, close] = [texts(language, 'widget.open'), texts(language, 'widget.close')]
    const title = texts(language, 'widget.title', { office: office.assistant_of[language] })
    return [language, { open, close, title }]
  })
  return `"use strict";(()=>{const words=${JSON.stringify(Object.fromEntries(words))};\n`
}
