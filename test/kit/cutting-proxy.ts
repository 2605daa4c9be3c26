import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to a server on this machine that can be cut at the worst moment. */
export interface CuttingProxy {
  readonly port: number
  /** The next thing sent that contains `word` reaches the server; its answer does not come back: the line is cut instead. */
  cutAfter(word: string): void
  stop(): Promise<void>
}

/** Opens a line to `port`. */
export async function startProxy(port: number): Promise<CuttingProxy> {
  let word: string | null = null
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    let cut = false
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => [client, upstream].forEach((s) => void s.destroy()))
    }
    client.on('data', (piece) => {
      if (word !== null && piece.includes(word)) [word, cut] = [null, true]
      upstream.write(piece)
    })
    upstream.on('data', (piece) => void (cut ? client.destroy() : client.write(piece)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cutAfter(given) {
      word = given
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
