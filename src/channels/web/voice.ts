import { type InboundAttachment, keptLimit } from '../../core/vocabulary/attachment.ts'
import type { Form } from './form.ts'

/** Seconds a voice note may last. */
export const longestVoice = 120
/** What a clock and a recorder may differ by, seconds. */
const tolerance = 5

/** What browsers record. */
const types = ['audio/webm', 'audio/ogg', 'audio/mp4']

/** The voice note of a form, kept with its message; null when there is none, or it is not one we take. */
export async function voiceIn({ voice, seconds }: Form): Promise<InboundAttachment | null> {
  if (!(voice instanceof Blob) || voice.size === 0 || voice.size > keptLimit) return null
  const mime = voice.type.split(';')[0]?.trim().toLowerCase() ?? ''
  const lasts = Number(seconds)
  if (!types.includes(mime) || !(lasts >= 0 && lasts <= longestVoice + tolerance)) return null
  const bytes = new Uint8Array(await voice.arrayBuffer())
  return { kind: 'voice', mime, size: voice.size, seconds: lasts, source: { at: 'message', bytes } }
}
