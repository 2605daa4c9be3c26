import type { Value } from '../vocabulary/topic.ts'
import type { Departure, FactHeld } from './fact-held.ts'
import { freeDepartures, paidDeparture } from './free.ts'

const month =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december|janvye|fevriye|mas|avril|me|jen|jiyè|out|septanm|oktòb|novanm|desanm'
const months = month.split('|')
const money =
  /(?:US\$|\$|MXN|USD)\s?(\d[\d.,]*)(?:\s?(?:pesos|dólares|dolares|dollars|goud|dola|MXN|USD)(?![\p{L}]))?|(\d[\d.,]*)\s?(?:pesos|dólares|dolares|dollars|goud|dola|MXN|USD)(?![\p{L}])/giu
const phone = /(?<![\d$.,])\+?\(?\d[\d ().-]{5,}\d(?!\d)/g
const day = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:º|°)? (?:de )?(${month})(?!\\p{L})|(${month}) (\\d{1,2})(?!\\d)|(\\d{4})-(\\d{2})-(\\d{2})`,
  'giu',
)
const clock =
  /(?<![\d:])([01]?\d|2[0-3])(?::([0-5]\d))\s?(a\.?m|p\.?m|apremidi|aswè)?|(?<![\d:])(1[0-2]|[1-9])\s?(a\.?m|p\.?m)(?!\p{L})/giu
/** The office's own hours are only held against sentences about the office. */
const ofOffice = /oficina|office|biwo|aquí|\bhere\b|isit/iu
/** A number that is nearly one of the office's is a slip; any other may be somebody else's. */
const slip = 3
/** A day or an hour is only held against facts where the sentence is about a term or opening hours, not about an appointment. */
const ofTerm = /vence|plazo|hasta|antes del|límite|cierra|último día|deadline|until|before|last day|anvan|jiska|dènye/iu
const ofHours = /horario|abre|abren|atiende|cierra|opens?|hours|closes?|orè|louvri|fèmen/iu

/**
 * Where a text departs from the facts at hand: an amount, "free", a telephone, a last day or an opening hour that none of them has, while one
 * of them has another; of several the case's own topic is named first. What no fact speaks of departs from nothing. Words in any of the three
 * languages.
 */
export function departures(text: string, facts: readonly FactHeld[]): readonly Departure[] {
  const found = text
    .split(/\n|(?<=[.;!?])\s+/u)
    .flatMap((sentence) => [
      ...amounts(sentence, facts),
      ...freeDepartures(sentence, facts),
      ...phones(sentence, facts),
      ...(ofTerm.test(sentence) ? days(sentence, facts) : []),
      ...(ofHours.test(sentence) ? hours(sentence, facts) : []),
    ])
  return found.filter((one, i) => found.findIndex(({ said, item }) => said === one.said && item === one.item) === i)
}

function amounts(sentence: string, facts: readonly FactHeld[]): Departure[] {
  return [...sentence.matchAll(money)].flatMap((match) => {
    const amount = numberOf(match[1] ?? match[2] ?? '')
    if (amount === null) return []
    const currency = currencyOf(match[0])
    const isSaid = (v: Value) =>
      v.kind === 'money' &&
      (currency === null || v.currency === currency) &&
      amount >= v.amount &&
      amount <= (v.to ?? v.amount)
    // Another currency is farther than any amount of the same.
    const near = (v: Value, { from }: FactHeld) =>
      v.kind !== 'money' || from === 'office'
        ? null
        : Math.abs(v.amount - amount) + (currency === null || v.currency === currency ? 0 : 1_000_000_000)
    const said = match[0].trim().replace(/[.,]+$/, '')
    const other = departure(said, 'money', facts, isSaid, near)
    return facts.some(({ values }) => values.some(isSaid)) ? [] : (paidDeparture(said, facts) ?? other)
  })
}

/** The currency words name; a bare `$` may be several. */
function currencyOf(said: string): 'MXN' | 'USD' | 'HTG' | null {
  if (/pesos|MXN/i.test(said)) return 'MXN'
  if (/US|d[oó]lares|dollars|dola/i.test(said)) return 'USD'
  return /goud/i.test(said) ? 'HTG' : null
}

/** `1,895.00`, `1.895`, `1895` → 1895; null for what is no amount. */
function numberOf(written: string): number | null {
  const bare = written.replace(/[.,]+$/, '').replace(/[.,](?=\d{3}(?!\d))/g, '')
  const amount = Number(bare.replace(',', '.'))
  return Number.isFinite(amount) && bare !== '' ? amount : null
}

function phones(sentence: string, facts: readonly FactHeld[]): Departure[] {
  const bare = sentence
    .replace(money, (piece) => '_'.repeat(piece.length))
    .replace(day, (piece) => '_'.repeat(piece.length))
  return [...bare.matchAll(phone)].flatMap((match) => {
    const digits = digitsOf(match[0])
    if (digits.length < 7 || digits.length > 15) return []
    const isSaid = (v: Value) => v.kind === 'phone' && sameNumber(digitsOf(v.number), digits)
    const near = (v: Value, { from }: FactHeld) => {
      const far = v.kind === 'phone' ? apart(digitsOf(v.number), digits) : null
      return far === null || (from === 'office' && far > slip) ? null : far
    }
    return departure(match[0].trim(), 'phone', facts, isSaid, near)
  })
}

function digitsOf(written: string): string {
  return written.replace(/\D/g, '')
}

function sameNumber(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a)
}

function apart(a: string, b: string): number {
  return [...b].filter((digit, i) => a[i] !== digit).length + Math.abs(a.length - b.length)
}

function days(sentence: string, facts: readonly FactHeld[]): Departure[] {
  return [...sentence.matchAll(day)].flatMap((match) => {
    const said = match[5] === undefined ? named(match[1] ?? match[4], match[2] ?? match[3]) : `${match[6]}-${match[7]}`
    const isSaid = (v: Value) => v.kind === 'date' && v.date.slice(5) === said
    return departure(match[0], 'date', facts, isSaid, (v, { from }) =>
      v.kind === 'date' && v.date.length === 10 && from !== 'office' ? 1 : null,
    )
  })
}

function named(date = '', name = ''): string {
  const at = (months.indexOf(name.toLowerCase()) % 12) + 1
  return `${String(at).padStart(2, '0')}-${date.padStart(2, '0')}`
}

function hours(sentence: string, facts: readonly FactHeld[]): Departure[] {
  return [...sentence.matchAll(clock)].flatMap((match) => {
    const [hour, part] = [Number(match[1] ?? match[4]), (match[3] ?? match[5] ?? '').toLowerCase()]
    const isLate = /^p|apremidi|aswè/u.test(part) && hour < 12
    const said = `${String(isLate ? hour + 12 : hour).padStart(2, '0')}:${match[2] ?? '00'}`
    const isSaid = (v: Value) => v.kind === 'time' && (v.from === said || v.to === said)
    const near = (v: Value, { from }: FactHeld) =>
      v.kind !== 'time' || (from === 'office' && !ofOffice.test(sentence)) ? null : 1
    return departure(match[0].trim(), 'time', facts, isSaid, near)
  })
}

const elsewhere = 1e12

/** The departure from the nearest fact of its sort, unless a fact says the same or none speaks of it. */
function departure(
  said: string,
  kind: Departure['kind'],
  facts: readonly FactHeld[],
  isSaid: (value: Value) => boolean,
  distance: (value: Value, fact: FactHeld) => number | null,
): Departure[] {
  let [nearest, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY]
  for (const fact of facts) {
    for (const value of fact.values) {
      if (isSaid(value)) return []
      const far = distance(value, fact)
      // What another topic says, or the office, is farther than anything the case's own says.
      const placed = far === null ? null : far + (fact.from === undefined ? 0 : elsewhere)
      if (placed !== null && placed < least) [nearest, least] = [fact.item, placed]
    }
  }
  return nearest === null ? [] : [{ said, kind, item: nearest }]
}
