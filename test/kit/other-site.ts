import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site of somebody else, e.g. a municipality's, on another host name than the chat's. */
export interface OtherSite {
  readonly url: string
  /** What its page is from now on; `head` and `policy` are the site's own. */
  show(page: { readonly body: string; readonly policy?: string }): void
  stop(): Promise<void>
}

/** Serves one page at `/`. */
export async function openOtherSite(): Promise<OtherSite> {
  let page: Parameters<OtherSite['show']>[0] = { body: '' }
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8')
    if (page.policy !== undefined) answer.setHeader('Content-Security-Policy', page.policy)
    answer.end(
      `<!doctype html><html lang="es"><title>Lerdo</title><main><h1>Municipio de Lerdo</h1><p><a href="#a">Trámites</a></p>${page.body}</main>`,
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show(shown) {
      page = shown
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close').catch(() => undefined)
    },
  }
}
