import { isLanguage, type Language } from '../core/vocabulary/language.ts'
import { remembered } from '../shared/remembered.ts'
import { createFeatureRows } from './model/feature-rows.ts'
import { unpacked, unshared } from './model/packed.ts'
import { normalize, wordsOf } from './normalize.ts'

/** A naive Bayes table as it is stored: for each piece of a word, how much it speaks for each language, in steps of `step`. */
export interface LanguageTableData {
  readonly languages: readonly string[]
  /** Pieces in row order, sorted, each by what it adds to the one before. */
  readonly pieces: string
  /** One row of `languages.length` per piece, each a sign, `mostVotes` more than it is. */
  readonly votes: string
  readonly step: number
}

/** A vote is this many steps at most, for or against. */
export const mostVotes = 92

/** Which language a text is in. */
export interface Tongue {
  readonly language: Language
  /** False when the text is too short or mixed to tell. */
  readonly certain: boolean
  /** `fr` or `pt` when it is surely one of these. */
  readonly foreign: string | null
}

/** Tells the language of a text; `before` is the conversation's, kept when the text does not tell. */
export type Ear = (text: string, before: Language | null) => Tongue

/** Names, papers and loans said in all three languages: they tell nothing about the one being spoken. */
const neutral = new Set(
  'y a e o la si no non mesi gracias thanks bye comar inm curp tps visa visas cita sita bonjour merci svp ok mexico meksik tapachula durango haiti ayiti chicago texas florida miami california houston dallas los angeles tijuana monterrey chiapas ice ssa daca parole constancia consulado apostille apostilla passport tvrh fmm rfc ine imss issste curps sre segob abrazando almas bienestar soy social security whatsapp facebook hotel papa mama menu stop humanitaria humanitarian acnur oim unhcr iom uscis green card email internet hospital general chile brasil venezuela honduras guatemala cuba nueva york new york san antonio estados unidos usa eua border coyote migra redada embajada'.split(
    ' ',
  ),
)

/** Of the neutral words, those that one language still says more than the others: alone, they are heard. */
const spoken = new Set(
  'si no non mesi gracias thanks bye cita sita bonjour merci svp soy apostilla apostille parole constancia humanitaria humanitarian'.split(
    ' ',
  ),
)
/** What a first message of names only is answered in. */
const unheard: Language = 'es'

/** How much one language must be ahead, in votes, before it is called certain; a foreign one needs more. */
const aheadEnough = 2.2
const foreignAhead = 1.5
/** Of one or two words that many times as much is asked, of a foreign language up to three. */
const fewWordsTimes = 3
/** Up to so many words say "ya le di 2 mil" or "la de aki", where pieces of words alone tell little: that far ahead they leave the conversation's language. */
const mostStaying = 6
const aheadToLeave = 20
/** Words whose votes are kept: those of some talks at a time. */
const someTalks = 1024

/** What words say for each language together, in the table's order. */
type Vote = (
  words: readonly string[],
  marks?: readonly string[],
) => readonly { readonly name: string; readonly score: number }[]

/** Builds the ear from its table; a few milliseconds, once at start. */
export function createEar(data: LanguageTableData): Ear {
  const vote = createVote(data)
  return (text, before) => {
    const { heard, telling } = wordsHeard(text, before)
    if (telling.length === 0 && !heard.some((word) => spoken.has(word)))
      return { language: before ?? unheard, certain: false, foreign: null }
    return judge(vote(heard, marksOf(text)), telling.length, before)
  }
}

/** A code, a folio, a plate: what stands together with a figure is of no language, "yrmg" of "XKF7-YRMG" neither. */
const written = /[^\s]*\p{L}\d[^\s]*-[^\s]*|[^\s]*-[^\s]*\d\p{L}[^\s]*/gu

/** The normalized words of a text that have a vote, and of them those no other language says. */
export function wordsHeard(text: string, before: Language | null): Record<'heard' | 'telling', readonly string[]> {
  const words = wordsOf(normalize(text.replace(written, ' '))).filter((word) => !/\d/.test(word))
  const telling = words.filter((word) => !neutral.has(word))
  // A first message of loans only, "mesi", is still likelier in one language than in another.
  return { heard: telling.length === 0 && before === null ? words : telling, telling }
}

const longestMarked = 1500

/** The letters and signs of a text that only some languages write, each once: `ã`, `ñ`, `¿`. Words are compared without them. */
export function marksOf(text: string): readonly string[] {
  const found =
    text
      .slice(0, longestMarked)
      .toLowerCase()
      .normalize('NFC')
      .match(/[\u00a1\u00bf\u00df-\u00ff\u0153]/g) ?? []
  return [...new Set(found)].map((mark) => `*${mark}`)
}

/** Prepares the votes of a table. */
export function createVote(data: LanguageTableData): Vote {
  const votes = unpacked(data.votes)
  const rows = createFeatureRows(unshared(data.pieces))
  const { languages, step } = data
  const width = languages.length

  function added(pieces: readonly string[]): Int32Array {
    const steps = new Int32Array(width)
    for (const piece of pieces) {
      const row = rows.get(piece)
      if (row === undefined) continue
      for (let l = 0; l < width; l++) steps[l] = (steps[l] ?? 0) + (votes[row * width + l] ?? 0) - mostVotes
    }
    return steps
  }
  const ofWord = remembered((word) => added(piecesOf(word)), someTalks)
  return (words, marks = []) => {
    const all = [...words.map(ofWord), added(marks)]
    return languages.map((name, l) => ({ name, score: step * all.reduce((sum, steps) => sum + (steps[l] ?? 0), 0) }))
  }
}

function judge(
  scores: readonly { readonly name: string; readonly score: number }[],
  words: number,
  before: Language | null,
): Tongue {
  const ranked = scores.toSorted((a, b) => b.score - a.score)
  const own = ranked.flatMap(({ name, score }) => (isLanguage(name) ? [{ language: name, score }] : []))
  const [best, second] = own
  const [top] = ranked
  if (best === undefined || second === undefined || top === undefined || (words === 0 && before !== null))
    return { language: before ?? 'es', certain: false, foreign: null }
  const ahead = best.score - second.score
  const enough = foreignAhead * (words <= 3 ? fewWordsTimes : 1)
  const foreign = words > 0 && !isLanguage(top.name) && top.score - best.score > enough ? top.name : null
  const leaves = before !== null && best.language !== before && words <= mostStaying
  const needed = leaves ? aheadToLeave : aheadEnough * (words < 3 ? fewWordsTimes : 1)
  const certain = foreign === null && words > 0 && ahead >= needed
  return { language: certain || before === null ? best.language : before, certain, foreign }
}

/** The pieces of one normalized word that vote: 1 to 4 letters with its ends marked, and the word itself. Shared with training. */
export function piecesOf(word: string): readonly string[] {
  const padded = ` ${word} `
  const out = [`=${word}`]
  for (let size = 1; size <= 4; size++) {
    for (let at = 0; at + size <= padded.length; at++) {
      const piece = padded.slice(at, at + size)
      if (piece !== ' ') out.push(piece)
    }
  }
  return out
}
