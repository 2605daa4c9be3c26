import type { Attachment } from '../core/vocabulary/attachment.ts'

/** How a file is handed to a browser. */
export interface FileDelivery {
  readonly type: string
  readonly ending: string
  /** Shown or played on the page; anything else is only saved. */
  readonly inline: boolean
}

// What a sender says of a file is not believed: a type that is not in this list is bytes to save, and nothing a browser would run is in it.
const known: Readonly<Record<string, FileDelivery>> = {
  'audio/ogg': { type: 'audio/ogg', ending: 'ogg', inline: true },
  'audio/mpeg': { type: 'audio/mpeg', ending: 'mp3', inline: true },
  'audio/mp4': { type: 'audio/mp4', ending: 'm4a', inline: true },
  'audio/aac': { type: 'audio/aac', ending: 'aac', inline: true },
  'audio/amr': { type: 'audio/amr', ending: 'amr', inline: true },
  'audio/webm': { type: 'audio/webm', ending: 'webm', inline: true },
  'image/jpeg': { type: 'image/jpeg', ending: 'jpg', inline: true },
  'image/png': { type: 'image/png', ending: 'png', inline: true },
  'image/webp': { type: 'image/webp', ending: 'webp', inline: true },
  'video/mp4': { type: 'video/mp4', ending: 'mp4', inline: true },
  'application/pdf': { type: 'application/pdf', ending: 'pdf', inline: false },
}

const anyBytes: FileDelivery = { type: 'application/octet-stream', ending: 'bin', inline: false }

/** How an attachment is handed to a browser. */
export function handedAs({ mime }: Pick<Attachment, 'mime'>): FileDelivery {
  const bare = mime?.split(';')[0]?.trim().toLowerCase() ?? ''
  return Object.hasOwn(known, bare) ? (known[bare] ?? anyBytes) : anyBytes
}

/** The part of `size` bytes a `Range` header asks for, ends included; null for the whole, also when it cannot be served. */
export function rangeOf(
  header: string | undefined,
  size: number,
): { readonly from: number; readonly to: number } | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from <= to ? { from, to } : null
}
