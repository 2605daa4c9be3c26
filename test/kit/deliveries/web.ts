import type { Channel } from '#src/channels/channel.ts'
import { createWebChannel, webCapabilities } from '#src/channels/web/index.ts'
import { createSessions } from '#src/channels/web/session.ts'
import { webDeps } from '#src/entry/web-deps.ts'
import { newToken } from '#src/shared/ids.ts'
import type { OpenDoor, Platform } from './platform.ts'

const sessionSecret = new Uint8Array(32).fill(3)
const hour = 3_600_000

interface Asked {
  readonly session: string
  readonly id: string
  readonly text: string
}

interface Told {
  readonly session: string
  readonly said: string
}

/** The chat's API and its client, which asks again with the same id until it is answered, and sometimes after that. */
export async function web(): Promise<Platform> {
  const sessions = await createSessions(sessionSecret, newToken)
  const tokens = await Promise.all(Array.from({ length: 20 }, () => sessions.issue()))
  const answers = new Map<string, Told>()
  const differing: string[] = []
  let ids = 0
  return {
    name: 'web',
    capabilities: webCapabilities,
    shuffles: false,
    repeatsItself: false,
    latest: hour,
    batch: 1,
    isAddress: (person, address) => address === tokens[person],
    says(person, text) {
      ids += 1
      return { person, body: { session: tokens[person], id: `message-${ids}`, text } }
    },
    async open({ assistant, takeTurn, store, now, log }): Promise<OpenDoor> {
      const cards = { picture: async () => null, sheet: async () => null }
      const asset = async () => null
      const url = 'http://localhost'
      const deps = webDeps({ assistant, store, cards, asset, sessionSecret, url, widgetOrigins: [], log })
      const { channel, routes } = await createWebChannel({ ...deps, takeTurn, now })
      const headers = { 'content-type': 'application/json', 'accept-language': 'es' }
      async function post(asked: Asked): Promise<boolean> {
        const answer = await routes.request('/api/chat', { method: 'POST', headers, body: JSON.stringify(asked) })
        if (answer.status !== 200) return false
        const { messages } = (await answer.json()) as { messages: readonly { readonly text: string }[] }
        const said = JSON.stringify(messages)
        const before = answers.get(asked.id)
        if (before !== undefined && before.said !== said) differing.push(`the answer to ${asked.id} changed`)
        answers.set(asked.id, before ?? { session: asked.session, said })
        return true
      }
      return {
        channel: channel satisfies Channel,
        bring: async (pieces) =>
          (await Promise.all(pieces.map(({ body }) => post(body as Asked)))).every((taken) => taken),
        die: () => undefined,
      }
    },
    received: async (person) => [
      ...differing,
      ...[...answers.values()]
        .filter(({ session }) => session === tokens[person])
        .flatMap(({ said }) => (JSON.parse(said) as { text: string }[]).map(({ text }) => text)),
    ],
    trouble: () => null,
    words: () => [],
    attempts: () => [],
    stop: async () => undefined,
  }
}
