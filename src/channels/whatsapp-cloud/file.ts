import { z } from 'zod'
import type { FetchResult } from '../../core/vocabulary/attachment.ts'
import { bytesWithin } from '../../shared/bytes-within.ts'

/** More than a phone sends: Meta's own limit is 16 MB for sound and video, 100 for documents. */
const largest = 20 * 1024 * 1024
const patience = 30_000

/** What fetching a file needs; `apiRoot` without a slash at the end. */
export interface FileSource {
  readonly token: string
  readonly account: string
  readonly apiRoot: string
}

const Located = z.object({ url: z.url(), file_size: z.number().optional().catch(undefined) })

/** Brings a file by its id, from Meta to whoever asks; nothing of it stays here. Never rejects for what Meta or the network does. */
export async function fetchFile({ token, account, apiRoot }: FileSource, id: string): Promise<FetchResult> {
  const get = (url: string) => {
    const headers = { authorization: `Bearer ${token}` }
    return fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(patience) })
  }
  try {
    if (!/^[\w.-]+$/.test(id)) return { ok: false, code: 'gone' }
    const told = await get(`${apiRoot}/${id}?phone_number_id=${account}`)
    // Meta keeps a file for thirty days, and answers 400 after that.
    if (!told.ok) return { ok: false, code: told.status === 400 || told.status === 404 ? 'gone' : 'unreachable' }
    const located = Located.safeParse(await told.json())
    if (!located.success || !isMetas(located.data.url, apiRoot)) return { ok: false, code: 'unreachable' }
    if ((located.data.file_size ?? 0) > largest) return { ok: false, code: 'too_large' }
    const answer = await get(located.data.url)
    if (!answer.ok) return { ok: false, code: answer.status === 404 ? 'gone' : 'unreachable' }
    const bytes = await bytesWithin(answer, largest)
    return bytes === null ? { ok: false, code: 'too_large' } : { ok: true, bytes }
  } catch {
    return { ok: false, code: 'unreachable' }
  }
}

/** The token goes nowhere else. */
function isMetas(address: string, apiRoot: string): boolean {
  const { protocol, hostname, origin } = new URL(address)
  if (origin === new URL(apiRoot).origin) return true
  return protocol === 'https:' && /(?:^|\.)(?:fbsbx\.com|facebook\.com|whatsapp\.net)$/.test(hostname)
}
