import type { Api } from 'grammy/web'
import type { Finding } from '../../shared/door.ts'

/** A failed delivery is told as long as it was within this many seconds. */
const recent = 60 * 60
/** Telegram's own word on a failure, cut. */
const longest = 160

/** Whether the token opens a bot, and whether what people write comes here: to `webhook`, or by polling where that is null. `now` in milliseconds. */
export async function probe(
  api: Pick<Api, 'getMe' | 'getWebhookInfo'>,
  webhook: string | null,
  now: number,
): Promise<readonly Finding[]> {
  try {
    // At once: together they take no longer than one may.
    const [{ username }, pushes] = await Promise.all([api.getMe(), api.getWebhookInfo()])
    const bot = { ok: true, code: 'telegram:bot', detail: `@${username}` }
    const { url = '', last_error_date: failedAt = 0, last_error_message: why = '' } = pushes
    if (url !== (webhook ?? '')) return [bot, { ok: false, code: codeOf(url, webhook) }]
    if (webhook === null) return [bot, { ok: true, code: 'telegram:polling' }]
    return now / 1000 - failedAt < recent
      ? [bot, { ok: false, code: 'telegram:failing', detail: why.slice(0, longest) }]
      : [bot, { ok: true, code: 'telegram:webhook' }]
  } catch (error) {
    return [{ ok: false, code: refusedToken(error) ? 'telegram:token' : 'telegram:unreachable' }]
  }
}

function codeOf(url: string, webhook: string | null): string {
  if (webhook === null) return 'telegram:left'
  return url === '' ? 'telegram:missing' : 'telegram:elsewhere'
}

/** Telegram answers 401 for a token that was revoked, and 404 for one that never was. */
function refusedToken(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('error_code' in error)) return false
  return error.error_code === 401 || error.error_code === 404
}
