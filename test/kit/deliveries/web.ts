import { createWebChannel, webCapabilities } from '#src/channels/web/index.ts'
import type { WebMessage } from '#src/channels/web/message.ts'
import { createSessions } from '#src/channels/web/session.ts'
import { webDeps } from '#src/entry/web-deps.ts'
import { newToken } from '#src/shared/ids.ts'
import { limitsOf, wide } from '../limits.ts'
import type { OpenDoor, Piece, Platform, Post } from './platform.ts'

const sessionSecret = new Uint8Array(32).fill(3)
const hour = 3_600_000

interface Asked {
  readonly session: string
  readonly id: string
}

/** The chat's API and its client, which asks again with the same id until it is answered, and sometimes after that. */
export async function web(): Promise<Platform> {
  const sessions = await createSessions(sessionSecret, newToken)
  const tokens = await Promise.all(Array.from({ length: 20 }, () => sessions.issue()))
  const answers = new Map<string, string>()
  const differing: string[] = []
  const headers = { 'content-type': 'application/json' }
  let choices: WebMessage['choices'] = []
  let ids = 0
  let last: Post = () => new Response(null, { status: 503 })

  function asking(person: number, what: object): Piece {
    ids += 1
    return { person, body: { session: tokens[person], id: `message-${ids}`, ...what } }
  }
  async function ask(post: Post, asked: Asked): Promise<boolean> {
    const answer = await post('/api/chat', { method: 'POST', headers, body: JSON.stringify(asked) })
    if (answer.status !== 200) return false
    const { messages } = (await answer.json()) as { readonly messages: readonly WebMessage[] }
    const said = JSON.stringify(messages)
    if ((answers.get(asked.id) ?? said) !== said) differing.push(`the answer to ${asked.id} changed`)
    answers.set(asked.id, said)
    return true
  }
  async function bringTo(post: Post, pieces: readonly Piece[]): Promise<boolean> {
    last = post
    const taken = await Promise.all(pieces.map(({ body }) => ask(post, body as Asked)))
    return taken.every((so) => so)
  }
  return {
    name: 'web',
    capabilities: webCapabilities,
    shuffles: false,
    repeatsItself: false,
    latest: hour,
    batch: 1,
    isAddress: (person, address) => address === tokens[person],
    says: (person, text) => asking(person, { text }),
    presses(person, label) {
      const choice = choices.find((one) => one.label === label || one.id === label)
      return choice === undefined ? null : asking(person, { choice: choice.id })
    },
    shares: (person, lat, lon) => asking(person, { location: `${lat},${lon}` }),
    bringTo,
    async open({ assistant, takeTurn, store, now, log }): Promise<OpenDoor> {
      const cards = { picture: async () => null, sheet: async () => null }
      const asset = async () => null
      const url = 'http://localhost'
      const deps = webDeps({
        assistant,
        store,
        cards,
        asset,
        sessionSecret,
        url,
        widgetOrigins: () => [],
        limits: limitsOf(wide),
        freeDisk: async () => null,
        log,
      })
      const { channel, routes } = await createWebChannel({ ...deps, takeTurn, now })
      return { channel, bring: (pieces) => bringTo(routes.request, pieces), die: () => undefined }
    },
    async received(person) {
      const answer = await last(`/api/chat?session=${tokens[person]}`, { headers })
      const { messages } = (await answer.json()) as { readonly messages: readonly WebMessage[] }
      const said = messages.filter(({ from }) => from !== 'person')
      choices = said.findLast((one) => one.choices.length > 0)?.choices ?? choices
      const shown = said.map(({ text, ...one }) => ({
        text,
        labels: one.choices.filter(isForAll).map(({ label }) => label),
      }))
      return [...differing.map((text) => ({ text, labels: [] })), ...shown]
    },
    trouble: () => null,
    words: () => [],
    attempts: () => [],
    stop: async () => undefined,
  }
}

/** A page can ask its device where it is; other doors have their own way to share a place. */
function isForAll({ id }: WebMessage['choices'][number]): boolean {
  return id !== 'locate'
}
