import { type Context, Hono } from 'hono'
import type { Attachment, Fetched } from '../../core/vocabulary/attachment.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import { handedAs, rangeOf } from '../files.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { noticePage } from '../views/notice.ts'
import { say } from '../words.ts'

/** How far back files are found. */
const lookedAt = 5000

/** `GET /cases/:id/files/:entry/:at`: what a person sent, for signed-in staff only, through the case they read it in. */
export function attachmentRoutes(parts: Parts): Hono<StaffEnv> {
  const { store } = parts
  const routes = new Hono<StaffEnv>()
  routes.get('/cases/:id/files/:entry/:at{[0-9]{1,2}}', async (c) => {
    const found = await store.case(c.req.param('id'))
    const thread = found === null ? [] : await store.thread(found.contactId, lookedAt)
    const entry = thread.find(({ id }) => id === c.req.param('entry'))
    const attachment = entry?.attachments?.[Number(c.req.param('at'))]
    if (found === null || entry === undefined || attachment === undefined)
      return c.html(noticePage(say('file.gone')), 404)
    const fetched = await bytesOf(attachment, entry, parts)
    if (!fetched.ok) return c.html(noticePage(say(`file.${fetched.code}`)), fetched.code === 'unreachable' ? 502 : 404)
    return handOver(c, fetched.bytes, attachment, found.folio)
  })
  return routes
}

async function bytesOf({ source }: Attachment, { via }: ThreadEntry, { fetchFile }: Parts): Promise<Fetched> {
  if (source.at === 'thread')
    return { ok: true, bytes: Uint8Array.from(atob(source.base64), (sign) => sign.charCodeAt(0)) }
  return via === undefined ? { ok: false, code: 'gone' } : fetchFile(via, source.file)
}

/** Players ask for parts, to jump in what they play. */
function handOver(
  c: Context<StaffEnv>,
  bytes: Uint8Array<ArrayBuffer>,
  attachment: Attachment,
  folio: string,
): Response {
  const { type, ending, inline } = handedAs(attachment)
  const name = `${folio}-${attachment.kind}.${ending}`
  const range = rangeOf(c.req.header('range'), bytes.length)
  const headers = {
    'Content-Type': type,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="${name}"`,
    'Accept-Ranges': 'bytes',
  }
  if (range === null) return c.body(bytes, 200, headers)
  const { from, to } = range
  return c.body(bytes.slice(from, to + 1), 206, { ...headers, 'Content-Range': `bytes ${from}-${to}/${bytes.length}` })
}
