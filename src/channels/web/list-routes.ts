import { type Context, Hono } from 'hono'
import { type ListRequest, papers } from '../../shared/cards.ts'
import type { WebDeps } from './deps.ts'
import type { Mode } from './mode.ts'
import { aliasOf } from './requests.ts'
import type { Sessions } from './session.ts'
import { visitOf } from './visit.ts'

/**
 * A person's own list as a picture and a sheet: `GET /lista/:entry/tarjeta.png`, `/lista/:entry/lista.pdf`. The address is the message's id and
 * tells nothing; under its mode's page it opens with the session the message was said to and is a 404 for everybody else.
 */
export function listRoutes(deps: WebDeps, sessions: Sessions, mode: Mode): Hono {
  const routes = new Hono()

  routes.get('/lista/:entry/tarjeta.png', async (c) => {
    const request = await requestOf(c, c.req.param('entry'))
    const picture = request === null ? null : await deps.cards.picture(request)
    return picture === null ? c.notFound() : c.body(picture, 200, fileOf('image/png', 'png'))
  })

  routes.get('/lista/:entry/lista.pdf', async (c) => {
    const request = await requestOf(c, c.req.param('entry'))
    const paper = papers.find((p) => p === c.req.query('paper')) ?? 'letter'
    const sheet = request === null ? null : await deps.cards.sheet(request, paper)
    return sheet === null ? c.notFound() : c.body(sheet, 200, fileOf('application/pdf', 'pdf'))
  })

  return routes

  async function requestOf(c: Context, entryId: string): Promise<ListRequest | null> {
    const { session } = await visitOf(c, deps, sessions, mode)
    if (session === null) return null
    const entry = await deps.threadEntry(aliasOf(session), entryId)
    const block = entry?.outbound?.blocks.find((b) => b.kind === 'picture')
    return block?.own === undefined ? null : block
  }
}

/** Shown in the browser, kept by nobody in between, and saved under a name that tells nothing on a shared phone. */
function fileOf(type: string, ending: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': `inline; filename="lista.${ending}"`,
    'Cache-Control': 'private, no-store',
  }
}
