import { join } from 'node:path'
import type { WebMessage } from '#src/channels/web/message.ts'
import { openMasterKey } from '#src/store/master-key.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import type { Store, ThreadEntry } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'

/** What one client sent and was told, in its own order. */
export interface Conversation {
  readonly session: string
  readonly turns: { readonly text: string; readonly tries: number; readonly replies: readonly string[] }[]
}

/** How what is stored differs from what clients were told. */
export interface Differences {
  readonly lost: number
  readonly twice: number
  readonly out_of_order: number
  /** Messages whose stored replies are not exactly the acknowledged ones, or that the page does not show as stored. */
  readonly wrong_replies: number
}

/** The whole thread of each conversation, straight from the data folder of a server that has ended. */
export async function readStored(
  folder: string,
  conversations: readonly Conversation[],
): Promise<(readonly ThreadEntry[])[]> {
  const masterKey = openMasterKey({ setting: null, folder, databaseExists: true })
  const store = await createSqliteStore({ path: join(folder, 'puente.db'), vault: await createVault(masterKey) })
  try {
    return await threadsOf(store, conversations)
  } finally {
    await store.close()
  }
}

/** The same from a store that is open. */
export function threadsOf(store: Store, conversations: readonly Conversation[]): Promise<(readonly ThreadEntry[])[]> {
  return Promise.all(
    conversations.map(async ({ session }) => {
      const contactId = await store.findContact({ channel: 'web', account: 'site', id: session })
      return contactId === null ? [] : store.thread(contactId, 100_000)
    }),
  )
}

/** Counts the differences. `shown` is the end of each thread as `GET /api/chat` gives it. */
export function compare(
  conversations: readonly Conversation[],
  stored: readonly (readonly ThreadEntry[])[],
  shown: readonly (readonly WebMessage[])[],
): Differences {
  const differences = { lost: 0, twice: 0, out_of_order: 0, wrong_replies: 0 }
  for (const [i, { turns }] of conversations.entries()) {
    const thread = stored[i] ?? []
    const written = thread.flatMap((entry) => (entry.direction === 'in' ? [entry.text] : []))
    // The first entry is the page's opening act.
    const texts = written.slice(1)
    for (const { text, replies } of turns) {
      const times = texts.filter((other) => other === text).length
      if (times === 0) differences.lost++
      if (times > 1) differences.twice++
      if (times === 1 && repliesAfter(thread, text).join() !== replies.join()) differences.wrong_replies++
    }
    if (texts.join('\n') !== turns.map((turn) => turn.text).join('\n')) differences.out_of_order++
    const page = shown[i] ?? []
    const end = thread.slice(-page.length).map((entry) => entry.id)
    if (page.length === 0 || page.map((message) => message.id).join() !== end.join()) differences.wrong_replies++
  }
  return differences
}

/** The ids of what was said between a person's message and their next. */
function repliesAfter(thread: readonly ThreadEntry[], text: string): string[] {
  const start = thread.findIndex((entry) => entry.direction === 'in' && entry.text === text) + 1
  const length = thread.slice(start).findIndex((entry) => entry.direction === 'in')
  return thread.slice(start, length === -1 ? undefined : start + length).map((entry) => entry.id)
}
