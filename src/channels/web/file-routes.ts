import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { isLanguage } from '../../core/vocabulary/language.ts'
import { keptAs } from '../../shared/files-version.ts'
import type { WebDeps } from './deps.ts'

const types: Readonly<Record<string, string>> = {
  'chat.css': 'text/css; charset=utf-8',
  'topics.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
  'locate.js': 'text/javascript; charset=utf-8',
  'leave.js': 'text/javascript; charset=utf-8',
  'tools.js': 'text/javascript; charset=utf-8',
  'keep.js': 'text/javascript; charset=utf-8',
  'saved.js': 'text/javascript; charset=utf-8',
  'record.js': 'text/javascript; charset=utf-8',
  'sw.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'icon-192.png': 'image/png',
  'icon-512.png': 'image/png',
}

/** What pages name with the version; the rest is asked for again each time. */
export const versioned: readonly string[] = Object.keys(types).filter(
  (name) => name !== 'sw.js' && !name.endsWith('.png'),
)

/** Style, script, icons and the manifest that makes the chat installable. */
export function fileRoutes(deps: WebDeps, version: string): Hono {
  const routes = new Hono()
  for (const [name, type] of Object.entries(types)) {
    routes.get(`/${name}`, etag(), async (c) => {
      const content = await deps.asset(name)
      if (content === null) return c.notFound()
      const kept = keptAs(c.req.query('v'), version)
      return c.body(content, 200, { 'Content-Type': type, 'Cache-Control': kept })
    })
  }
  routes.get('/manifest.webmanifest', (c) => {
    const wanted = c.req.query('lang')
    const language = isLanguage(wanted) ? wanted : 'es'
    const manifest = {
      id: '/',
      name: `Puente · ${deps.office.assistant_of[language]}`,
      short_name: 'Puente',
      lang: language,
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#FBF9F5',
      theme_color: '#0F5C5C',
      icons: [192, 512].map((size) => ({
        src: `/icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    }
    return c.body(JSON.stringify(manifest), 200, {
      'Content-Type': 'application/manifest+json',
      'Cache-Control': 'no-cache',
    })
  })
  return routes
}
