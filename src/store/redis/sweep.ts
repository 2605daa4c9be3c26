import { Cluster, type Redis } from 'ioredis'
import type { Client, Run } from './run.ts'

/**
 * Has the server write its log anew when somebody was erased: the log holds what they wrote until then. Where the provider does
 * not allow it, or a rewriting is under way, the mark stays for the next time.
 */
export async function sweep(run: Run, client: () => Client): Promise<void> {
  if ((await run(`return call('HGET', META, 'unswept')`, [])) === null) return
  try {
    await Promise.all(serversOf(client()).map((server) => server.call('BGREWRITEAOF')))
  } catch {
    return
  }
  await run(`call('HDEL', META, 'unswept')`, [])
}

function serversOf(client: Client): readonly Redis[] {
  return client instanceof Cluster ? client.nodes('master') : [client]
}
