import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { ask } from '../bench/http-client.ts'
import { percentile } from '../bench/measurement.ts'
import type { ChildServer } from '../kit/child-server.ts'

/** What a hostile hour did to the others. */
export interface HostileFigures {
  /** Milliseconds the others waited for their answers, before the attacker came and while they were there. */
  readonly quiet: { readonly p50: number; readonly p99: number }
  readonly hostile: { readonly p50: number; readonly p99: number }
  /** Messages of others that were not answered, and those answered that are not in their talk. */
  readonly refused: number
  readonly lost: number
  /** What the attacker got, by status; `cut`: the connection was ended. */
  readonly attacker: Readonly<Record<string, number>>
}

const words = ['¿cuánto cuesta el pasaporte mexicano?', 'gracias', 'how do I get an apostille?', 'ki kote biwo a ye?']

/** People at addresses of their own who write one message after another, beside each other. */
async function others(url: string, of: { people: number; messages: number; first: number }) {
  const waited: number[] = []
  let refused = 0
  let lost = 0
  async function person(n: number): Promise<void> {
    const headers = { 'x-forwarded-for': `198.51.${of.first}.${n}` }
    let session: string | undefined
    const said: string[] = []
    for (let i = 0; i < of.messages; i++) {
      const text = `${words[(n + i) % words.length]} (${n}-${i})`
      const begun = performance.now()
      const { status, body } = await ask(`${url}/api/chat`, {
        json: { text, ...(session && { session }) },
        headers,
      })
      waited.push(performance.now() - begun)
      if (status !== 200) refused += 1
      else {
        said.push(text)
        session = (JSON.parse(body.toString()) as { session: string }).session
      }
      // As people read: their next message does not follow on the heels of the last.
      await wait(20)
    }
    const shown = (await ask(`${url}/api/chat?session=${session}`, { headers })).body.toString()
    // The API shows the last sixty lines of a talk.
    lost += said.slice(-10).filter((text) => !shown.includes(text)).length
  }
  await Promise.all(Array.from({ length: of.people }, (_, n) => person(n)))
  return { p50: percentile(waited, 0.5), p99: percentile(waited, 0.99), refused, lost }
}

/** One attacker with some addresses and all they can think of, until told to end; each way by itself, as fast as it is answered. */
function attack(url: string): { end(): Promise<Readonly<Record<string, number>>> } {
  let on = true
  const got: Record<string, number> = {}
  const sockets = new Set<Socket>()
  const count = (what: string | number) => {
    got[what] = (got[what] ?? 0) + 1
  }
  let at = 0
  const from = () => ({ 'x-forwarded-for': `203.0.113.${++at % 3}` })
  let session = ''
  const sound = new Blob([new Uint8Array(300_000).fill(7)], { type: 'audio/webm' })
  const voice = new FormData()
  voice.set('voice', sound)
  voice.set('seconds', '60')

  const ways: readonly (() => Promise<number>)[] = [
    async () => (await ask(`${url}/api/chat`, { json: { text: 'a'.repeat(3900) }, headers: from() })).status,
    async () => {
      const { status, body } = await ask(`${url}/api/chat`, {
        json: { text: `CDFG-${1000 + (at % 9000)}`, ...(session !== '' && { session }) },
        headers: from(),
      })
      if (status === 200) session = (JSON.parse(body.toString()) as { session: string }).session
      return status
    },
    async () => (await ask(`${url}/?before=x`, { headers: { ...from(), cookie: `puente=${session}` } })).status,
    async () =>
      (
        await fetch(`${url}/voz`, {
          method: 'POST',
          body: voice,
          headers: { ...from(), origin: url, cookie: `puente=${session}` },
        })
      ).status,
    async () =>
      (
        await fetch(`${url}/staff/sign-in`, {
          method: 'POST',
          body: new URLSearchParams({ login: 'ana', password: 'mala mala mala' }),
          headers: { ...from(), origin: url },
          redirect: 'manual',
        })
      ).status,
    () => stream(`${url}/api/chat/events?session=${session}`, from(), sockets),
    () => unfinished(new URL(url), sockets),
  ]
  const running = ways.map(async (way) => {
    while (on) count(await way().catch(() => 'cut' as const))
  })
  return {
    async end() {
      on = false
      for (const socket of sockets) socket.destroy()
      await Promise.all(running)
      return got
    },
  }
}

/** Opens a stream and leaves it open. */
function stream(url: string, headers: Readonly<Record<string, string>>, sockets: Set<Socket>): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(url, { headers, agent: false }, (answer) => {
      answer.resume().on('error', () => undefined)
      resolve(answer.statusCode ?? 0)
    })
    call.on('socket', (socket) => sockets.add(socket))
    call.on('error', reject)
    call.end()
  })
}

/** Begins a body and never ends it; a few at a time, for each takes a connection. */
async function unfinished(url: URL, sockets: Set<Socket>): Promise<number> {
  const socket = connect(Number(url.port), url.hostname)
  sockets.add(socket)
  socket.on('error', () => undefined)
  socket.write('POST /api/chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{')
  await wait(20)
  return 0
}

/** The others alone, then the same with the attacker beside them. */
export async function hostileHour(
  server: Pick<ChildServer, 'url'>,
  of: { readonly people: number; readonly messages: number },
): Promise<HostileFigures> {
  const { url } = server
  await others(url, { ...of, messages: 3, first: 1 })
  const quiet = await others(url, { ...of, first: 2 })
  const attacker = attack(url)
  const hostile = await others(url, { ...of, first: 3 })
  const got = await attacker.end()
  return {
    quiet: { p50: quiet.p50, p99: quiet.p99 },
    hostile: { p50: hostile.p50, p99: hostile.p99 },
    refused: quiet.refused + hostile.refused,
    lost: quiet.lost + hostile.lost,
    attacker: got,
  }
}
