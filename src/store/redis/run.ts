import type { Cluster, Redis } from 'ioredis'
import type { Bytes } from '../vault.ts'
import { createKeys } from './keys.ts'
import { type Linked, link } from './link.ts'

/** A connection to one server, or to a cluster. */
export type Client = Redis | Cluster

/** What Redis gives back, texts as bytes. */
export type Reply = Buffer | number | null | readonly Reply[]

/** Runs a script over the shared keys and those of the contacts it concerns. Rejects with what the library rejects with. */
export type Run = (
  script: string,
  contacts: readonly string[],
  ...args: readonly (string | number | Bytes)[]
) => Promise<Reply>

/** A script as it is called: by the hash of the whole, and with the keys it names. */
interface Known extends Linked {
  readonly hash: string
}

const known = new Map<string, Known>()

/** A way to run scripts: by their hash, and whole where the server does not know them yet. `client` is asked each time. */
export function createRun(client: () => Client, space: string): Run {
  const keysOf = createKeys(space)
  return async (body, contacts, ...args) => {
    const { hash, script, keys: places } = known.get(body) ?? (await met(body))
    const keys = keysOf(places, contacts)
    const values = args.map((arg) => (arg instanceof Uint8Array ? bufferOf(arg) : String(arg)))
    const send = (command: string, what: string) =>
      client().callBuffer(command, what, keys.length, ...keys, ...values) as Promise<Reply>
    try {
      return await send('EVALSHA', hash)
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error
      return send('EVAL', script)
    }
  }
}

async function met(body: string): Promise<Known> {
  const linked = link(body)
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(linked.script))
  const found = { ...linked, hash: Buffer.from(digest).toString('hex') }
  known.set(body, found)
  return found
}

function bufferOf(bytes: Bytes): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
