import { html } from 'hono/html'
import { type Attachment, lengthOf } from '../../core/vocabulary/attachment.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import { say } from '../words.ts'
import type { Html } from './layout.ts'

/** What came with a message: sound to play, anything else to open. Nothing is fetched before it is asked for. */
export function attachmentsView({ id, attachments = [] }: ThreadEntry, of: Case): Html | string {
  if (attachments.length === 0) return ''
  return html`<ul class="files">${attachments.map((one, at) => html`<li>${attachmentView(one, `/staff/cases/${of.id}/files/${id}/${at}`)}</li>`)}</ul>`
}

function attachmentView(one: Attachment, address: string): Html {
  const name = [say(`file.${one.kind}`), lengthOf(one), sizeOf(one)].filter((part) => part !== null).join(', ')
  return one.kind === 'voice' || one.kind === 'audio'
    ? html`<audio controls preload="none" src="${address}" aria-label="${name}"></audio> <a href="${address}" download>${name}</a>`
    : html`<a href="${address}" target="_blank" rel="noopener">${name}</a>`
}

function sizeOf({ size }: Attachment): string | null {
  if (size === null) return null
  return size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`
}
