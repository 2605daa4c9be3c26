import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { filesVersion } from '../../shared/files-version.ts'
import { remembered } from '../../shared/remembered.ts'
import type { Capabilities, Channel } from '../channel.ts'
import { createAdmission, type WebParts } from './admission.ts'
import { apiRoutes } from './api.ts'
import type { WebDeps } from './deps.ts'
import { fileRoutes, versioned } from './file-routes.ts'
import { listRoutes } from './list-routes.ts'
import { embedded, kiosk, own, shared } from './mode.ts'
import { pageRoutes } from './page-routes.ts'
import { savedRoutes } from './saved-routes.ts'
import { createSessions } from './session.ts'
import { topicRoutes } from './topics/topic-routes.ts'
import { voiceRoutes } from './voice-routes.ts'
import { widgetRoutes } from './widget-routes.ts'

export type { WebDeps, WebPerson } from './deps.ts'

/** The web chat: a page that works with JavaScript off and lives with it, and the same chat as a JSON API. */
export async function createWebChannel(given: WebDeps): Promise<{ readonly channel: Channel; readonly routes: Hono }> {
  const deps: WebParts = { ...given, admission: createAdmission(given) }
  const sessions = await createSessions(deps.sessionSecret, deps.newToken)
  const version = await filesVersion(deps.asset, versioned)
  const routes = new Hono()
  const { url, widgetOrigins } = deps
  const closed = headers(url, null)
  const framed = remembered((origins) => headers(url, origins.split(' ')))
  routes.use(async (c, next) => {
    if (!isWidget(c.req.path)) return closed(c, next)
    const origins = widgetOrigins()
    if (origins.length > 0) return framed(origins.join(' '))(c, next)
    return closed(c, async () => {
      c.res = await c.notFound()
    })
  })
  routes.route('/api', apiRoutes(deps, sessions))
  routes.route('/', fileRoutes(deps, version))
  routes.route('/', topicRoutes(deps, version))
  routes.route('/', savedRoutes(deps, version))
  routes.route('/', widgetRoutes(deps))
  for (const mode of [embedded, shared, kiosk, own]) {
    routes.route(mode.path, listRoutes(deps, sessions, mode))
    // Nobody should have to speak of themselves in a waiting room.
    if (mode !== kiosk) routes.route(mode.path, voiceRoutes(deps, sessions, mode))
    routes.route(mode.path, pageRoutes(deps, sessions, version, mode))
  }
  return { channel, routes }
}

/** What another site may load: the widget's script, and the page in its frame. */
function isWidget(path: string): boolean {
  return path === '/widget.js' || path === embedded.path || path.startsWith(`${embedded.path}/`)
}

/** `framedBy`: the sites that may show it in a frame; null: none may. */
function headers(url: string, framedBy: readonly string[] | null) {
  const self = ["'self'"]
  const none = ["'none'"]
  return secureHeaders({
    // Not `no-referrer`: with it a form's Origin is `null`, and older browsers could not prove that the form is ours.
    referrerPolicy: 'same-origin',
    xFrameOptions: framedBy === null ? 'DENY' : false,
    crossOriginResourcePolicy: framedBy === null ? 'same-origin' : 'cross-origin',
    // Only this host: what else the office runs beside it is not ours to bind.
    strictTransportSecurity: url.startsWith('https:') ? 'max-age=15552000' : false,
    // Where somebody is, and their voice, are asked for only when they press the button for it.
    permissionsPolicy: { camera: [], geolocation: ['self'], microphone: ['self'] },
    contentSecurityPolicy: {
      defaultSrc: none,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: self,
      // A voice note is heard before it is sent.
      mediaSrc: [...self, 'blob:'],
      connectSrc: self,
      formAction: self,
      manifestSrc: self,
      workerSrc: self,
      baseUri: none,
      frameAncestors: framedBy === null ? none : [...framedBy],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['puente'],
    },
  })
}

/** What a page shows: nearly anything. */
export const webCapabilities: Capabilities = {
  textLimit: 20_000,
  unit: 'utf16',
  buttons: 100,
  labelLimit: 200,
  idLimit: 64,
  fetched: true,
  locates: true,
  forwards: true,
  pictures: true,
}

/** Messages are read from the stored thread by the page, so sending has nothing left to do. */
const channel: Channel = {
  name: 'web',
  capabilities: webCapabilities,
  send: async () => ({ status: 'sent', platformId: null }),
}
