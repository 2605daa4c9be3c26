import type { DangerHeard, KindHeard, UrgentKind } from '../../core/vocabulary/meaning.ts'
import { canonical, type Features } from '../features.ts'
import { type LinearModelData, loadLinearModel } from '../model/linear-model.ts'
import { wordsOf } from '../normalize.ts'

/** The class of all that is no danger now. */
export const calm = 'calm'

/** The likeliest danger in a message, and the chance of any: of the message whole, and with its worst part counted in. */
export interface DangerReading {
  readonly kind: UrgentKind
  /** Every kind the words may tell of, likeliest first, each with its chance. */
  readonly kinds: readonly KindHeard[]
  readonly whole: number
  readonly chance: number
  readonly words: number
}

/** What a message stands in. `grief`: a death is talked about. `answering`: a procedure's question stands. */
export interface Ground {
  readonly grief?: boolean
  readonly answering?: boolean
  /** It was just asked whether somebody is in danger: what sounds like it then is. */
  readonly suspected?: boolean
  /** That question asks what they fear: less is enough to tell them whom to call. */
  readonly feared?: boolean
  /** A matter is being talked about. */
  readonly inTalk?: boolean
  /** Whether the message is what people say in a talk about that matter, by the lines of its facts; asked only where danger sounds likely. */
  goesOn?(): boolean
}

/** Reads a message for danger: whole, and a long one also sentence by sentence. */
export type DangerReader = (message: string) => DangerReading

// Found on writers held out and on strangers' sets that were spent: decisions 0036 and 0060 have the figures.
/** From here the whole message is surely danger, and its talk begins. */
const sureFrom = 0.8
/** From here it is asked, beside the answer. */
const askedFrom = 0.38
/** A death is being talked about: a body, a hospital and an accident are then no ambulance. */
const sureInGrief = 0.92

/** A message of more words is read in its parts too: danger in the middle of a question about a pension counts. */
const longFrom = 14
/** A part so short tells nothing by itself. */
const partFrom = 5
/** A part counts for so much of what it adds to the whole: alone it lacks what calms it. */
const partWeight = 0.5
/** In fewer words than this, most must be known: a name or a secret word tells nothing, however its letters sound. */
const fewWords = 5
const knownShare = 0.25
const sentenceEnd = /(?<=[.!?…;\n])\s+/u

/** Prepares the reader of danger. */
export function createDangerReader(data: LinearModelData, features: Features): DangerReader {
  const model = loadLinearModel(data)
  const none = model.classes.indexOf(calm)

  function read(text: string): Pick<DangerReading, 'kind' | 'kinds' | 'chance'> {
    const chances = model.probabilities(features(text))
    const kinds = model.classes
      .flatMap((name, c) => (c === none ? [] : [{ kind: name as UrgentKind, chance: chances[c] ?? 0 }]))
      .toSorted((a, b) => b.chance - a.chance)
    return { kind: kinds[0]?.kind ?? 'danger', kinds, chance: 1 - (chances[none] ?? 0) }
  }

  return (message) => {
    const text = canonical(message)
    const words = wordsOf(text)
    const { kind, kinds, chance: whole } = read(text)
    const known = words.filter((word) => model.knows(`=${word}`)).length
    if (words.length < fewWords && known < knownShare * words.length)
      return { kind, kinds: [], whole: 0, chance: 0, words: words.length }
    const [told] = clausesOf(message)
      .map(read)
      .filter((clause) => dying.has(clause.kind) && (clause.kinds[0]?.chance ?? 0) >= dyingFrom)
      .toSorted((a, b) => b.chance - a.chance)
    if (told !== undefined && told.chance > whole)
      return { kind: told.kind, kinds: told.kinds, whole: told.chance, chance: told.chance, words: words.length }
    const [worst] = partsOf(message, words.length)
      .map(read)
      .toSorted((a, b) => b.chance - a.chance)
    if (worst === undefined || worst.chance <= whole) return { kind, kinds, whole, chance: whole, words: words.length }
    return {
      kind: worst.kind,
      kinds: worst.kinds,
      whole,
      chance: whole + partWeight * (worst.chance - whole),
      words: words.length,
    }
  }
}

