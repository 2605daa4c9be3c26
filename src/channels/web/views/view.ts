import { html } from 'hono/html'
import type { Language } from '../../../core/vocabulary/language.ts'
import type { Texts } from '../../../shared/texts.ts'
import type { Mode } from '../mode.ts'

/** What `html` makes: it escapes all it is given, so a person's words are never markup. */
export type Html = ReturnType<typeof html>

/** How messages are shown. */
export interface View {
  readonly language: Language
  readonly texts: Texts
  readonly mode: Mode
  /** Fields every form carries: its own id, so that sending it twice counts once, and what a visitor chose before writing. */
  readonly carried: Readonly<Record<string, string>>
}

/** The hidden fields of a form. */
export function carriedView({ carried }: View): Html {
  return html`${Object.entries(carried).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" autocomplete="off">`)}`
}
