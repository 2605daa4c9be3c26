import type { Language } from '../../core/vocabulary/language.ts'
import { createNear } from './near.ts'
import { numberAt } from './numbers.ts'
import { heard, soundOf, type Token } from './tokens.ts'

/** A month's name. */
export interface MonthRead {
  readonly month: number
  /** Also an everyday word or cut short (`may`, `mas`, `out`, `mar`): needs a day or a year beside it. */
  readonly weak: boolean
  /** For everyday words, the language in which a day in digits beside it is enough; null for those cut short. */
  readonly tongue: Language | null
}

const names: Record<Language, readonly string[]> = {
  es: [
    'enero',
    'febrero febreo febredo',
    'marzo marso',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre setiembre septiembe',
    'octubre otubre',
    'noviembre nobiembre',
    'diciembre disiembre',
  ],
  en: [
    'january',
    'february febuary',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  ht: [
    'janvye janvie',
    'fevriye fevrie fevriyè',
    'mas',
    'avril avriy',
    'me',
    'jen',
    'jiyè jiye jiyet',
    'out',
    'septanm',
    'oktòb',
    'novanm',
    'desanm',
  ],
}
const short: readonly string[] = [
  'ene jan',
  'feb fev',
  'mar',
  'abr apr avr',
  '',
  'jun',
  'jul',
  'ago aug',
  'sep sept set',
  'oct okt',
  'nov',
  'dic dec des',
]
const everyday = heard('march may mas me jen out')

const months = new Map<string, MonthRead>()
function add(words: string, read: MonthRead): void {
  for (const word of words.split(' ')) if (word !== '') months.set(soundOf(word), read)
}
for (const [i, words] of short.entries()) add(words, { month: i + 1, weak: true, tongue: null })
for (const [tongue, list] of Object.entries(names))
  for (const [i, words] of list.entries()) {
    const weak = words.split(' ').some((word) => everyday.has(soundOf(word)))
    add(words, { month: i + 1, weak, tongue: weak ? (tongue as Language) : null })
  }

/** Months of seven letters and more are also read with one letter wrong. */
const near = createNear(months, 7)

/** The month named at a token. */
export function monthAt(tokens: readonly Token[], at: number): MonthRead | null {
  const sound = tokens[at]?.sound ?? ''
  return months.get(sound) ?? near(sound)
}

/** A year told at a token: four digits, "dos mil veinte", "twenty twenty-four"; between 1900 and 2100. */
export function yearAt(tokens: readonly Token[], at: number): { readonly year: number; readonly next: number } | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.digits) {
    const joined = tokens[at + 1]
    const grouped = joined?.digits === true && /[.,]/.test(joined.signs) && !joined.spaced && joined.sound.length === 3
    return token.sound.length === 4 && !grouped && isYear(Number(token.sound))
      ? { year: Number(token.sound), next: at + 1 }
      : null
  }
  const first = numberAt(tokens, at)
  if (first === null || first.weak) return null
  if (isYear(first.value) && first.value > 1900) return { year: first.value, next: first.next }
  if (first.tongue !== 'en' || first.value < 19 || first.value > 20) return null
  const second = numberAt(tokens, first.next)
  if (second?.tongue !== 'en' || second.weak || second.value < 1 || second.value > 99) return null
  return { year: first.value * 100 + second.value, next: second.next }
}

/** A year in two digits: of this century unless it lies more than ten years ahead. */
export function shortYear(digits: string, thisYear: number): number {
  const century = thisYear - (thisYear % 100)
  const year = century + Number(digits)
  return year > thisYear + 10 ? year - 100 : year
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100
}
