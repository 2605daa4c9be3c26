import { type Context, Hono } from 'hono'
import type { Attachment } from '../../core/vocabulary/attachment.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import { type FileDelivery, handedAs, rangeOf } from '../files.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { noticePage } from '../views/notice.ts'
import { say } from '../words.ts'
import { requireMay } from './permission.ts'

/** Bytes that can be handed over from one place to another, both included. */
interface Handable {
  readonly size: number
  from(first: number, last: number): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>
}

/** `GET /cases/:id/files/:entry/:at`: what a person sent, for signed-in staff only, through the case they read it in. */
export function attachmentRoutes(parts: Parts): Hono<StaffEnv> {
  const { store } = parts
  const routes = new Hono<StaffEnv>()
  routes.get('/cases/:id/files/:entry/:at{[0-9]{1,2}}', requireMay('read_cases'), async (c) => {
    const found = await store.case(c.req.param('id'))
    const entry = found === null ? null : await store.threadEntry(found.contactId, c.req.param('entry'))
    const attachment = entry?.attachments?.[Number(c.req.param('at'))]
    if (found === null || entry === null || attachment === undefined) return c.html(noticePage(say('file.gone')), 404)
    const file = await handable(attachment, entry, found.contactId, parts)
    if (typeof file === 'string') return c.html(noticePage(say(`file.${file}`)), file === 'unreachable' ? 502 : 404)
    const handed = handedAs(attachment)
    const shown = handed.type.startsWith('image/') ? await drawnAnew(file, parts) : null
    if (shown !== null) return handOver(c, shown, pictureAnew, `${found.folio}-${attachment.kind}`)
    // A picture that could not be drawn anew is no picture to show.
    const as = handed.type.startsWith('image/') ? { ...handed, inline: false } : handed
    return handOver(c, file, as, `${found.folio}-${attachment.kind}`)
  })
  return routes
}

/** What is kept here is read piece by piece; what lies with a platform is fetched whole. A text says why there is nothing. */
async function handable(
  { source }: Attachment,
  { via }: ThreadEntry,
  contactId: string,
  { store, fetchFile }: Parts,
): Promise<Handable | 'gone' | 'too_large' | 'unreachable'> {
  if (source.at === 'store') {
    const kept = await store.file(contactId, source.file)
    return kept === null ? 'gone' : { size: kept.size, from: kept.bytes }
  }
  if (source.at === 'thread') return whole(Uint8Array.from(atob(source.base64), (sign) => sign.charCodeAt(0)))
  const fetched = via === undefined ? ({ ok: false, code: 'gone' } as const) : await fetchFile(via, source.file)
  return fetched.ok ? whole(fetched.bytes) : fetched.code
}

function whole(bytes: Uint8Array<ArrayBuffer>): Handable {
  return { size: bytes.length, from: (first, last) => bytes.slice(first, last + 1) }
}

const pictureAnew: FileDelivery = { type: 'image/png', ending: 'png', inline: true }

/** The picture without what its camera wrote beside it; null when it cannot be drawn. */
async function drawnAnew(file: Handable, { redraw }: Parts): Promise<Handable | null> {
  if (redraw === undefined) return null
  const drawn = await redraw(new Uint8Array(await new Response(file.from(0, file.size - 1)).arrayBuffer()))
  return drawn === null ? null : whole(drawn)
}

/** Players ask for parts, to jump in what they play. */
function handOver(
  c: Context<StaffEnv>,
  file: Handable,
  { type, ending, inline }: FileDelivery,
  called: string,
): Response {
  const name = `${called}.${ending}`
  const range = rangeOf(c.req.header('range'), file.size)
  const headers = {
    'Content-Type': type,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="${name}"`,
    'Accept-Ranges': 'bytes',
  }
  const { from, to } = range ?? { from: 0, to: file.size - 1 }
  const sized = { ...headers, 'Content-Length': String(to - from + 1) }
  if (range === null) return c.body(file.from(from, to), 200, sized)
  return c.body(file.from(from, to), 206, { ...sized, 'Content-Range': `bytes ${from}-${to}/${file.size}` })
}
