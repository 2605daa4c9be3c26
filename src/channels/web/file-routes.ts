import { Hono } from 'hono'
import { isLanguage } from '../../core/vocabulary/language.ts'
import type { WebDeps } from './deps.ts'

const types: Readonly<Record<string, string>> = {
  'chat.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
  'sw.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'icon-192.png': 'image/png',
  'icon-512.png': 'image/png',
}

/** Style, script, icons and the manifest that makes the chat installable. */
export function fileRoutes(deps: WebDeps): Hono {
  const routes = new Hono()
  for (const [name, type] of Object.entries(types)) {
    routes.get(`/${name}`, async (c) => {
      const content = await deps.asset(name)
      if (content === null) return c.notFound()
      return c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' })
    })
  }
  routes.get('/manifest.webmanifest', (c) => {
    const wanted = c.req.query('lang')
    const language = isLanguage(wanted) ? wanted : 'es'
    const icons = [192, 512].map((size) => ({ src: `/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' }))
    const name = deps.office.assistant_of[language]
    const manifest = { name, short_name: 'Puente', lang: language, start_url: '/', scope: '/', display: 'standalone', background_color: '#FBF9F5', theme_color: '#0F5C5C', icons }
    return c.body(JSON.stringify(manifest), 200, { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'no-cache' })
  })
  return routes
}
