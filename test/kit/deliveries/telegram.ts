import { setTimeout as pause } from 'node:timers/promises'
import { createTelegramChannel, type TelegramChannel } from '#src/channels/telegram/index.ts'
import { capabilities } from '#src/channels/telegram/render.ts'
import type { Person } from '../telegram-person.ts'
import { startTelegram, type TelegramServer } from '../telegram-server.ts'
import type { Attempted, DoorParts, OpenDoor, Piece, Platform, Post } from './platform.ts'

/** What the stand-in signs its webhook with. */
export const telegramSecret = 'a-secret-for-the-deliveries'
const day = 86_400_000

/** Telegram pushing to the webhook: each chat in its order, late by up to a day, again at any time after. */
export async function telegramWebhook(
  now: () => number,
  burst = 1,
): Promise<Platform & { readonly server: TelegramServer }> {
  const server = await startTelegram({ now, burst })
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': telegramSecret }
  async function bringTo(post: Post, pieces: readonly Piece[]): Promise<boolean> {
    const path = `/telegram/${server.account}/webhook`
    const answers = await Promise.all(
      pieces.map(({ body }) => post(path, { method: 'POST', headers, body: JSON.stringify(body) })),
    )
    return answers.every(({ status }) => status === 200)
  }
  return {
    ...(await common(server)),
    server,
    bringTo,
    repeatsItself: false,
    latest: day,
    says(person, text) {
      personOf(server, person).says(text)
      return { person, body: server.updates.waiting.at(-1) }
    },
    async open(parts): Promise<OpenDoor> {
      const channel = channelOf(server, parts)
      const routes = channel.webhook(telegramSecret)
      return {
        channel,
        bring: (pieces) => bringTo(routes.request, pieces),
        die: () => undefined,
      }
    },
  }
}

/** Telegram asked by long polling: it brings again by itself what was not confirmed, and as often more as told. */
export async function telegramPolling(now: () => number): Promise<Platform> {
  const server = await startTelegram({ now, speed: 1000 })
  return {
    ...(await common(server)),
    repeatsItself: true,
    latest: 0,
    // What is written reaches the queue when it is brought.
    says: (person, text) => ({ person, body: text }),
    async open(parts): Promise<OpenDoor> {
      const channel = channelOf(server, parts)
      const polling = channel.poll({ firstPause: 1, longestPause: 5, lookAgain: 1, longPoll: 1000 })
      let dead = false
      return {
        channel,
        async bring(pieces, copies) {
          server.updates.repeat(copies - 1)
          for (const { person, body } of pieces) personOf(server, person).says(String(body))
          while (server.updates.waiting.length > 0 && !dead) await pause(1)
          // Telegram keeps what a dead process did not confirm: it need not be written again.
          return true
        },
        die() {
          dead = true
          void polling.stop()
        },
      }
    },
  }
}

async function common(server: TelegramServer): Promise<Omit<Platform, 'repeatsItself' | 'latest' | 'says' | 'open'>> {
  return {
    name: 'telegram',
    capabilities,
    shuffles: false,
    batch: 1,
    isAddress: (person, address) => address === `${person}`,
    received: async (person) =>
      personOf(server, person)
        .reads()
        .map(({ text, buttons }) => ({ text, labels: buttons.map(({ label }) => label) })),
    presses(person, label) {
      personOf(server, person).presses(label)
      return { person, body: server.updates.waiting.at(-1) }
    },
    shares(person, latitude, longitude) {
      personOf(server, person).shows('location', { location: { latitude, longitude } })
      return { person, body: server.updates.waiting.at(-1) }
    },
    trouble(chance) {
      if (chance < 0.6) return null
      if (chance < 0.8) {
        server.fault({ method: 'sendMessage', kind: 'drop' })
        return 'lost'
      }
      const retryAfter = 1 + Math.floor((chance - 0.8) * 5 * 600)
      server.fault({ method: 'sendMessage', kind: 'status', status: 429, retryAfter })
      return 'refused'
    },
    words: () => [],
    attempts: () =>
      server.called('sendMessage').map(({ payload, at, refusedUntil }): Attempted => {
        return { to: String(payload.chat_id), at, until: refusedUntil ?? null, everybody: false }
      }),
    stop: () => server.stop(),
  }
}

const people = new WeakMap<TelegramServer, Map<number, Person>>()

function personOf(server: TelegramServer, id: number): Person {
  const known = people.get(server) ?? new Map<number, Person>()
  people.set(server, known)
  const person = known.get(id) ?? server.person(id)
  known.set(id, person)
  return person
}

function channelOf(server: TelegramServer, { takeTurn, now, log }: DoorParts): TelegramChannel {
  return createTelegramChannel({
    token: server.token,
    account: server.account,
    apiRoot: server.url,
    takeTurn: async (inbound) => void (await takeTurn(inbound)),
    now,
    log,
  })
}
