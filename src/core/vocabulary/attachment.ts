/** What kind of thing came with a message; `voice` was spoken into the telephone, `audio` is any other sound. */
export const attachmentKinds = ['voice', 'audio', 'photo', 'video', 'document'] as const

/** One of them. */
export type AttachmentKind = (typeof attachmentKinds)[number]

/** Largest attachment whose bytes are kept here, in bytes: two minutes of speech. */
export const keptLimit: number = 384 * 1024

/**
 * A thing that came with a message, as far as we keep it. The name its sender gave it is not kept: it may say who they are, and it is
 * nothing to trust.
 */
export interface Attachment {
  readonly kind: AttachmentKind
  /** As the platform says, e.g. `audio/ogg`; null when it does not. Not to be believed: whoever shows it decides by a list. */
  readonly mime: string | null
  /** In bytes, when known. */
  readonly size: number | null
  /** How long it plays, when it plays and that is known. */
  readonly seconds: number | null
  /** Where the bytes are: still with the platform, under its own id; kept here as a file of its contact; or, of before, in the thread. */
  readonly source:
    | { readonly at: 'platform'; readonly file: string }
    | { readonly at: 'store'; readonly file: string }
    | { readonly at: 'thread'; readonly base64: string }
}

/** An attachment as a door hands it in: what no platform keeps brings its bytes along. */
export interface InboundAttachment extends Omit<Attachment, 'source'> {
  readonly source: Attachment['source'] | { readonly at: 'message'; readonly bytes: Uint8Array<ArrayBuffer> }
}

/** `0:07`, `12:30`; null when it does not play or nobody knows how long. */
export function lengthOf({ seconds }: Pick<Attachment, 'seconds'>): string | null {
  if (seconds === null || !Number.isFinite(seconds) || seconds < 0) return null
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** What became of fetching the bytes of an attachment: there, no longer there, more than we carry, or not to be had now. */
export type FetchResult =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly code: 'gone' | 'too_large' | 'unreachable' }
