import { civil, dayOf, monthSpan, partsOf } from './civil.ts'
import { type DateRead, days, oneDay } from './date-read.ts'
import { directionAt } from './direction.ts'
import { shortYear } from './months.ts'
import { numberAt } from './numbers.ts'
import type { Said } from './said.ts'
import { heard } from './tokens.ts'
import { nearestYear } from './unsaid-year.ts'

const ofThe = heard('del')
const before = heard('el on dia fecha day jou le dat date nan')

/** Dates in digits: `12/03/2024`, `2024-03-12`, `3-8-24`, `03/2024`, and the spoken `12 del 3 del 2020`. */
export function numericDate(said: Said, at: number): DateRead | null {
  return spoken(said, at) ?? written(said, at)
}

function written(said: Said, at: number): DateRead | null {
  const [a, b, c] = [0, 1, 2].map((i) => said.tokens[at + i])
  if (a?.digits !== true || b?.digits !== true || a.sound.length > 4 || a.signs.endsWith('$')) return null
  const asked = said.context.awaited === 'date'
  const sign = separator(b.signs, b.spaced, asked)
  if (sign === null) return null
  const third = c?.digits === true && separator(c.signs, c.spaced, asked) === sign ? c.sound : null
  const fourth = said.tokens[at + 3]
  if (third !== null && fourth?.digits && fourth.signs === sign) return null
  const [x, y] = [a.sound, b.sound]
  if (third !== null && x.length === 4 && y.length <= 2 && third.length <= 2)
    return oneDay(civil(Number(x), Number(y), Number(third)), at + 3)
  if (x.length > 2) return null
  if (third !== null && y.length <= 2 && (third.length === 4 || (third.length === 2 && sign !== ' '))) {
    const { year: now } = partsOf(dayOf(said.context.today))
    return inOrder(said, Number(x), Number(y), third.length === 4 ? Number(third) : shortYear(third, now), at + 3)
  }
  if (third !== null || sign === ' ' || sign === '.') return null
  if (y.length === 4 && sign === '/') return days(monthSpan(Number(y), monthOf(Number(x))), 'month', at + 2)
  const cued = asked || before.has(said.tokens[at - 1]?.sound ?? '')
  if (!cued || y.length > 2 || !(sign === '/' || asked)) return null
  return withoutYear(said, Number(x), Number(y), at + 2, at)
}

/** The sign between two groups of digits, or null when it makes no date. Only after a question do spaces. */
function separator(signs: string, spaced: boolean, asked: boolean): string | null {
  if (/^[/.\-–]$/.test(signs)) return signs === '–' ? '-' : signs
  return asked && spaced && signs === '' ? ' ' : null
}

/** Day first in Spanish and Kreyòl, month first in English; the other way when only that gives a date. */
function inOrder(said: Said, x: number, y: number, year: number, next: number): DateRead {
  const monthFirst = said.context.language === 'en'
  const [dayFirstRead, monthFirstRead] = [civil(year, y, x), civil(year, x, y)]
  const [first, second] = monthFirst ? [monthFirstRead, dayFirstRead] : [dayFirstRead, monthFirstRead]
  return oneDay(first ?? second, next, first === null || second === null || first === second)
}

function withoutYear(said: Said, x: number, y: number, next: number, at: number): DateRead {
  const [day, month] = said.context.language === 'en' ? [y, x] : [x, y]
  const [d, m] = month > 12 ? [month, day] : [day, month]
  return oneDay(nearestYear(said, at, m, d), next, false)
}

/** "12 del 3 del 2020", "tres del ocho": as dates are dictated. */
function spoken(said: Said, at: number): DateRead | null {
  const { tokens } = said
  const day = numberAt(tokens, at)
  if (day === null || day.weak || day.value > 31 || !ofThe.has(tokens[day.next]?.sound ?? '')) return null
  const month = numberAt(tokens, day.next + 1)
  if (month === null || month.weak || month.value > 12) return null
  const year = ofThe.has(tokens[month.next]?.sound ?? '') ? numberAt(tokens, month.next + 1) : null
  if (year !== null && year.value >= 1900) return oneDay(civil(year.value, month.value, day.value), year.next)
  const { year: now } = partsOf(dayOf(said.context.today))
  const short = year !== null && year.tongue === null && year.value < 100 ? tokens[month.next + 1]?.sound : undefined
  if (year !== null && short?.length === 2)
    return oneDay(civil(shortYear(short, now), month.value, day.value), year.next)
  const known = said.context.awaited === 'date' || directionAt(said, at) !== null
  return known ? oneDay(nearestYear(said, at, month.value, day.value), month.next, false) : null
}

function monthOf(value: number): number {
  return value >= 1 && value <= 12 ? value : Number.NaN
}
