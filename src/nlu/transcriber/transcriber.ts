import type { Language } from '../../core/vocabulary/language.ts'

/** Something spoken, to be written down. */
export interface Spoken {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mime: string
  /** The language it is probably in, when that is known. */
  readonly language: Language | null
}

/** The port behind which an optional model writes down what was spoken. Never rejects: null when it heard nothing, or could not. */
export interface Transcriber {
  transcribe(spoken: Spoken): Promise<string | null>
}
