import type { Language } from '../../core/vocabulary/language.ts'

/** What a machine made of a text, or why it made nothing: it takes no such languages, gives nothing now, or the text is too long for it. */
export type TranslationResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'languages' | 'unreachable' | 'too_long' }

/**
 * A machine that translates. It is off unless an office sets one; what it makes is shown to staff to be mended, never sent by itself, and is
 * told to the person as made by a machine. Facts are never given to it: they are reviewed in three languages. Never rejects.
 */
export interface Translator {
  translate(text: string, from: Language, to: Language): Promise<TranslationResult>
}
