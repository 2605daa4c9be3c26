import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Patience, serveBounded } from '#src/entry/bound-server.ts'
import type { Figures } from '#src/limits/table.ts'
import { limitsOf } from '#test/kit/limits.ts'

const short: Patience = { head: 60, whole: 120, silence: 60_000 }

/** A server that takes what is sent, and a way to connect to it. */
async function open(patience: Patience, figures: Partial<Figures> = {}, proxies: readonly string[] = []) {
  const left = Promise.withResolvers<void>()
  const app = new Hono()
    .post('/voz', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)))
    .get('/events', (c) =>
      streamSSE(c, async (stream) => {
        stream.onAbort(left.resolve)
        await left.promise
      }),
    )
  const server: Server = await new Promise((resolve) => {
    const made = serveBounded(
      { http: app, port: 0, host: '127.0.0.1', limits: limitsOf(figures), proxies, patience },
      () => resolve(made),
    )
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  async function dial(): Promise<Socket> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.resume()
    return socket
  }
  return { dial, left: left.promise, server }
}

describe('a connection', () => {
  test.each([
    ['whose head never ends', 'GET / HTTP/1.1\r\nHost: x\r\n'],
    ['whose body never ends', 'POST /voz HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nabc'],
  ])('%s is ended', async (_, said) => {
    const { dial } = await open(short)
    const socket = await dial()
    socket.write(said)
    await once(socket, 'close')
  })

  test('on which nothing moves is ended, and its stream with it', async () => {
    const { dial, left } = await open({ ...short, silence: 80 })
    const socket = await dial()
    socket.write('GET /events HTTP/1.1\r\nHost: x\r\n\r\n')
    await once(socket, 'close')
    await left
  })

  test.each(['connections.address', 'connections.all'] as const)(
    'over %s is ended at once; one that ended makes room',
    async (limit) => {
      const { dial, server } = await open({ ...short, head: 60_000, whole: 60_000 }, { [limit]: 2 })
      const [first] = [await dial(), await dial()]
      const third = await dial()
      await once(third, 'close')
      const closed = new Promise((resolve) => server.once('connection', (socket: Socket) => resolve(socket)))
      first?.destroy()
      // The server learns of the end by its own event.
      let again = await dial()
      while (await Promise.race([once(again, 'close').then(() => true), answered(again)])) again = await dial()
      await closed
    },
  )

  test('of a proxy that is believed counts under all only', async () => {
    const { dial } = await open(short, { 'connections.address': 1 }, ['127.0.0.1'])
    const sockets = [await dial(), await dial(), await dial()]
    for (const socket of sockets) expect(await answered(socket)).toBe(false)
  })
})

/** False once the server answered on this connection. */
async function answered(socket: Socket): Promise<false> {
  socket.write('POST /voz HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na')
  await once(socket, 'data')
  return false
}
