/** The languages a person can be answered in, in the order they are offered. */
export const languages = ['es', 'en', 'ht'] as const

/** One of the languages a person can be answered in: Spanish, English, Haitian Creole. */
export type Language = (typeof languages)[number]

/** The same text in every language; a text missing one is refused by the content check. */
export type Trilingual = Readonly<Record<Language, string>>

/** True when `value` names a language we answer in. */
export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}
