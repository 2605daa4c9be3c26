import { type Attachment, keptLimit } from '../../core/vocabulary/attachment.ts'
import type { Form } from './form.ts'

/** Seconds a voice note may last. */
export const longestVoice = 120
/** What a clock and a recorder may differ by, seconds. */
const tolerance = 5

/** What browsers record. */
const types = ['audio/webm', 'audio/ogg', 'audio/mp4']

/** The voice note of a form, kept with its message; null when there is none, or it is not one we take. */
export async function voiceIn({ voice, seconds }: Form): Promise<Attachment | null> {
  if (!(voice instanceof Blob) || voice.size === 0 || voice.size > keptLimit) return null
  const mime = voice.type.split(';')[0]?.trim().toLowerCase() ?? ''
  const lasts = Number(seconds)
  if (!types.includes(mime) || !(lasts >= 0 && lasts <= longestVoice + tolerance)) return null
  const base64 = toBase64(new Uint8Array(await voice.arrayBuffer()))
  return { kind: 'voice', mime, size: voice.size, seconds: lasts, source: { at: 'thread', base64 } }
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  // A call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}
