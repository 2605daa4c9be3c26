import { civil, type DayNumber, dayOf } from './civil.ts'
import { type DateRead, days, monthOf, weekOf, yearOf } from './date-read.ts'
import { createLexicon } from './lexicon.ts'
import { yearAt } from './months.ts'
import type { Said } from './said.ts'

type Period = 'week' | 'weekend' | 'month' | 'year'

const both: readonly (readonly [away: number, words: readonly string[]])[] = [
  [-1, ['pasada', 'pasado', 'anterior', 'que paso', 'que acaba de pasar']],
  [-2, ['antepasada', 'antepasado']],
  [1, ['que viene', 'que entra', 'proxima', 'proximo', 'entrante', 'siguiente']],
]
const nouns: readonly (readonly [Period, readonly string[]])[] = [
  ['week', ['semana', 'cemana']],
  ['weekend', ['fin de semana', 'finde']],
  ['month', ['mes']],
  ['year', ['año', 'anio']],
]
const spanish = nouns.flatMap(([period, names]) =>
  names.flatMap((name) => [
    ...both.flatMap(([away, words]) => words.map((word) => [[period, away], `${name} ${word}`] as const)),
    [[period, -1], `pasada ${name}|pasado ${name}|ultima ${name}|ultimo ${name}`] as const,
    [[period, 1], `proxima ${name}|proximo ${name}|otra ${name} que viene`] as const,
    [[period, 0], `esta ${name}|este ${name}`] as const,
  ]),
)
const english = (['week', 'weekend', 'month', 'year'] as const).flatMap((period) => [
  [[period, -1], `last ${period}|past ${period}|the ${period} before`] as const,
  [[period, -2], `the ${period} before last|${period} before last`] as const,
  [[period, 0], `this ${period}`] as const,
  [[period, 1], `next ${period}|coming ${period}`] as const,
])
const kreyol = (
  [
    ['week', ['semèn', 'semenn', 'senmèn']],
    ['weekend', ['wikenn', 'wikenn nan', 'wikend']],
    ['month', ['mwa']],
    ['year', ['ane', 'lane']],
  ] as const
).flatMap(([period, names]) =>
  names.flatMap((name) => [
    [
      [period, -1],
      ['pase', 'pase a', 'denye', 'ki sot pase a', 'ki sot pase', 'ki pase', 'ki pase a', 'ki te pase a']
        .map((w) => `${name} ${w}`)
        .join('|'),
    ] as const,
    [[period, 0], `${name} sa a|${name} sa|${name} nou ye la`] as const,
    [
      [period, 1],
      ['pwochen', 'pwochen an', 'k ap vini', 'kap vini', 'k ap vini an', 'kap vini an', 'ki ap vini an', 'ki ap vini']
        .map((w) => `${name} ${w}`)
        .join('|'),
    ] as const,
  ]),
)
const periods = createLexicon<readonly [Period, number]>([...spanish, ...english, ...kreyol])

const parts = createLexicon<0 | 1 | 2>([
  [0, 'a principios|principios|a inicios|inicios|a comienzos|early|the beginning|beginning|kòmansman|nan kòmansman'],
  [1, 'a mediados|mediados|mid|the middle|middle|mitan|nan mitan'],
  [2, 'a finales|finales|a fines|fines|a fin|late|the end|end|fen|nan fen|lafen'],
])
const linking = createLexicon<true>([[true, 'de|del|of|of the|of the month of|del mes de|mwa|la']])

/** A week, weekend, month or year beside this one: `la semana pasada`, `el mes que entra`, `next year`, `semèn pase`. */
export function periodDate(said: Said, at: number): DateRead | null {
  const found = periods(said.tokens, at)
  if (found === null) return null
  const [period, away] = found.value
  const today = dayOf(said.context.today)
  const { from, to, precision } = spanOf(period, today, away)
  return days({ from, to }, precision, found.next)
}

/** "Early 2020" */
function yearIn({ tokens }: Said, at: number): DateRead | null {
  const year = yearAt(tokens, at)
  const day = year === null ? null : civil(year.year, 1, 1)
  return year === null || day === null ? null : days(yearOf(day, 0), 'year', year.next)
}

function spanOf(period: Period, today: DayNumber, away: number) {
  if (period === 'month') return { ...monthOf(today, away), precision: 'month' as const }
  if (period === 'year') return { ...yearOf(today, away), precision: 'year' as const }
  const week = weekOf(today, away)
  return { ...week, from: period === 'weekend' ? week.to - 1 : week.from, precision: 'week' as const }
}

/** The beginning, middle or end of a month or year that `read` reads: `a mediados de marzo`, `early 2020`. */
export function partOfPeriod(
  said: Said,
  at: number,
  read: (said: Said, at: number) => DateRead | null,
): DateRead | null {
  const part = parts(said.tokens, at)
  if (part === null) return null
  const link = linking(said.tokens, part.next)
  const whole = read(said, link?.next ?? part.next) ?? read(said, part.next) ?? yearIn(said, part.next)
  if (whole === null || whole.from === null || whole.from === whole.to) return null
  const third = (whole.to - whole.from + 1) / 3
  return {
    ...whole,
    from: Math.round(whole.from + third * part.value),
    to: Math.round(whole.from + third * (part.value + 1)) - 1,
    precision: whole.precision === 'year' ? 'month' : 'week',
    certain: false,
  }
}
