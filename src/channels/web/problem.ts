import type { Language } from '../../core/vocabulary/language.ts'
import type { TextKey } from '../../core/vocabulary/text-key.ts'
import type { Texts } from '../../shared/texts.ts'

/** A request that cannot be taken: which field, which code, and the figures its message needs. */
export interface Problem {
  readonly status: 400 | 401 | 413 | 415 | 429 | 503 | 507
  readonly code: keyof typeof keys
  readonly field: string
  readonly facts?: Readonly<Record<string, number>>
}

const keys = {
  body: 'web.not_json',
  not_json: 'web.not_json',
  too_large: 'web.too_large',
  forged_session: 'web.forged_session',
  unknown_field: 'web.unknown_field',
  wrong_field: 'web.wrong_field',
  text_or_choice: 'web.text_or_choice',
  empty: 'web.empty_message',
  too_long: 'web.too_long',
  slow: 'web.slow',
  busy: 'web.busy',
  full_person: 'web.full.person',
  full_office: 'web.full.office',
} as const satisfies Readonly<Record<string, TextKey>>

/** Longest piece of a client's own field name that is said back. */
const nameLimit = 40

/** What is wrong, in words for whoever sent it. */
export function problemText({ code, field, facts }: Problem, texts: Texts, language: Language): string {
  return texts(language, keys[code], { ...facts, field: field.slice(0, nameLimit) })
}
