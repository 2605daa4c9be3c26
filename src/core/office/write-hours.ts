import type { Language } from '../vocabulary/language.ts'
import type { TextKey } from '../vocabulary/text-key.ts'
import { type Opening, writeDay, writeTime, writeWeekday } from './calendar.ts'
import { addDays } from './civil-time.ts'

type Say = (key: TextKey, vars?: Readonly<Record<string, string>>) => string

/** When an office opens in a week: `lunes a viernes, de 09:00 a 15:00; sábado, de 10:00 a 13:00`. Empty when it never does. */
export function writeOpenings(openings: readonly Opening[], language: Language, say: Say): string {
  const stretches = openings
    .flatMap(({ days, from, to }) => [...new Set(days)].map((day) => ({ day, from, to })))
    .toSorted((a, b) => a.day - b.day || a.from.localeCompare(b.from))
  const times = (day: number) =>
    stretches
      .filter((one) => one.day === day)
      .map(({ from, to }) => say('hours.between', { from: writeTime(from, language), to: writeTime(to, language) }))
      .join(say('hours.and'))
  const open = [...new Set(stretches.map(({ day }) => day))]
  const alike = [...Map.groupBy(open, times)]
  return alike.map(([hours, days]) => say('hours.line', { days: writeDays(days, language, say), hours })).join('; ')
}

function writeDays(days: readonly number[], language: Language, say: Say): string {
  const runs = runsOf(days, (a, b) => a + 1 === b).flatMap(({ first, last }) => {
    const [from, to] = [writeWeekday(first, language), writeWeekday(last, language)]
    if (first === last) return [from]
    return last - first === 1 ? [from, to] : [say('hours.days', { from, to })]
  })
  return joined(runs, say)
}

/** Days on which an office is closed: `24 de diciembre; 28 de diciembre a 2 de enero`. */
export function writeClosedDays(days: readonly string[], language: Language, say: Say): string {
  return runsOf(days.toSorted(), (a, b) => addDays(a, 1) === b)
    .map(({ first, last }) => {
      const [from, to] = [writeDay(first, language), writeDay(last, language)]
      return first === last ? from : say('range', { from, to })
    })
    .join('; ')
}

/** What follows one another, as runs from first to last. */
export function runsOf<T>(all: readonly T[], isNext: (a: T, b: T) => boolean): readonly { first: T; last: T }[] {
  return all.reduce<{ first: T; last: T }[]>((runs, one) => {
    const run = runs.at(-1)
    if (run !== undefined && isNext(run.last, one)) run.last = one
    else runs.push({ first: one, last: one })
    return runs
  }, [])
}

function joined(words: readonly string[], say: Say): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')}${say('hours.and')}${last}`
}
