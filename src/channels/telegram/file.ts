import type { Api } from 'grammy/web'
import { z } from 'zod'
import type { FetchResult } from '../../core/vocabulary/attachment.ts'
import { bytesWithin } from '../../shared/bytes-within.ts'

/** What Telegram lets a bot fetch, in bytes. */
const largest = 20 * 1024 * 1024
const patience = 30_000

/** What fetching a file needs. */
export interface FileSource {
  readonly api: Api
  readonly token: string
  /** Without a slash at the end. */
  readonly apiRoot: string
}

const File = z.object({ file_path: z.string().regex(/^[\w./-]+$/) })

/** Brings a file by its id, from Telegram to whoever asks; nothing of it stays here. Never rejects for what Telegram or the network does. */
export async function fetchFile({ api, token, apiRoot }: FileSource, id: string): Promise<FetchResult> {
  try {
    const path = File.safeParse(await api.getFile(id))
    if (!path.success || path.data.file_path.includes('..')) return { ok: false, code: 'gone' }
    const answer = await fetch(`${apiRoot}/file/bot${token}/${path.data.file_path}`, {
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    })
    if (!answer.ok) return { ok: false, code: answer.status === 404 ? 'gone' : 'unreachable' }
    const bytes = await bytesWithin(answer, largest)
    return bytes === null ? { ok: false, code: 'too_large' } : { ok: true, bytes }
  } catch (error) {
    return { ok: false, code: isGone(error) ? 'gone' : 'unreachable' }
  }
}

/** Telegram answers 400 for a file it no longer has, and for one too large for bots. */
function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'error_code' in error && error.error_code === 400
}
