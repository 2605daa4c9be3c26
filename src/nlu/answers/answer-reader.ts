import { namesNothing, together } from '../../core/guides/several.ts'
import { elsewhere, type Likely } from '../../core/vocabulary/asked.ts'
import { type Answers, type Guide, type Question, unknown, withheld } from '../../core/vocabulary/guide.ts'
import type { GuideText } from '../../core/vocabulary/guide-text.ts'
import { canonical } from '../features.ts'
import { type Phrases, phrases } from '../phrases.ts'
import { affirms, asksWhy, denies, takesBack, type Wish, wavers, wishOf } from './answer-words.ts'
import { askedBack, type OptionReader, particular } from './option-reader.ts'
import { piecesOf } from './pieces.ts'
import { entitiesIn, markedPhrase, type SaidMessage } from './said-message.ts'
import { valueFor } from './told-value.ts'

/** A guided procedure with its texts in every language. */
export interface GuideInWords {
  readonly guide: Guide
  readonly texts: readonly GuideText[]
}

/** Reads answers to the questions of guided procedures from free text. Pure; an unknown procedure or question tells nothing. */
export interface AnswerReader {
  /** The answer to the question that was just asked; null when the message holds none. */
  answer(said: SaidMessage, flow: string, question: string): AnswerRead | null
  /** A new answer to `before`, the question answered last, when the words take that back and say nothing of `question`; else null. */
  corrected(said: SaidMessage, flow: string, before: string, question: string): string | null
  /** The answer a message names to a question that was not asked now; a bare yes or no names none. */
  named(said: SaidMessage, flow: string, question: string): string | null
  /** The chance that a message answers something else than the question that was just asked. */
  elsewhere(text: string, flow: string, question: string): number
  /** True when most of the message is words that answer the question that was just asked. */
  only(said: SaidMessage, flow: string, question: string): boolean
  /** What a message tells a procedure in so many words, whatever was asked; words that answer `standing`, the question asked, are no need beside it. */
  told(said: SaidMessage, flow: string, standing: string | null): Answers
  /** "¿Por qué?", "no sé", "prefiero no decir", "paso a paso", "cómo lo cuenta", when the message is only that. */
  wish(text: string): Wish | null
}

/** An answer that was read. */
export interface AnswerRead {
  readonly value: string
  /** The words are plainly that, whatever else they sound like. */
  readonly sure: boolean
}

interface QuestionWords {
  readonly question: Question
  /** Option → words that choose it when it was asked. */
  readonly words: readonly (readonly [string, Phrases])[]
  /** Option or `*` → phrases that tell it at any time. */
  readonly said: readonly (readonly [string, Phrases])[]
  /** What its buttons say, in the form rules read → their option; short single words are left to the lines. */
  readonly labels: ReadonlyMap<string, string>
}

