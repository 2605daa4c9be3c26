import type { ChildServer } from '../kit/child-server.ts'
import { ask } from './http-client.ts'
import type { Measurement } from './measurement.ts'

/** What a phone that was never here downloads before the chat stands: the page and all it names, compressed as served. */
export async function measureFirstLoad(server: ChildServer): Promise<Measurement[]> {
  const page = (await ask(`${server.url}/`)).body.toString()
  const named = [...page.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="(\/[^"]+)"/g)].map(
    (found) => found[1] ?? '',
  )
  // Fetched only when the page is put on a home screen.
  const files = new Set(['/', ...named.filter((name) => !/apple-touch|icon-\d+/.test(name))])
  let bytes = 0
  for (const file of files) {
    const { status, body } = await ask(`${server.url}${file.replaceAll('&amp;', '&')}`, {
      headers: { 'accept-encoding': 'gzip', accept: '*/*' },
    })
    if (status !== 200) throw new Error(`GET ${file}: ${status}`)
    bytes += body.length
  }
  return [
    { name: `first load of the chat, ${files.size} files`, unit: 'KB', ours: bytes / 1024, limit: 30, peer: null },
  ]
}