/** Who writes without full stops is read so many words at a time, each stretch half over the one before. */
const stretch = 14

/** So surely told in one clause ("I do not want to go on" goes home as often), that somebody thinks of dying is heard whatever else the message tells. */
const dyingFrom = 0.96
const clauseFrom = 3
const clauseEnd = /(?<=[.!?…;:,\n])\s+/u
const dying: ReadonlySet<UrgentKind> = new Set(['suicidal', 'suicidal_other'])

/** The clauses of a message that has several, as canonical texts: "I don't want to live, I have been stuck here for three months". */
function clausesOf(message: string): readonly string[] {
  const clauses = message.split(clauseEnd)
  return clauses.length < 2 ? [] : clauses.map(canonical).filter((text) => wordsOf(text).length >= clauseFrom)
}

/** The sentences of a long message, each with the next, and stretches of those without an end, as canonical texts. */
function partsOf(message: string, length: number): readonly string[] {
  if (length < longFrom) return []
  const sentences = message.split(sentenceEnd)
  const pairs = sentences.slice(1).map((sentence, i) => `${sentences[i]} ${sentence}`)
  return [...sentences.flatMap(stretchesOf), ...pairs].map(canonical).filter((text) => {
    const words = wordsOf(text).length
    return words >= partFrom && words < length
  })
}

/** A word or two are an answer, a name, a habit more often than a cry: they must be nearly certain, and are not asked about. */
const cryWords = 3
const cryFrom = 0.95
/** While a procedure's question stands, so few words are its answer unless nothing but danger can be meant. */
const answerWords = 6
const answerFrom = 0.93
const fearedFrom = 0.12
const suspectedFrom = 0.2

function stretchesOf(sentence: string): readonly string[] {
  const words = sentence.trim().split(/\s+/)
  if (words.length <= stretch + stretch / 2) return [sentence]
  const starts = Array.from({ length: Math.ceil(words.length / (stretch / 2)) - 1 }, (_, i) => (i * stretch) / 2)
  return [sentence, ...starts.map((at) => words.slice(at, at + stretch).join(' '))]
}

/** What goes on about the matter at hand ("tienen 6 y 11", of a school) must be this surely danger to be asked about, or to be sure. */
const askedGoingOn = 0.86
const sureGoingOn = 0.92
/** In the middle of a talk so few words are mostly a circumstance. */
const talkWords = 8
const askedInTalk = 0.75

/** Danger as it is heard. */
export interface Danger extends DangerHeard {
  readonly chance: number
}

/**
 * What a reading comes to: sure by the message whole, in doubt by a part of it too, or null; few words, grief, and what people say about the
 * matter at hand are believed only when surer.
 */
export function dangerHeard({ kind, whole, chance, words }: DangerReading, ground: Ground): Danger | null {
  const { grief = false, answering = false, feared = false, suspected = false, inTalk = false } = ground
  const isBrief = words < cryWords || (answering && words < answerWords)
  if (suspected && !isBrief && chance >= suspectedFrom) return { kind, chance: whole, sure: true }
  const goesOn = inTalk && !feared && Math.max(whole, chance) >= askedFrom && ground.goesOn?.() === true
  const from = Math.max(
    grief ? sureInGrief : sureFrom,
    words < cryWords ? cryFrom : answering && words < answerWords ? answerFrom : 0,
    goesOn ? sureGoingOn : 0,
  )
  if (whole >= from) return { kind, chance: whole, sure: true }
  if (feared && chance >= fearedFrom) return { kind, chance, sure: false }
  const least = Math.max(askedFrom, goesOn ? askedGoingOn : 0, inTalk && words <= talkWords ? askedInTalk : 0)
  return !grief && !isBrief && chance >= least ? { kind, chance, sure: false } : null
}