/** Makes a reader of these procedures' words, in all languages at once: people switch in the middle. */
export function createAnswerReader(guides: readonly GuideInWords[], reader: OptionReader): AnswerReader {
  const read = new Map(guides.map((one) => [one.guide.flow, questionsOf(one)]))
  /** What the lines say, likeliest first. A few words that are no yes or no by themselves tell one only where they are plainly of this question. */
  function likelyTo(text: string, flow: string, question: string, asked: Question): readonly Likely[] {
    const likely = reader.options(text, flow, question)
    // "Wi" to "in which state?" says nothing of it.
    const [anyway] = reader.any(text)
    if (
      asked.kind !== 'option' &&
      isBrief(text) &&
      (anyway?.id === 'yes' || anyway?.id === 'no') &&
      anyway.chance >= anyFrom
    )
      return likely.filter(({ id }) => asked.options.includes(id))
    if (!isYesOrNo(asked) || !isBrief(text) || saysYesOrNo(text, reader)) return likely
    return reader.any(text)[0]?.id !== askedBack && (likely[0]?.chance ?? 0) >= briefFrom ? likely : []
  }
  return {
    answer(said, flow, question) {
      const words = read.get(flow)?.get(question)
      if (words === undefined) return null
      const labelled = labelIn(said.text, words)
      if (labelled !== null) return { value: labelled, sure: true }
      const told = spoken(said, words)
      const named = heard(said, words) ?? told ?? plain(said, words)
      const listed = named === 'yes' && isYesOrNo(words.question) && isDenied(said, words) ? null : named
      const likely = likelyTo(said.text, flow, question, words.question)
      const isSaid = listed !== null && (told === listed || isMostly(said, words))
      const [best] = likely
      const isSure = best !== undefined && best.chance >= sureFrom && !none.has(best.id)
      const isOpen = best?.id === unknown || best?.id === withheld
      const differs = isSaid && isSure && best.id !== listed && !isOpen
      // A yes and a no that are both sure are asked back, never one of them taken.
      if (differs && told !== listed && polar.has(listed) && polar.has(best.id)) return null
      const whole = differs || (isSaid && !isSure) ? listed : learned(listed, likely, words.question)
      const value = whole ?? (best?.id === askedBack ? lastPiece(said.text, words.question, reader) : null)
      const { question: asked } = words
      if (asked.several !== undefined && value !== null && !namesNothing(asked, value))
        return { value: together(asked, value, ...allIn(said, flow, question, words, reader)), sure: isSure }
      return value === null ? null : { value, sure: isSure && best.id === value }
    },
    corrected(said, flow, before, question) {
      const last = read.get(flow)?.get(before)
      const standing = read.get(flow)?.get(question)
      if (last === undefined || standing === undefined || !takesBack(said.marked)) return null
      if (heard(said, standing) !== null || spoken(said, standing) !== null) return null
      if (standing.question.kind !== 'option' && plain(said, standing) !== null) return null
      return heard(said, last) ?? spoken(said, last) ?? (last.question.kind === 'words' ? null : plainly(said, last))
    },
    named(said, flow, question) {
      const words = read.get(flow)?.get(question)
      return words === undefined ? null : (heard(said, words) ?? spoken(said, words) ?? holds(said, words))
    },
    elsewhere: elsewhereIn(reader),
    only: (said, flow, question) => isMostly(said, read.get(flow)?.get(question) ?? noWords),
    told(said, flow, standing) {
      const asked = read.get(flow)?.get(standing ?? '')
      const answered =
        asked === undefined ? null : (onlyOne(said.marked, [...asked.words, ...asked.said])?.piece ?? null)
      const answers = [...(read.get(flow) ?? [])].flatMap(([id, words]) => {
        const { question } = words
        // A telephone number can answer nothing but where one is asked for.
        const answer = spoken(said, words) ?? (question.kind === 'phone' ? valueFor(question, said.entities) : null)
        if (question.several === undefined) return answer === null ? [] : [[id, answer] as const]
        const all = optionsMet(said, words.said, id === standing ? null : answered)
        return all.length === 0 ? [] : [[id, together(question, ...all)] as const]
      })
      return Object.fromEntries(answers)
    },
    wish: wishOf,
  }
}

function elsewhereIn({ options }: OptionReader): AnswerReader['elsewhere'] {
  return (text, flow, question) => options(text, flow, question).find(({ id }) => id === elsewhere)?.chance ?? 0
}

/** A question nobody asks has no words. */
const noWords = { words: [], said: [] } as const

/** An option is read from here, where no listed phrase says anything; a value that was asked for is only thrown over for a surer one. */
const aloneFrom = 0.54
const besideValueFrom = 0.85
/** What the lines say this surely stands, whatever a listed phrase says; from the second on nothing is read rather than either. */
const overFrom = 0.7
const doubtFrom = 0.45
/** The yes or no of one piece of a message. */
const pieceFrom = 0.75

/** So few words tell no circumstance: what is no yes or no by itself answers no such question. */
const briefWords = 3
const briefFrom = 0.85
/** From here on the words are plainly that answer. */
const sureFrom = 0.9
const anyFrom = 0.5

/** What answers nothing. */
const none: ReadonlySet<string> = new Set([askedBack, particular, elsewhere])
const polar: ReadonlySet<string> = new Set(['yes', 'no'])
const denying = beginnings('no|nunca|jamas|sin|not|never|pa|poko|dont|didnt|havent|hasnt|wasnt|isnt|cant')
const beforePhrase = 3

/** True when the phrase that tells a yes stands right after a word that denies it: "no me la dieron", "li pa meksiken". */
function isDenied(said: SaidMessage, { words, said: anytime }: QuestionWords): boolean {
  const piece = onlyOne(said.marked, [...words, ...anytime])?.piece
  const before = piece === undefined ? said.marked : said.marked.slice(0, said.marked.indexOf(piece))
  const near = before.trim().split(' ').slice(-beforePhrase)
  return near.some((word) => denying.has(word))
}

function beginnings(words: string): ReadonlySet<string> {
  return new Set(words.split('|').map((word) => canonical(word)))
}

function isBrief(text: string): boolean {
  return text.trim().split(/\s+/u).length <= briefWords
}

function isYesOrNo({ options }: Question): boolean {
  return options.includes('yes') && options.includes('no')
}

