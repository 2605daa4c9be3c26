import type { Language } from '../../../core/vocabulary/language.ts'

/** A page's address on this site in a language; Spanish is the one without a mark. */
export function relative(path: string, language: Language): string {
  return language === 'es' ? path : `${path}?lang=${language}`
}

/** The same with the site's own address before it. */
export function addressOf(url: string, path: string, language: Language): string {
  return `${url}${relative(path, language)}`
}
