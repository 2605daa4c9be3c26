import type { AgeSaid, Entity } from '../../core/vocabulary/entity.ts'
import { canonical } from '../features.ts'
import { normalize } from '../normalize.ts'
import { respell } from '../spelling.ts'

/** A message as answers are read from it. */
export interface SaidMessage {
  readonly text: string
  /** In the form rules read, every place, day, age, length and count in it replaced by its mark. */
  readonly marked: string
  readonly entities: readonly Entity[]
  /** The entities whose marks stand in `marked`, in that order. */
  readonly standing: readonly Entity[]
  /** The day it is said on; a length told by when it began is counted to it. */
  readonly today?: string
}

/** Marks stand in for what was named, so that one phrase fits every town and every day. As they are written in phrases: in capitals. */
const marks = ['US', 'MX', 'HT', 'PLACE', 'DATE', 'AGE', 'YEARS', 'COUNT', 'AMOUNT'] as const

type Mark = (typeof marks)[number]

/** Prepares a message with what was read in it. */
export function saidMessage(text: string, entities: readonly Entity[], today?: string): SaidMessage {
  let marked = ''
  let at = 0
  const standing: Entity[] = []
  for (const entity of entities) {
    const mark = markOf(entity)
    if (mark === null || entity.at < at) continue
    marked += `${text.slice(at, entity.at)} ${written(mark)} `
    at = entity.at + entity.words.length
    standing.push(entity)
  }
  return {
    text,
    marked: canonical(marked + text.slice(at)),
    entities,
    standing,
    ...(today === undefined ? {} : { today }),
  }
}

/** The entities that stand in a piece of a marked message: of "murió en Houston, traerlo a Durango" the piece "traerlo a Durango" has one. */
export function entitiesIn({ marked, standing }: SaidMessage, piece: string): readonly Entity[] {
  const before = marksIn(marked.slice(0, Math.max(0, marked.indexOf(piece))))
  return standing.slice(before, before + marksIn(piece))
}

const markWords: ReadonlySet<string> = new Set(marks.map((mark) => canonical(written(mark))))

function marksIn(text: string): number {
  return text.split(' ').filter((word) => markWords.has(word)).length
}

/** A phrase of a text file in the form that fits a marked message. */
export function markedPhrase(phrase: string): string {
  return phrase
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .split(/\b/)
    .map((part) => (marks.includes(part as Mark) ? written(part as Mark) : respelt(part)))
    .join('')
}

/** Words are respelt as those of a message are (`m` is `mwen`); the signs of a phrase stay. */
function respelt(part: string): string {
  return /^\p{L}+$/u.test(part) ? respell(normalize(part)) : part.toLowerCase()
}

// No word of any language, and unchanged by respelling.
function written(mark: Mark): string {
  return `x${mark.toLowerCase()}`
}

function markOf(entity: Entity): Mark | null {
  switch (entity.kind) {
    case 'country':
      return entity.nationality ? null : countryMark(entity.country)
    case 'state':
      return countryMark(entity.country)
    case 'place':
      return countryMark(entity.places[0]?.slice(0, 2) ?? '')
    case 'date':
      return 'DATE'
    case 'age':
      return isUnder(entity) ? null : 'AGE'
    case 'duration':
      return 'YEARS'
    case 'number':
      return 'COUNT'
    case 'amount':
      return 'AMOUNT'
    default:
      return null
  }
}

/** "Menor de edad" names no age: its words stay, so that phrases hear them. */
function isUnder({ from, to }: AgeSaid): boolean {
  return from === 0 && to > 1
}

function countryMark(country: string): Mark {
  return country === 'us' ? 'US' : country === 'mx' ? 'MX' : country === 'ht' ? 'HT' : 'PLACE'
}