function saysYesOrNo(text: string, { any }: OptionReader): boolean {
  const [best] = any(text)
  return best !== undefined && best.id !== particular && best.chance >= anyFrom
}

/** The yes or no that stands last in a message of several pieces: "no, who would see it?", "yes… no, better not". */
function lastPiece(text: string, { options }: Question, { any }: OptionReader): string | null {
  const pieces = piecesOf(text)
  if (pieces.length < 2) return null
  for (const piece of pieces.toReversed()) {
    const [best] = any(piece)
    const isSaid = best !== undefined && best.chance >= pieceFrom && best.id !== askedBack && best.id !== particular
    if (isSaid && (options.includes(best.id) || best.id === unknown)) return best.id
  }
  return null
}

/** What the lists of phrases and the learned lines say together. */
function learned(listed: string | null, [best]: readonly Likely[], { options, kind }: Question): string | null {
  if (best === undefined || best.id === listed || best.id === particular || best.id === elsewhere) return listed
  const sure = best.chance >= overFrom
  // Their own words tell more than any option.
  if (kind === 'words') return sure && !options.includes(best.id) ? best.id : listed
  const isValue = kind !== 'option'
  // A day, an age or a place that was named is the answer, whatever else is said.
  if (isValue && listed !== null && listed !== unknown && !options.includes(listed)) return listed
  if (best.id === askedBack) return sure ? null : listed
  if (listed !== null) return sure ? best.id : best.chance >= doubtFrom ? null : listed
  return best.chance >= (isValue && options.includes(best.id) ? besideValueFrom : aloneFrom) ? best.id : null
}

/** True when the listed phrases are most of a message. */
function isMostly(said: SaidMessage, { words, said: anytime }: Pick<QuestionWords, 'words' | 'said'>): boolean {
  const pieces = [...words, ...anytime].map(([, list]) => list.longest(said.marked)?.length ?? 0)
  return Math.max(...pieces, 0) >= said.marked.length * mostOf
}

function questionsOf({ guide, texts }: GuideInWords): ReadonlyMap<string, QuestionWords> {
  return new Map(
    Object.entries(guide.questions).map(([id, question]) => [
      id,
      {
        question,
        words: gathered(texts, id, 'words'),
        said: gathered(texts, id, 'said'),
        labels: labelsOf(texts, id),
      },
    ]),
  )
}

/** Letters of a button in one word that tells its option wherever it is said. */
const shortestLabel = 5

function labelsOf(texts: readonly GuideText[], id: string): ReadonlyMap<string, string> {
  const all = texts.flatMap((text) =>
    Object.entries(text.questions[id]?.options ?? {}).map(([option, label]) => [canonical(label), option] as const),
  )
  return new Map(all.filter(([label]) => label.includes(' ') || label.length >= shortestLabel))
}

/** So many words beside a button's own change nothing of it, unless they deny or doubt. */
const mostBeside = 2
const changing = beginnings('no|pa|not|never|nunca|si|if|non|poko|dont')

/** The option whose button is said word for word, with a word or two around it; null for anything else. */
function labelIn(text: string, { labels }: QuestionWords): string | null {
  const said = canonical(text)
  const met = [...labels].filter(([label]) => {
    const isIn = said === label || said.startsWith(`${label} `) || said.endsWith(` ${label}`)
    const beside = said.replace(label, '').trim().split(' ')
    return isIn && (said === label || (beside.length <= mostBeside && !beside.some((word) => changing.has(word))))
  })
  return met.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? null
}

function gathered(texts: readonly GuideText[], id: string, which: 'words' | 'said'): (readonly [string, Phrases])[] {
  const all = new Map<string, string[]>()
  for (const text of texts)
    for (const [option, list] of Object.entries(text.questions[id]?.[which] ?? {}))
      all.set(option, [...(all.get(option) ?? []), ...list.map(markedPhrase)])
  return [...all].map(([option, list]) => [option, phrases(list)])
}

/** The one option the words choose, with the piece that chose it; two are none. */
function onlyOne(text: string, options: QuestionWords['words']) {
  const met = options.flatMap(([option, list]) => {
    const piece = list.longest(text)
    return piece === null ? [] : [{ option, piece }]
  })
  const [longest, second] = met.toSorted((a, b) => b.piece.length - a.piece.length)
  // "no tengo acta" holds "tengo acta": the longer piece says more.
  return longest === undefined || second?.piece.length === longest.piece.length ? null : longest
}

