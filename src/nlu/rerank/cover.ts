import { canonical } from '../features.ts'
import { type MaskParts, patterns } from './mask.ts'
import {
  addressWords,
  givenNames,
  locatives,
  nameIntroducers,
  namesAndWords,
  numberWords,
  titles,
  towns,
  wide,
} from './withheld.ts'

/** A text in which what tells who somebody is stands covered, `[1]`, `[2]` …, and the way back. */
export interface CoveredText {
  readonly text: string
  /** Puts what was covered back into what was made of the text. */
  uncover(made: string): string
}

/** Covers a text before it leaves the house. */
export type Cover = (text: string) => CoveredText

/** A word of a text, or a piece that is covered by its form. */
interface Piece {
  readonly said: string
  readonly from: number
  /** The canonical words it is; none for a piece covered by its form. */
  readonly heard: readonly string[]
  /** First letter large, and it opens no sentence, where every word has a large letter. */
  readonly capital: boolean
  /** A sign stands between it and the word before. */
  readonly parted: boolean
  covered: boolean
}

const words = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
/** At most so many words are one name, one town, one address. */
const longestName = 4
const longestTown = 5
const longestAddress = 5
const fewestDigits = 3

/**
 * Makes the covering of texts for a translator: the words stay as they were written, but for numbers, e-mail and web addresses, names, towns
 * and streets. Countries and states stay. A name in small letters that is nobody's we know of stays too.
 */
export function createCover({ knows, isTown }: MaskParts): Cover {
  return (said) => {
    const text = said.normalize('NFKC').replace(/(?!\n)\p{C}/gu, ' ')
    const pieces = piecesOf(text)
    coverNames(pieces, knows)
    coverPlaces(pieces, isTown)
    coverNumbers(pieces)
    return uncoverable(text, pieces)
  }
}

function piecesOf(text: string): Piece[] {
  let rest = text
  let formed: readonly { readonly said: string; readonly from: number }[] = []
  for (const [, pattern] of patterns)
    for (const { 0: said, index: from } of rest.matchAll(pattern)) {
      const until = from + said.length
      const apart = formed.filter((one) => one.from < from || one.from >= until)
      formed = [...apart, { said: text.slice(from, until), from }]
      // As long as it was, so that every place in the text stays what it is.
      rest = rest.slice(0, from) + '\u0000'.repeat(said.length) + rest.slice(until)
    }
  const spoken = [...rest.matchAll(words)].map(({ 0: said, index }) => ({ said, from: index }))
  const isFormed = new Set(formed)
  let end = 0
  return [...formed, ...spoken]
    .toSorted((a, b) => a.from - b.from)
    .map((one) => {
      const between = text.slice(end, one.from)
      const opens = end === 0 || /[.!?¡¿\n:]/.test(between)
      end = one.from + one.said.length
      const covered = isFormed.has(one)
      return {
        ...one,
        heard: covered ? [] : canonical(one.said).split(' '),
        capital: /^\p{Lu}/u.test(one.said) && !opens,
        parted: /[^\s]/.test(between),
        covered,
      }
    })
}

/** Names we know of, words with a large letter that are none of ours, and whatever follows "me llamo"; then what stands beside a name in large letters. */
function coverNames(pieces: readonly Piece[], knows: MaskParts['knows']): void {
  const heard = pieces.map((piece) => piece.heard.join(' '))
  for (const [at, piece] of pieces.entries()) {
    const is = (known: ReadonlySet<string>) => piece.heard.some((word) => known.has(word))
    if (is(givenNames) || is(towns) || (piece.capital && (is(namesAndWords) || !isOrdinary(piece, knows)))) cover(piece)
    const introduced = [1, 2, 3].some((n) => at >= n && nameIntroducers.has(heard.slice(at - n, at).join(' ')))
    const titled = titles.has(heard[at - 1] ?? '') && !piece.parted
    for (let i = at; (introduced || titled) && i < at + longestName; i++) {
      const next = pieces[i]
      if (next === undefined || (i > at && next.parted) || !(introduced || next.capital)) break
      cover(next)
    }
  }
  for (const order of [pieces, pieces.toReversed()])
    for (const [at, piece] of order.entries())
      if (piece.capital && order[at - 1]?.covered === true && order[at - 1]?.capital === true) cover(piece)
}

function isOrdinary({ heard }: Piece, knows: MaskParts['knows']): boolean {
  return heard.every((word) => wide.has(word) || knows(word))
}

/** Countries and states say where a matter belongs, and nobody's name. */
function cover(piece: Piece): void {
  piece.covered ||= !piece.heard.every((word) => wide.has(word)) || piece.heard.length === 0
}

/** Towns by their names in full, what has a large letter after "en", and the words of an address. */
function coverPlaces(pieces: readonly Piece[], isTown: MaskParts['isTown']): void {
  for (const [at, piece] of pieces.entries()) {
    const located = pieces[at - 1]?.heard.some((word) => locatives.has(word)) === true
    if (located && piece.capital) cover(piece)
    for (let size = Math.min(longestTown, pieces.length - at); size > 0; size--) {
      const named = pieces.slice(at, at + size)
      if (!(located || size > 1) || !isTown(named.map(({ said }) => said).join(' '))) continue
      named.forEach(cover)
      break
    }
    if (!piece.heard.some((word) => addressWords.has(word))) continue
    for (const next of pieces.slice(at + 1, at + 1 + longestAddress)) {
      if (next.parted) break
      cover(next)
    }
  }
}

/** "Seis uno ocho …": a telephone told in words. */
function coverNumbers(pieces: readonly Piece[]): void {
  const isNumber = (piece: Piece | undefined) => piece?.heard.some((word) => numberWords.has(word)) === true
  for (let at = 0; at < pieces.length; at++) {
    let end = at
    while (isNumber(pieces[end])) end++
    if (end - at >= fewestDigits) pieces.slice(at, end).forEach(cover)
    at = Math.max(at, end - 1)
  }
}

function uncoverable(text: string, pieces: readonly Piece[]): CoveredText {
  const kept: string[] = []
  let covered = ''
  let end = 0
  for (const { from, said, covered: is } of pieces) {
    if (!is) continue
    const between = text.slice(end, from)
    // What stands side by side is one: how many words a name has is nobody's business.
    if (kept.length > 0 && /^[ -]?$/.test(between)) kept[kept.length - 1] += between + said
    else {
      kept.push(said)
      covered += `${between}[${kept.length}]`
    }
    end = from + said.length
  }
  return {
    text: covered + text.slice(end),
    uncover: (made) => made.replace(/\[\s*(\d{1,4})\s*\]/g, (whole, n: string) => kept[Number(n) - 1] ?? whole),
  }
}
