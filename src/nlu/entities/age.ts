import { awaitedAge } from './age-awaited.ts'
import { birthYearAt, bornAt, boundAt } from './age-other.ts'
import { ageWordsAt, bare, type Counted, type Start, startOf } from './age-parts.ts'
import { countAt, stretchAt } from './count.ts'
import { numberAt } from './numbers.ts'
import { type FindAll, type Found, mention, type Said, scan } from './said.ts'
import { heard } from './tokens.ts'

const links = heard('y e and ak o or')
const mostListed = 12
const oldest = 120
const monthsPerYear = 12

/** Several ages said together are one step of the scan. */
interface Several extends Found {
  readonly all?: readonly Found[]
}

/** Ages, and of who told a year of birth the age it makes. Reads after dates, so that "hace 5 años" is none. */
export const findAges: FindAll = (said, earlier) => {
  const born = earlier.flatMap((found) => bornAt(said, found) ?? [])
  const told: readonly Several[] = scan(
    said,
    earlier,
    (at) => boundAt(said, at) ?? birthYearAt(said, at) ?? agesAt(said, at),
  )
  const all = [...born, ...told.flatMap((found) => found.all ?? [found])]
  if (said.context.awaited !== 'age' || all.some(({ entity }) => entity !== null && !entity.certain)) return all
  const awaited = all.length <= 1 ? awaitedAge(said, earlier) : null
  return awaited === null ? all : [awaited]
}

/** The ages that begin at a token: "tiene 5 años", "de 5, 7 y 9 años", "tengo 62". */
function agesAt(said: Said, at: number): Several | null {
  const start = startOf(said, at)
  if (start === null) return null
  const { tokens } = said
  const counted: Counted[] = []
  for (let i = start.at; counted.length < mostListed; ) {
    if (stretchAt(tokens, i) !== null) return withUnit(said, start, counted, i)
    const count = countAt(tokens, i)
    if (count === null || count.to > oldest) return null
    counted.push({ ...count, first: i })
    const after = tokens[count.next]
    const link = links.has(after?.sound ?? '') ? 1 : 0
    if ((link === 0 && after?.signs !== ',') || numberAt(tokens, count.next + link) === null) break
    i = count.next + link
  }
  return bare(said, start, counted)
}

/** The numbers before the one with the unit are ages in the same unit. */
function withUnit(said: Said, start: Start, counted: readonly Counted[], last: number): Several | null {
  const stretch = stretchAt(said.tokens, last)
  if (stretch === null || stretch.unit === 'hour') return null
  const next = ageWordsAt(said, start, stretch)
  if (next === null) return null
  const list = [...counted, { ...stretch, first: last, next, certain: stretch.certain && !stretch.article }]
  const all = list.flatMap((one): Found[] => {
    const value = inYears(one.from, one.to, stretch.unit)
    if (value === null) return []
    const entity = { ...mention(said, one.first, one.next, one.certain), kind: 'age' as const, ...value }
    return [{ first: one.first, next: one.next, entity }]
  })
  const [first] = all
  return first === undefined ? null : { first: first.first, next, entity: null, all }
}

function inYears(from: number, to: number, unit: string) {
  if (unit === 'year') {
    const isSmall = from < 3 && from === to && !Number.isInteger(from)
    const months = isSmall ? from * monthsPerYear : null
    return from < 0 || to > oldest || from > to ? null : { from: Math.floor(from), to: Math.floor(to), months }
  }
  const perMonth = unit === 'month' ? 1 : unit === 'week' ? 4.345 : 30.4
  const [low, high] = [Math.floor(from / perMonth), Math.floor(to / perMonth)]
  if (high > 240) return null
  return { from: Math.floor(low / monthsPerYear), to: Math.floor(high / monthsPerYear), months: low }
}