/** The options whose phrases are met, but for those within a longer piece of another. */
function optionsMet(
  said: SaidMessage,
  options: QuestionWords['words'],
  answered: string | null = null,
): readonly string[] {
  const met = options.flatMap(([option, list]) => {
    const piece = option === '*' ? null : list.longest(said.marked)
    return piece === null || overlap(piece, answered) ? [] : [{ option, piece }]
  })
  return met
    .filter(({ piece }) => !met.some((other) => other.piece !== piece && other.piece.includes(piece)))
    .map(({ option }) => option)
}

function overlap(piece: string, other: string | null): boolean {
  return other !== null && (piece.includes(other) || other.includes(piece))
}

/** What the pieces of an answer each tell, where several options may be told: "no money, and my boy is ill". */
function allIn(
  said: SaidMessage,
  flow: string,
  question: string,
  { said: anytime, question: { options } }: QuestionWords,
  reader: OptionReader,
): readonly string[] {
  const pieces = piecesOf(said.text).filter((piece) => piece.includes(' '))
  const learned = pieces.length < 2 ? [] : pieces.flatMap((piece) => reader.options(piece, flow, question)[0] ?? [])
  const sure = learned.filter(({ id, chance }) => chance >= severalFrom && options.includes(id))
  return [...optionsMet(said, anytime), ...sure.map(({ id }) => id)]
}

/** A piece of an answer tells one of several needs from here. */
const severalFrom = 0.7

function heard(said: SaidMessage, { words }: QuestionWords): string | null {
  return onlyOne(said.marked, words)?.option ?? null
}

function spoken(said: SaidMessage, { question, said: list }: QuestionWords): string | null {
  const found = onlyOne(said.marked, list)
  if (found !== null && isNever(said, found)) return null
  if (found?.option !== '*') return found?.option ?? null
  return valueFor(question, entitiesIn(said, found.piece), said.today)
}

const never = beginnings('nunca|jamas|never|not|didnt|havent|hasnt|wasnt|werent')
const neverMind = /never ?mind/iu
const negative: ReadonlySet<string> = new Set(['no', 'none'])
const deniedWithin = 2

/** True where what would tell an option stands right after a word that denies it: "I never got deported". */
function isNever(
  { text, marked }: SaidMessage,
  { option, piece }: { readonly option: string; readonly piece: string },
) {
  if (negative.has(option) || option === '*' || neverMind.test(text)) return false
  const before = marked.slice(0, marked.indexOf(piece)).trim().split(' ')
  return before.slice(-deniedWithin).some((word) => never.has(word))
}

/** A value of the kind asked for, or an option named; no bare yes or no, which would answer the question that stands. */
function plainly(said: SaidMessage, words: QuestionWords): string | null {
  const answer = plain(said, words)
  return answer === 'yes' || answer === 'no' ? null : answer
}

/** What needs no words of its own: yes and no, a day, an age, a relative, a paper, a country. */
function plain(said: SaidMessage, words: QuestionWords): string | null {
  const { options, kind } = words.question
  const named = hearsOf(said, words)
  if (named !== null) return named
  if (options.includes('yes') && affirms(said.marked) && !asksWhy(said.text)) return 'yes'
  if (options.includes('no') && denies(said.marked)) return 'no'
  const value = kind === 'words' ? null : valueFor(words.question, said.entities, said.today)
  if (value !== null) return value
  if (wavers(said.marked)) return unknown
  return kind === 'words' ? said.text.trim().slice(0, longestWords) || null : null
}

/** What a message holds of an answer by itself: a relative, a paper, a country, a day, an age. */
function holds(said: SaidMessage, words: QuestionWords): string | null {
  return hearsOf(said, words) ?? valueFor(words.question, said.entities, said.today)
}

function hearsOf(said: SaidMessage, { question }: QuestionWords): string | null {
  const named = question.options.filter((option) => names(said, question.hears?.[option]))
  return named.length === 1 ? (named[0] ?? null) : null
}

const longestWords = 300
/** From this share of its letters on, a message is little else than an answer. */
const mostOf = 0.6

function names(said: SaidMessage, hears: NonNullable<Question['hears']>[string]): boolean {
  if (hears === undefined) return false
  const { relations = [], documents = [], countries = [], units = [] } = hears
  return said.entities.some((entity) => {
    if (entity.kind === 'relation') return relations.includes(entity.relation)
    if (entity.kind === 'document') return documents.includes(entity.document)
    if (entity.kind === 'duration') return units.includes(entity.unit)
    if (entity.kind === 'country' || entity.kind === 'state') return countries.includes(entity.country)
    return entity.kind === 'place' && countries.includes(entity.places[0]?.slice(0, 2) ?? '')
  })
}
