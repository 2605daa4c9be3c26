import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the stand-in answers the next question; `says` is the assistant's message. */
export type ModelBehaviour =
  | { readonly says: string }
  | { readonly refuses: string }
  | { readonly status: number }
  | { readonly body: string; readonly type: string }
  | { readonly redirects: string }
  | 'hangs'

/** One question as it arrived. */
export interface Asked {
  readonly path: string
  readonly authorization: string | null
  readonly body: string
}

/** A local stand-in for an endpoint that speaks OpenAI's chat completions. */
export interface ModelServer {
  readonly url: string
  readonly asked: readonly Asked[]
  behave(behaviour: ModelBehaviour): void
  close(): Promise<void>
}

/** Starts one on a free port. */
export async function startModelServer(): Promise<ModelServer> {
  let behaviour: ModelBehaviour = { says: '{"ranking":[]}' }
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void take(request).then((body) => {
      asked.push({ path: request.url ?? '', authorization: request.headers.authorization ?? null, body })
      answer(behaviour, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    behave: (next) => {
      behaviour = next
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function take(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

function answer(behaviour: ModelBehaviour, response: ServerResponse): void {
  if (behaviour === 'hangs') return
  if ('status' in behaviour) {
    response.writeHead(behaviour.status, { 'content-type': 'application/json', 'retry-after': '20' })
    response.end('{"error":{"message":"Rate limit reached"}}')
  } else if ('redirects' in behaviour) {
    response.writeHead(307, { location: behaviour.redirects }).end()
  } else if ('body' in behaviour) {
    response.writeHead(200, { 'content-type': behaviour.type }).end(behaviour.body)
  } else {
    const message =
      'refuses' in behaviour
        ? { role: 'assistant', content: null, refusal: behaviour.refuses }
        : { role: 'assistant', content: behaviour.says, refusal: null }
    const choices = [{ index: 0, message, finish_reason: 'stop' }]
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion', choices, usage: { total_tokens: 120 } }))
  }
}
