import type { Language } from '../core/vocabulary/language.ts'
import type { Paper } from './cards.ts'
import type { Texts } from './texts.ts'

/** What a poster is asked for. */
export interface PosterRequest {
  /** Where it will hang, e.g. `Central camionera`; empty: nobody counts. */
  readonly place: string
  /** One fills the sheet; two or three stand side by side. */
  readonly languages: readonly Language[]
  readonly paper: Paper
  /** A telephone of the office to print, as people write it. */
  readonly phone: string | null
}

/** What posters say besides the words of `locales`. */
export interface PosterDeps {
  readonly texts: Texts
  /** The address people use. */
  readonly url: string
  /** The office as it is called now. */
  office(): { readonly name: Readonly<Record<Language, string>> }
}

/** Makes a poster as a PDF. */
export type Posters = (request: PosterRequest) => Promise<Uint8Array<ArrayBuffer>>

/** What a place is called in a poster's address: small letters, digits and hyphens; empty when nothing of its name is left. */
export function placeCode(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
}
