import type { Language } from '../../core/vocabulary/language.ts'
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
for (const [i, words] of short.entries())
  for (const word of words.split(' ').filter(Boolean))
    months.set(soundOf(word), { month: i + 1, weak: true, tongue: null })
for (const [tongue, list] of Object.entries(names))
  for (const [i, words] of list.entries())
    for (const word of words.split(' ')) {
      const sound = soundOf(word)
      const weak = everyday.has(sound)
      months.set(sound, { month: i + 1, weak, tongue: weak ? (tongue as Language) : null })
    }

/** Months of seven letters and more, also with one letter left out, too many or wrong. */
const near = new Map<string, MonthRead | null>()
for (const [sound, read] of months)
  if (sound.length >= 7)
    for (const cut of cuts(sound)) near.set(cut, near.get(cut)?.month === read.month || !near.has(cut) ? read : null)

function cuts(word: string): string[] {
  return [...word].map((_, i) => word.slice(0, i) + word.slice(i + 1))
}

/** The month named at a token. */
export function monthAt(tokens: readonly Token[], at: number): MonthRead | null {
  const sound = tokens[at]?.sound ?? ''
  const exact = months.get(sound)
  if (exact !== undefined) return exact
  if (sound.length < 6 || sound.length > 12) return null
  const guess =
    near.get(sound) ?? cuts(sound).reduce<MonthRead | null>((found, cut) => found ?? near.get(cut) ?? null, null)
  return guess
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
