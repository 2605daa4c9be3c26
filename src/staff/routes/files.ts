import { Hono } from 'hono'
import type { ConsoleDeps } from '../deps.ts'
import type { StaffEnv } from '../guard.ts'

const css = 'text/css; charset=utf-8'
const js = 'text/javascript; charset=utf-8'

const types: Readonly<Record<string, string>> = {
  'console.css': css,
  'form.css': css,
  'list.css': css,
  'case.css': css,
  'tools.css': css,
  'care.css': css,
  'people.css': css,
  'reports.css': css,
  'desk.css': css,
  'desk.js': js,
  'console.js': js,
  'pulse.js': js,
  'keys.js': js,
  'registers.css': css,
  'passkeys.js': js,
}

/** Style and script; they say nothing of anybody. */
export function fileRoutes(deps: ConsoleDeps): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  for (const [name, type] of Object.entries(types)) {
    routes.get(`/${name}`, async (c) => {
      const content = await deps.asset(name)
      if (content === null) return c.notFound()
      return c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' })
    })
  }
  return routes
}
