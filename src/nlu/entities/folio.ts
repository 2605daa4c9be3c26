import type { FolioSaid } from '../../core/vocabulary/entity.ts'
import { type FindAll, type Found, mention, type Said, scan } from './said.ts'
import { heard } from './tokens.ts'

/** The letters of a folio, as `core/cases/naming.ts` draws them. */
const letters = /^[acdefghjkmnpqrtwxy34679]+$/
const length = 5
/** Words that announce a folio, and those said for its hyphen. */
const announced = heard('folio caso numero case number dosye ticket expediente referencia reference ka nimewo')
const hyphens = heard('guion dash tire hyphen menos')

/** Folios in any case, spelt apart or without the hyphen: `DGO-4F7KA`, `dgo 4f7ka`, `d g o guion 4 f 7 k a`. */
export const findFolios: FindAll = (said, earlier) => scan(said, earlier, (at) => folioAt(said, at))

function folioAt(said: Said, at: number): Found | null {
  const { tokens, text, context } = said
  const raw = (i: number) => plain(text.slice(tokens[i]?.at ?? 0, tokens[i]?.end ?? 0))
  const head = headAt(raw, said.size, at)
  if (head === null) return null
  const spoken = hyphens.has(tokens[head.next]?.sound ?? '')
  const hyphen = spoken || /^[-–—]$/.test(tokens[head.next]?.signs ?? '')
  let [code, i, parts] = ['', spoken ? head.next + 1 : head.next, 0]
  while (
    code.length < length &&
    i < said.size &&
    letters.test(raw(i)) &&
    (parts === 0 || /^-?$/.test(tokens[i]?.signs ?? ''))
  ) {
    if (tokens[i]?.spaced || parts === 0) parts++
    code += raw(i++)
  }
  if (code.length !== length || (!tokens[i]?.spaced && tokens[i]?.sound !== '' && tokens[i]?.signs === '')) return null
  const prefixes = context.folioPrefixes?.map((prefix) => prefix.toLowerCase())
  const known = prefixes?.includes(head.prefix)
  if (known === false || (known === undefined && !hyphen)) return null
  const told = [1, 2, 3].some((away) => announced.has(tokens[at - away]?.sound ?? ''))
  // "Dgo me han ..." is a sentence; "Dgo. 34679" an address.
  const mixed = /\d/.test(code) && /[a-z]/.test(code)
  if (!mixed && !hyphen && !told) return null
  if (parts > 1 && !told && !hyphen && !mixed) return null
  const folio: FolioSaid = {
    ...mention(said, at, i, mixed || told),
    kind: 'folio',
    folio: `${head.prefix}-${code}`.toUpperCase(),
  }
  return { first: at, next: i, entity: folio }
}

/** A dictated folio comes with accents: "frè 99" is "fre 99". */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** The two to four letters before the hyphen, together or spelt: `dgo`, `d g o`. */
function headAt(
  raw: (i: number) => string,
  size: number,
  at: number,
): { readonly prefix: string; readonly next: number } | null {
  const word = raw(at)
  if (/^[a-z]{2,4}$/.test(word)) return { prefix: word, next: at + 1 }
  if (!/^[a-z]$/.test(word) || at + 3 > size) return null
  const spelt = [at, at + 1, at + 2].map(raw)
  return spelt.every((letter) => /^[a-z]$/.test(letter)) ? { prefix: spelt.join(''), next: at + 3 } : null
}
