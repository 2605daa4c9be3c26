import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import type { Channel } from '../channel.ts'
import { apiRoutes } from './api.ts'
import type { WebDeps } from './deps.ts'
import { fileRoutes } from './file-routes.ts'
import { pageRoutes } from './page-routes.ts'
import { createSessions } from './session.ts'

export type { WebDeps } from './deps.ts'

/** The web chat: a page that works with JavaScript off and lives with it, and the same chat as a JSON API. */
export async function createWebChannel(deps: WebDeps): Promise<{ readonly channel: Channel; readonly routes: Hono }> {
  const sessions = await createSessions(deps.sessionSecret, deps.newToken)
  const routes = new Hono()
  routes.use(
    secureHeaders({
      referrerPolicy: 'no-referrer',
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  )
  routes.use('/chat.css', etag())
  routes.use('/chat.js', etag())
  routes.route('/api', apiRoutes(deps, sessions))
  routes.route('/', fileRoutes(deps))
  routes.route('/', pageRoutes(deps, sessions))
  return { channel, routes }
}

/** Messages are read from the stored thread by the page, so sending has nothing left to do. */
const channel: Channel = {
  name: 'web',
  capabilities: { textLimit: 20_000, unit: 'utf16', buttons: 100, labelLimit: 200, idLimit: 64 },
  send: async () => ({ status: 'sent', platformId: null }),
}
