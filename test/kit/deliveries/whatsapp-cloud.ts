import { createWhatsappCloudChannel } from '#src/channels/whatsapp-cloud/index.ts'
import { capabilities } from '#src/channels/whatsapp-cloud/render.ts'
import type { Phone } from '../whatsapp-cloud-phone.ts'
import { startWhatsappCloud, type WhatsappCloudServer } from '../whatsapp-cloud-server.ts'
import type { Attempted, OpenDoor, Piece, Platform, Post } from './platform.ts'

const day = 86_400_000

/** Meta's webhooks: in any order, several in one request, late by up to a week, ticks among them; every other person shows no number. */
export async function whatsappCloud(now: () => number): Promise<Platform & { readonly server: WhatsappCloudServer }> {
  const server = await startWhatsappCloud(now)
  const people = new Map<number, Phone>()
  function phone(person: number): Phone {
    const id = person % 2 === 0 ? { number: `52618000000${person}` } : { userId: `MX.${person}` }
    const known = people.get(person) ?? server.phone(id)
    people.set(person, known)
    return known
  }
  const { webhooks } = server
  /** What a person just did, apart from the ticks that wait. */
  function sent(person: number, act: () => string): Piece {
    const ticks = webhooks.waiting.splice(0)
    act()
    const [body] = webhooks.waiting.splice(0)
    webhooks.waiting.push(...ticks)
    return { person, body }
  }
  async function bringTo(post: Post, pieces: readonly Piece[]): Promise<boolean> {
    const body = webhooks.body(pieces.map((piece) => piece.body as Readonly<Record<string, unknown>>))
    const headers = { 'x-hub-signature-256': webhooks.sign(body) }
    return (await post('/whatsapp', { method: 'POST', headers, body })).status === 200
  }
  return {
    name: 'whatsapp-cloud',
    capabilities,
    shuffles: true,
    repeatsItself: false,
    latest: 7 * day,
    batch: 5,
    isAddress: (person, address) => address === (person % 2 === 0 ? `52618000000${person}` : `MX.${person}`),
    server,
    bringTo,
    says: (person, text) => sent(person, () => phone(person).says(text)),
    presses(person, label) {
      const shown = phone(person)
        .reads()
        .flatMap(({ choices }) => choices)
        .findLast((choice) => choice.label === label || choice.id === label)
      return shown === undefined ? null : sent(person, () => phone(person).presses(shown.id))
    },
    shares: (person, latitude, longitude) =>
      sent(person, () => phone(person).sends({ type: 'location', location: { latitude, longitude } })),
    async open({ takeTurn, takeWord, takeMove, now: clock, log }): Promise<OpenDoor> {
      const channel = createWhatsappCloudChannel({
        token: server.token,
        account: server.account,
        apiRoot: server.url,
        listButton: () => 'Opciones',
        takeTurn: async (inbound) => void (await takeTurn(inbound)),
        takeWord,
        takeMove,
        now: clock,
        log,
      })
      const routes = channel.webhook({ appSecret: server.secret, verifyToken: 'a-word-of-ours' })
      return {
        channel,
        bring: (pieces) => bringTo(routes.request, pieces),
        die: () => undefined,
      }
    },
    received: async (person) =>
      phone(person)
        .reads()
        .map(({ text, choices }) => ({ text, labels: choices.map(({ label }) => label) })),
    trouble(chance) {
      if (chance < 0.5) return null
      const kind = chance < 0.6 ? 'drop' : 'error'
      server.fault({ path: 'messages', kind, code: chance < 0.8 ? 130429 : 131056, status: 429 })
      return kind === 'drop' ? 'lost' : 'refused'
    },
    words: () => webhooks.waiting.splice(0).map((body): Piece => ({ person: -1, body })),
    attempts: () =>
      server.calls.map(({ payload, at, refusedUntil, code }): Attempted => {
        const to = String(payload.to ?? payload.recipient)
        return { to, at, until: refusedUntil ?? null, everybody: code === 130429 }
      }),
    stop: () => server.stop(),
  }
}
