import { canonical } from '../features.ts'
import {
  addressWords,
  givenNames,
  locatives,
  nameIntroducers,
  namesAndWords,
  numberWords,
  streetWords,
  titles,
  towns,
  wide,
} from './withheld.ts'

/** What was taken out of a text. */
type Mark = 'email' | 'link' | 'curp' | 'a-number' | 'folio' | 'number' | 'name' | 'place' | 'address' | 'word'

/** What the masking stands on. */
export interface MaskParts {
  /** True for a canonical word of our own ways of asking. */
  knows(word: string): boolean
  /** True when these words, as they were written, are a town's name. */
  isTown(words: string): boolean
}

/** A word of a text, or the mark that stands for it. */
interface Piece {
  readonly said: string
  /** The canonical words it is; one, but for glued Kreyòl. */
  readonly heard: readonly string[]
  /** First letter large, others small. */
  readonly capital: boolean
  /** It begins the text or a sentence, where every word has a large letter. */
  readonly opens: boolean
  /** A sign stands between it and the word before. */
  readonly parted: boolean
  mark: Mark | null
}

/** What tells who somebody is by its form: addresses, numbers. */
export const patterns: readonly (readonly [Mark, RegExp])[] = [
  ['email', /\S+@\S*/gu],
  ['link', /\S*(?::\/\/|www\.)\S*|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.[\p{L}]{2,}(?:[/?#]\S*)?(?![\p{L}])/giu],
  ['curp', /(?<![\p{L}\p{N}])[A-Z]{4}[ -]?\d{6}[ -]?[A-Z]{6}[ -]?[A-Z\d]{2}(?![\p{L}\p{N}])/giu],
  ['a-number', /(?<![\p{L}\p{N}])a[ #.:-]{0,3}\d(?:[ -]?\d){6,8}(?![\p{L}\p{N}])/giu],
  ['folio', /(?<![\p{L}\p{N}])[A-Z]{2,4}[ -]{1,3}(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4,6}(?![\p{L}\p{N}])/giu],
  // Whatever holds a sign of number, joined to its letters, and everything of the kind around it.
  ['number', /[+($#]*[\p{L}\p{M}]*\p{N}(?:[\p{L}\p{M}\p{N}]|[ ().,:/#$+\-‐-―]{1,3}(?=\p{N}))*/gu],
]
/** Signs that stand where a pattern was found, one for each: no text contains them, because such signs are taken out first. */
const stand = new Map(patterns.map(([mark], i) => [String.fromCodePoint(0xe000 + i), mark]))
const tokens = /\p{Co}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

/** At most so many words are one name, one town, one address. */
const longestName = 4
const longestTown = 5
const longestAddress = 5
/** Words sent at most. */
const mostWords = 60

/**
 * Makes the masking of texts: only words that stand in our own ways of asking remain, and of these none that is a name, a
 * town's, or part of an address. Everything else becomes a mark such as `[name]`. Null when no word is left.
 */
export function createMask({ knows, isTown }: MaskParts): (text: string) => string | null {
  return (text) => {
    const pieces = piecesOf(text)
    for (const piece of pieces) piece.mark ??= ownMark(piece, knows)
    hideAfterIntroducers(pieces)
    hideTowns(pieces, isTown)
    hideAddresses(pieces)
    hideSpelledNumbers(pieces)
    spreadNames(pieces)
    const shown = pieces.slice(0, mostWords)
    if (shown.every(({ mark }) => mark !== null)) return null
    return shown
      .map(({ said, mark }) => (mark === null ? said.toLowerCase() : `[${mark}]`))
      .filter((word, i, all) => !word.startsWith('[') || word !== all[i - 1])
      .join(' ')
  }
}

function piecesOf(text: string): Piece[] {
  let rest = text.normalize('NFKC').replace(/(?!\n)\p{C}/gu, ' ')
  for (const [i, [, pattern]] of patterns.entries()) rest = rest.replace(pattern, ` ${[...stand.keys()][i]} `)
  let before = 0
  return [...rest.matchAll(tokens)].map(({ 0: said, index }, i) => {
    const between = rest.slice(before, index)
    before = index + said.length
    const mark = stand.get(said) ?? null
    return {
      said,
      heard: mark === null ? canonical(said).split(' ') : [],
      capital: /^\p{Lu}[\p{Ll}\p{M}'’]+/u.test(said),
      opens: i === 0 || /[.!?¡¿\n:]/.test(between),
      parted: /\S/.test(between),
      mark,
    }
  })
}

/** What a word is when nothing around it is looked at. */
function ownMark({ heard, capital, opens }: Piece, knows: MaskParts['knows']): Mark | null {
  const isWide = heard.every((word) => wide.has(word))
  if (isWide) return null
  if (heard.some((word) => towns.has(word))) return 'place'
  if (heard.some((word) => givenNames.has(word) || (capital && !opens && namesAndWords.has(word)))) return 'name'
  if (heard.every((word) => word !== '' && knows(word))) return null
  return capital && !opens ? 'name' : 'word'
}

/** What follows "me llamo" is a name, whatever it is; what follows "Sra." is one when its letter is large. */
function hideAfterIntroducers(pieces: readonly Piece[]): void {
  const heard = pieces.map((piece) => piece.heard.join(' '))
  for (const at of pieces.keys()) {
    const introduced = [2, 3, 1].some((n) => at >= n && nameIntroducers.has(heard.slice(at - n, at).join(' ')))
    if (!introduced && !titles.has(heard[at - 1] ?? '')) continue
    for (let i = at; i < at + longestName && i < pieces.length; i++) {
      const piece = pieces[i]
      if (piece === undefined || (i > at && (piece.parted || piece.opens)) || !(introduced || piece.capital)) break
      piece.mark ??= 'name'
    }
  }
}

/** Towns by their names in full, in small letters too; and whatever has a large letter after "en". */
function hideTowns(pieces: readonly Piece[], isTown: MaskParts['isTown']): void {
  for (const at of pieces.keys()) {
    const located = isLocated(pieces, at)
    for (let size = Math.min(longestTown, pieces.length - at); size > 0; size--) {
      const named = pieces.slice(at, at + size)
      if (isWide(named) || !(located || size > 1) || !isTown(named.map(({ said }) => said).join(' '))) continue
      for (const piece of named) piece.mark = 'place'
      break
    }
    for (let i = at; located && i < pieces.length; i++) {
      const piece = pieces[i]
      if (piece === undefined || !piece.capital || (i > at && piece.parted)) break
      if (!isPlain(piece)) piece.mark = 'place'
    }
  }
}

/** Hides nothing of anybody: a country's name, a month's, or an article. */
function isPlain({ said, heard }: Piece): boolean {
  return articles.has(said.toLowerCase()) || (heard.length > 0 && heard.every((word) => wide.has(word)))
}

/** A country or a state, perhaps with its article: "El Salvador" is also a town. */
function isWide(named: readonly Piece[]): boolean {
  const bare = named.filter(({ said }) => !articles.has(said.toLowerCase()))
  return bare.length > 0 && bare.every(({ heard }) => heard.every((word) => wide.has(word)))
}

const articles: ReadonlySet<string> = new Set(['la', 'el', 'los', 'las', 'the'])
/** What may stand between "en" and a place. */
const between: ReadonlySet<string> = new Set([...articles, 'ciudad', 'city', 'vil', 'de', 'of'])

function isLocated(pieces: readonly Piece[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const piece = pieces[i]
    if (piece?.heard.some((word) => locatives.has(word))) return true
    if (piece === undefined || !between.has(piece.said.toLowerCase())) return false
  }
  return false
}

function hideAddresses(pieces: readonly Piece[]): void {
  for (const [at, piece] of pieces.entries()) {
    if (piece.heard.some((word) => streetWords.has(word))) hideBackToNumber(pieces, at)
    if (!piece.heard.some((word) => addressWords.has(word))) continue
    for (let i = at + 1; i <= at + longestAddress; i++) {
      const next = pieces[i]
      if (next === undefined || next.opens) break
      next.mark = 'address'
    }
  }
}

/** "1204 Old Mill Road": the street's name stands before the word for it. */
function hideBackToNumber(pieces: readonly Piece[], at: number): void {
  const from = pieces.slice(Math.max(0, at - longestName), at).findLastIndex(({ mark }) => mark === 'number')
  if (from < 0) return
  for (const piece of pieces.slice(Math.max(0, at - longestName) + from, at)) piece.mark = 'address'
}

/** "Seis uno ocho …": a telephone told in words. */
function hideSpelledNumbers(pieces: readonly Piece[]): void {
  const isNumber = (i: number) => pieces[i]?.mark === 'number' || pieces[i]?.heard.some((word) => numberWords.has(word))
  for (let at = 0; at < pieces.length; at++) {
    let end = at
    while (isNumber(end)) end++
    if (end - at >= 3) for (const piece of pieces.slice(at, end)) piece.mark = 'number'
    at = Math.max(at, end - 1)
  }
}

/** A name's neighbours with large letters belong to it, though they are also words: "Juan Flores Luna". */
function spreadNames(pieces: readonly Piece[]): void {
  for (const order of [pieces, pieces.toReversed()]) {
    let before: Piece | null = null
    for (const piece of order) {
      if (piece.mark === null && piece.capital && before?.mark === 'name' && before.capital) piece.mark = 'name'
      before = piece
    }
  }
}
