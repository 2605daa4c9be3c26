import { Hono, type MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { filesVersion, keptAs } from '../../shared/files-version.ts'
import type { ConsoleDeps } from '../deps.ts'
import type { StaffEnv } from '../guard.ts'

const css = 'text/css; charset=utf-8'
const js = 'text/javascript; charset=utf-8'

const svg = 'image/svg+xml'

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
  'today.css': css,
  'passkeys.js': js,
  'practice.css': css,
  'practice.svg': svg,
}

/** Says of every request what the files now are, for pages to name them by. */
export function withFilesVersion({ asset }: Pick<ConsoleDeps, 'asset'>): MiddlewareHandler<StaffEnv> {
  // What was found, never the finding: in Workers one request must not wait for another's work.
  let version: string | null = null
  return async (c, next) => {
    version ??= await filesVersion(asset, Object.keys(types))
    c.set('filesVersion', version)
    await next()
  }
}

/** Style and script; they say nothing of anybody. Pages name them with their version, and a browser keeps them for ever. */
export function fileRoutes(deps: ConsoleDeps): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  for (const [name, type] of Object.entries(types)) {
    routes.get(`/${name}`, etag(), async (c) => {
      const content = await deps.asset(name)
      if (content === null) return c.notFound()
      return c.body(content, 200, {
        'Content-Type': type,
        'Cache-Control': keptAs(c.req.query('v'), c.get('filesVersion')),
      })
    })
  }
  return routes
}
