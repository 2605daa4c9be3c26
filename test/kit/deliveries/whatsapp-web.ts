import type { WhatsAppWebChannel } from '#src/channels/whatsapp-web/index.ts'
import type { ArrivedMessage, ToChild } from '#src/channels/whatsapp-web/protocol.ts'
import { capabilities, render } from '#src/channels/whatsapp-web/render.ts'
import { createRequests } from '#src/channels/whatsapp-web/requests.ts'
import { createTake } from '#src/channels/whatsapp-web/take.ts'
import type { Attempted, OpenDoor, Piece, Platform } from './platform.ts'

const day = 86_400_000
/** How long a message is left that could not be sent for now (src/channels/whatsapp-web/requests.ts). */
const rest = 15_000

/**
 * WhatsApp Web without its browser: what its process says and is told, by the protocol. Each chat in its order, late by days while nothing
 * listened, and again whenever it looks for what it may have missed. Messages carry our names: one named twice is one.
 */
export async function whatsappWeb(now: () => number): Promise<Platform> {
  const sent = new Map<string, { readonly to: string; readonly text: string }>()
  const attempts: Attempted[] = []
  let ids = 0
  let next: 'refused' | 'lost' | null = null
  const chat = (person: number) => `10000${person}@lid`
  function arrived(person: number, text: string, place: ArrivedMessage['place']): Piece {
    const from = chat(person)
    ids += 1
    const body: ArrivedMessage = {
      type: 'message',
      id: `false_${from}_${ids}`,
      from,
      lid: from,
      phone: null,
      kind: place === null ? 'chat' : 'location',
      text,
      vcards: [],
      place,
      media: null,
      at: now(),
      editedAt: null,
    }
    return { person, body }
  }
  return {
    name: 'whatsapp-web',
    capabilities,
    shuffles: false,
    repeatsItself: false,
    latest: 3 * day,
    batch: 1,
    isAddress: (person, address) => address === chat(person),
    says: (person, text) => arrived(person, text, null),
    presses: () => null,
    shares: (person, lat, lon) => arrived(person, '', { lat, lon }),
    async open({ takeTurn, log }): Promise<OpenDoor> {
      const asked = new Map<string, (taken: boolean) => void>()
      let dead = false
      const take = createTake({
        takeTurn: async (inbound) => void (await takeTurn(inbound)),
        taken: (id) => asked.get(id)?.(true),
        log,
        pause: () => 1,
      })
      function tell(told: ToChild): boolean {
        if (told.type !== 'send') return true
        const trouble = next
        next = null
        const refused = trouble === 'refused'
        attempts.push({ to: told.address, at: now(), until: refused ? now() + rest : null, everybody: false })
        if (!refused) sent.set(told.id, { to: told.address, text: told.text })
        const { id } = told
        setImmediate(() => {
          if (dead) return
          if (refused) requests.answered({ type: 'not_sent', id, outcome: 'retry', code: 'page:slow' })
          else if (trouble === 'lost')
            requests.answered({ type: 'not_sent', id, outcome: 'unknown', code: 'page:slow' })
          else requests.answered({ type: 'sent', id, platformId: `true_${id}` })
        })
        return true
      }
      const requests = createRequests(tell, 100_000)
      requests.ready(true)
      const channel: Pick<WhatsAppWebChannel, 'name' | 'capabilities' | 'send'> = {
        name: 'whatsapp-web',
        capabilities,
        send: ({ id, address, outbound }) => requests.ask({ id, address, text: render(outbound) }),
      }
      return {
        channel,
        bring(pieces) {
          const taken = pieces.map(({ body }) => {
            const arrived = body as ArrivedMessage
            const { promise, resolve } = Promise.withResolvers<boolean>()
            const before = asked.get(arrived.id)
            asked.set(arrived.id, (so) => {
              before?.(so)
              resolve(so)
            })
            if (dead) resolve(false)
            else take.take(arrived)
            return promise
          })
          return Promise.all(taken).then((all) => all.every((so) => so))
        },
        die() {
          dead = true
          take.end()
          requests.end()
          for (const answer of asked.values()) answer(false)
        },
      }
    },
    received: async (person) =>
      [...sent.values()].filter(({ to }) => to === chat(person)).map(({ text }) => ({ text, labels: [] })),
    trouble(chance) {
      next = chance < 0.6 ? null : chance < 0.8 ? 'lost' : 'refused'
      return next
    },
    words: () => [],
    attempts: () => attempts,
    stop: async () => undefined,
  }
}
