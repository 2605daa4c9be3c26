import type { Driver, Keyed, ThreadRow } from '../driver.ts'
import { reading } from '../trouble.ts'
import { linesOf, thread, threadBefore } from './lua/reading.ts'
import { bytesOf, listOf, rowsOf, textOf } from './replies.ts'
import type { Reply, Run } from './run.ts'

/** What was said, page by page. */
export function redisThread(run: Run): Pick<Driver, 'thread' | 'threadBefore' | 'threadEntry'> {
  return {
    thread: (contactId, limit, after) =>
      reading('read a thread', async () =>
        threadRows(contactId, listOf(await run(thread, [contactId], contactId, limit, after ?? ''))),
      ),
    threadBefore: (contactId, before, limit) =>
      reading('read a thread', async () =>
        threadRows(contactId, listOf(await run(threadBefore, [contactId], contactId, limit, before))),
      ),
    threadEntry: (contactId, id) =>
      reading(
        'read a line',
        async () => threadRows(contactId, listOf(await run(linesOf, [contactId], contactId, id)))[0] ?? null,
      ),
  }
}

/** The key of a contact, then its lines as scripts give them. */
export function threadRows(contactId: string, [key, ...lines]: readonly Reply[]): readonly Keyed<ThreadRow>[] {
  const owner = { contactId, wrapped: bytesOf(key) }
  return rowsOf(lines, 2).map(([id, sealed]) => ({ id: textOf(id), sealed: bytesOf(sealed), owner }))
}
