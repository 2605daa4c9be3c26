import type { Hono } from 'hono'
import { createWebChannel, type WebPerson } from '#src/channels/web/index.ts'
import type { Alias, Inbound } from '#src/core/vocabulary/inbound.ts'
import type { Block, Choice, Outbound, Speaker } from '#src/core/vocabulary/outbound.ts'
import type { ThreadEntry } from '#src/core/vocabulary/thread.ts'
import { createFeed } from '#src/shared/feed.ts'
import { createNewId, newToken } from '#src/shared/ids.ts'
import { createLog } from '#src/shared/log.ts'
import { createTexts } from '#src/shared/texts.ts'
import { limitsOf } from './limits.ts'
import { bookOf, fact, today, topicOf } from './topic.ts'

/** A web chat whose office only echoes: for what the door itself does. */
export interface WebSite {
  readonly routes: Hono
  /** What reached the office, oldest first. */
  readonly turns: readonly Inbound[]
  readonly logged: readonly string[]
  /** What the next replies are, instead of an echo. */
  answer(outbounds: readonly Outbound[]): void
  /** Lets the next turns fail with this, until called with null. */
  fail(error: Error | null): void
  /** The office says something by itself, e.g. a member of staff. */
  say(session: string, outbound: Outbound): void
  attend(session: string, attendedBy: WebPerson['attendedBy']): void
  /** What `POST /api/chat` answers to this body. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>
}

/** One message of an office. */
export function outbound(
  blocks: readonly Block[] | string,
  more: { choices?: readonly Choice[]; citations?: Outbound['citations']; speaker?: Speaker } = {},
): Outbound {
  const { choices = [], citations = [], speaker = { kind: 'assistant' } } = more
  return { speaker, blocks: typeof blocks === 'string' ? [{ kind: 'text', text: blocks }] : blocks, choices, citations }
}

/** Opens a chat at `url`, which `widgetOrigins` may frame; files for browsers are small stand-ins. */
export async function openSite(url = 'http://localhost', widgetOrigins: readonly string[] = []): Promise<WebSite> {
  const people = new Map<string, { thread: ThreadEntry[]; seen: Map<string, ThreadEntry[]>; person: WebPerson }>()
  const turns: Inbound[] = []
  const logged: string[] = []
  const feed = createFeed()
  const newId = createNewId(() => 1_795_000_000_000)
  let answers: readonly Outbound[] | null = null
  let failure: Error | null = null
  const threadOf = (alias: Alias) => people.get(alias.id)?.thread ?? []
  const out = (said: Outbound): ThreadEntry => entry({ direction: 'out', text: null, outbound: said })
  function entry(of: Pick<ThreadEntry, 'direction' | 'text' | 'outbound'>): ThreadEntry {
    return { id: newId(), at: 1_795_000_000_000, edited: false, ...of }
  }

  const { routes } = await createWebChannel({
    async takeTurn(inbound) {
      if (failure !== null) throw failure
      const { id } = inbound.sender
      const known = people.get(id) ?? {
        thread: [],
        seen: new Map<string, ThreadEntry[]>(),
        person: { language: null, attendedBy: null },
      }
      const seen = known.seen.get(inbound.externalId)
      if (seen !== undefined) return { replies: seen, erased: false }
      turns.push(inbound)
      const { content, languageHint } = inbound
      const words = content.kind === 'text' ? content.text : content.kind === 'choice' ? `▸ ${content.id}` : '/start'
      if (words === 'BORRAR') {
        people.delete(id)
        return { replies: [out(outbound('borrado'))], erased: true }
      }
      const replies = (answers ?? [outbound(`eco: ${words}`)]).map(out)
      answers = null
      known.seen.set(inbound.externalId, replies)
      known.thread.push(entry({ direction: 'in', text: words, outbound: null }), ...replies)
      known.person = { ...known.person, language: languageHint }
      people.set(id, known)
      feed.changed(id)
      return { replies, erased: false }
    },
    async thread(alias, limit, after) {
      const all = threadOf(alias)
      return all.slice(after === undefined ? 0 : all.findIndex((e) => e.id === after) + 1).slice(-limit)
    },
    async threadBefore(alias, before, limit) {
      const all = threadOf(alias)
      return all
        .slice(
          0,
          Math.max(
            0,
            all.findIndex((e) => e.id === before),
          ),
        )
        .slice(-limit)
    },
    threadEntry: async (alias, id) => threadOf(alias).find((e) => e.id === id) ?? null,
    follow: async (alias, listener) => feed.follow(alias.id, listener),
    person: async (alias) => people.get(alias.id)?.person ?? null,
    book: bookOf([topicOf([fact({ says: 'It is free', field: 'cost' })])]),
    // Drawing is the cards' own business; here only who is given what.
    cards: { picture: async ({ own }) => drawn(own), sheet: async ({ own }) => drawn(own) },
    today: () => today,
    opening: (language, topic) =>
      outbound(topic === undefined ? `bienvenida ${language}` : `sobre ${topic}`, {
        choices: [
          { id: 'group:uno', label: 'Uno' },
          { id: 'person', label: 'Persona' },
        ],
      }),
    asset: async (name) => (name === 'icon-192.png' ? null : new TextEncoder().encode(`content of ${name}`)),
    texts: createTexts(),
    office: {
      name: { es: 'Instituto', en: 'Institute', ht: 'Enstiti' },
      assistant_of: { es: 'la oficina', en: 'the office', ht: 'biwo a' },
      languages: ['es', 'en', 'ht'],
    },
    sessionSecret: new Uint8Array(32).fill(5),
    isKnown: async (alias) => people.has(alias.id),
    full: async () => null,
    limits: limitsOf(),
    url,
    widgetOrigins: () => widgetOrigins,
    now: () => 1_795_000_000_000,
    newId,
    newToken,
    log: createLog((line) => logged.push(line)),
  })

  return {
    routes,
    turns,
    logged,
    answer: (said) => {
      answers = said
    },
    fail: (error) => {
      failure = error
    },
    say(session, said) {
      people.get(session)?.thread.push(out(said))
      feed.changed(session)
    },
    attend(session, attendedBy) {
      const known = people.get(session)
      if (known) known.person = { ...known.person, attendedBy }
    },
    post: async (body, headers = {}) =>
      routes.request('/api/chat', {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...headers },
      }),
  }
}

function drawn(own: unknown): Uint8Array<ArrayBuffer> | null {
  return own === undefined ? null : new Uint8Array([1])
}
