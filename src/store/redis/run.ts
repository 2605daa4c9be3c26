import type { Cluster, Redis } from 'ioredis'
import type { Bytes } from '../vault.ts'
import { createKeys } from './keys.ts'
import { eraseWords } from './lua/erase.ts'
import { caseWords, codeWords, messageWords, recordWords, searchWords, timerWords, words } from './lua/words.ts'

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

const prelude = words + messageWords + caseWords + searchWords + timerWords + codeWords + recordWords + eraseWords
const hashes = new Map<string, string>()

/** A way to run scripts: by their hash, and whole where the server does not know them yet. `client` is asked each time. */
export function createRun(client: () => Client, space: string): Run {
  const keysOf = createKeys(space)
  return async (body, contacts, ...args) => {
    const keys = keysOf(contacts)
    const values = args.map((arg) => (arg instanceof Uint8Array ? bufferOf(arg) : String(arg)))
    const send = (command: string, what: string) =>
      client().callBuffer(command, what, keys.length, ...keys, ...values) as Promise<Reply>
    try {
      return await send('EVALSHA', await hashOf(body))
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error
      return send('EVAL', prelude + body)
    }
  }
}

/** The hash of a script by its own part: what all begin with would have to be read through each time. */
async function hashOf(body: string): Promise<string> {
  const known = hashes.get(body)
  if (known !== undefined) return known
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(prelude + body))
  const hash = Buffer.from(digest).toString('hex')
  hashes.set(body, hash)
  return hash
}

function bufferOf(bytes: Bytes): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
