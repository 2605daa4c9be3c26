import { Hono } from 'hono'
import { createWebChannel } from '#src/channels/web/index.ts'
import { webDeps } from '#src/entry/web-deps.ts'
import type { Figures } from '#src/limits/table.ts'
import { createLog } from '#src/shared/log.ts'
import { limitsOf } from './limits.ts'
import type { TestOffice } from './office.ts'

/** A visitor's browser at the chat of a test office: one cookie jar. */
export interface Visitor {
  get(path: string): Promise<Response>
  json(path: string, body: object): Promise<Response>
  post(path: string, form: Readonly<Record<string, string | Blob>>): Promise<Response>
}

const url = 'http://localhost'

/** Opens the web chat over a test office; each call of what it gives is another browser, at this address. */
export async function openWebOffice(
  { assistant, store, now }: TestOffice,
  figures: Partial<Figures> = {},
  freeDisk: () => Promise<number | null> = async () => null,
): Promise<(address?: string) => Visitor> {
  const { routes } = await createWebChannel(
    webDeps({
      assistant,
      store,
      cards: { picture: async () => null, sheet: async () => null },
      asset: async (name) => new TextEncoder().encode(name),
      sessionSecret: new Uint8Array(32).fill(5),
      url,
      widgetOrigins: () => [],
      limits: limitsOf(figures, now),
      freeDisk,
      log: createLog((line) => {
        throw new Error(line)
      }),
    }),
  )
  const app = new Hono().route('/', routes)
  return (address = '198.51.100.1') => visitor(app, address)
}

function visitor(app: Hono, address: string): Visitor {
  const cookies = new Map<string, string>()
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    headers.set('Origin', url)
    headers.set('CF-Connecting-IP', address)
    const response = await app.request(`${url}${path}`, { ...init, headers })
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      cookies.set(name, value)
    }
    return response
  }
  return {
    get: (path) => ask(path),
    json: (path, body) =>
      ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    post(path, form) {
      const body = new FormData()
      for (const [name, value] of Object.entries(form)) body.set(name, value)
      return ask(path, { method: 'POST', body })
    },
  }
}
