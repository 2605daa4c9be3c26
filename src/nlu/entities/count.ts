import type { Language } from '../../core/vocabulary/language.ts'
import { createLexicon } from './lexicon.ts'
import { joinedYearsAt, type NumberRead, numberAt } from './numbers.ts'
import { heard, type Token } from './tokens.ts'
import { type UnitRead, unitAt } from './units.ts'

/** How many: one number or from one to another. */
export interface CountRead {
  readonly from: number
  readonly to: number
  readonly next: number
  readonly tongue: Language | null
  readonly weak: boolean
  /** False for "como 3", "unos 3", "un par". */
  readonly certain: boolean
}

/** How many of a unit of time, halves included. */
export interface StretchRead extends Omit<UnitRead, 'times'> {
  readonly from: number
  readonly to: number
  readonly certain: boolean
  /** The count was one, told as an article: "un día". */
  readonly article: boolean
}

const around = createLexicon<true>([
  [
    true,
    'como|como unos|como unas|unos|unas|casi|mas o menos|aproximadamente|aprox|alrededor de|cerca de|ya casi|ya|apenas|solo',
  ],
  [
    true,
    'mas de|menos de|poco mas de|algo asi como|about|around|like|almost|some|roughly|over|more than|less than|nearly|just|just over',
  ],
  [true, 'anviwon|apeprè|apepre|prèske|preske|konsa|plis pase|plis ke|mwens pase'],
])
const exactly = heard('ya apenas solo just')
const vague = createLexicon<readonly [from: number, to: number, tongue: Language]>([
  [[2, 3, 'es'], 'un par de|un par|par de'],
  [[2, 3, 'en'], 'a couple of|a couple|couple of|couple'],
  [[2, 3, 'ht'], 'yon koup|yon pè|de twa'],
  [[2, 5, 'es'], 'pocos|pocas|unos pocos|unas pocas|unos cuantos|unas cuantas|algunos|algunas'],
  [[2, 5, 'en'], 'a few|few'],
  [[2, 5, 'ht'], 'kèk|kek'],
  [[3, 9, 'es'], 'varios|varias'],
  [[3, 9, 'en'], 'several'],
  [[3, 9, 'ht'], 'plizyè|plizye|plizyè'],
])
const or = heard('o u a or to oswa ou')
const both = heard('y and ak')
const million = 1_000_000
const between = heard('entre between ant')

/** The count that begins at a token: `5`, `como dos o tres`, `2-3`, `entre 20 y 30`, `un par de`. */
export function countAt(tokens: readonly Token[], at: number): CountRead | null {
  const vaguely = vague(tokens, at)
  if (vaguely !== null) {
    const [from, to, tongue] = vaguely.value
    return { from, to, next: vaguely.next, tongue, weak: false, certain: false }
  }
  const lead = around(tokens, at)
  if (lead !== null && lead.next - at <= 3) {
    const count = plainCountAt(tokens, lead.next) ?? vagueAfter(tokens, lead.next)
    const still = lead.next === at + 1 && exactly.has(tokens[at]?.sound ?? '')
    return count === null ? null : { ...count, certain: count.certain && still }
  }
  return plainCountAt(tokens, at)
}

function vagueAfter(tokens: readonly Token[], at: number): CountRead | null {
  return vague(tokens, at) === null ? null : countAt(tokens, at)
}

function plainCountAt(tokens: readonly Token[], at: number): CountRead | null {
  const millions = half(tokens, at)
  const whole = millions === null ? null : numberAt(tokens, millions.next)
  if (whole !== null && whole.value === million) return single({ ...whole, value: million / 2 })
  const isBetween = between.has(tokens[at]?.sound ?? '')
  const first = numberAt(tokens, isBetween ? at + 1 : at)
  if (first === null) return null
  const second = secondOf(tokens, first, isBetween ? both : or)
  // "A two year old", "de tres meses": an article or preposition before a number, not a range.
  const isApart = first.weak && second !== null && second.tongue !== first.tongue
  if (second === null || second.value <= first.value || isApart) return isBetween ? null : single(first)
  // "2 o 3 mil": the scale of the second is the first's too.
  const scale = second.value >= 1000 && first.value < 100 && first.tongue === second.tongue ? 1000 : 1
  const from = first.value * scale
  return {
    from: from < second.value ? from : first.value,
    to: second.value,
    next: second.next,
    ...ofBoth(first, second),
  }
}

function single({ value, next, tongue, weak }: NumberRead): CountRead {
  return { from: value, to: value, next, tongue, weak, certain: true }
}

function ofBoth(first: NumberRead, second: NumberRead) {
  return { tongue: second.tongue ?? first.tongue, weak: first.weak && second.weak, certain: true }
}

/** The second number of a range, after "o", "-", or, dictated, nothing: "dos tres semanas". */
function secondOf(tokens: readonly Token[], first: NumberRead, links: ReadonlySet<string>): NumberRead | null {
  const token = tokens[first.next]
  if (token === undefined) return null
  if (links.has(token.sound) && token.signs === '') return numberAt(tokens, first.next + 1)
  if (token.digits && /^[-–—]$/.test(token.signs)) return numberAt(tokens, first.next)
  const isDictated = token.signs === '' && !token.digits && first.value < 10 && !first.weak
  const second = isDictated ? numberAt(tokens, first.next) : null
  return second !== null && second.value === first.value + 1 && !second.weak ? second : null
}

const half = createLexicon<Language>([
  ['es', 'medio|media'],
  ['en', 'half a|half an|half'],
  ['ht', 'mwatye|demi'],
])
const andHalf = createLexicon<true>(
  [[true, 'y medio|y media|and a half|and half|edmi|e demi|ak demi|edemi|e dmi|ak mwatye']],
  { joined: true },
)

/** The stretch of time that begins at a token: `dos semanas`, `un mes y medio`, `2 and a half years`, `media hora`, `ventan`. */
export function stretchAt(tokens: readonly Token[], at: number): StretchRead | null {
  const years = joinedYearsAt(tokens, at)
  if (years !== null)
    return { unit: 'year', tongue: 'ht', from: years, to: years, next: at + 1, certain: true, article: false }
  const halved = half(tokens, at)
  const unitOfHalf = halved === null ? null : unitAt(tokens, halved.next)
  // "Medio día" is noon.
  if (halved !== null && unitOfHalf?.tongue === halved.value && unitOfHalf.unit !== 'day')
    return { ...withoutTimes(unitOfHalf, 0.5, 0.5), certain: true, article: false }
  const one = unitAt(tokens, at)
  const oneAndHalf = one === null ? null : andHalf(tokens, one.next)
  if (one !== null && oneAndHalf !== null)
    return { ...withoutTimes({ ...one, next: oneAndHalf.next }, 1.5, 1.5), certain: true, article: false }
  const count = countAt(tokens, at)
  if (count === null) return null
  let [extra, next] = [0, count.next]
  const early = andHalf(tokens, next)
  if (early !== null) [extra, next] = [0.5, early.next]
  if (tokens[next]?.signs.startsWith('½')) extra = 0.5
  const unit = unitAt(tokens, next)
  if (unit === null || (count.weak && count.tongue !== unit.tongue)) return null
  const late = extra === 0 ? andHalf(tokens, unit.next) : null
  const more = extra + (late === null ? 0 : 0.5)
  const read = withoutTimes({ ...unit, next: late?.next ?? unit.next }, count.from + more, count.to + more)
  return { ...read, certain: count.certain, article: count.weak && more === 0 }
}

function withoutTimes({ unit, times, tongue, next }: UnitRead, from: number, to: number) {
  return { unit, tongue, next, from: from * times, to: to * times }
}
