import { countAt } from './count.ts'
import { createLexicon } from './lexicon.ts'
import { type Found, mention, type Said } from './said.ts'
import { heard } from './tokens.ts'
import { unitAt } from './units.ts'

const oldest = 120
/** In so many words after "how old?" a number is the age, whatever stands around it. */
const mostWords = 12
/** Said before an age that is still to come: "voy a cumplir 62", "va pa 66", "le faltan 2 meses pa los 60". */
const soon = createLexicon<true>([
  [
    true,
    'va a cumplir|voy a cumplir|vamos a cumplir|va para|va para los|va pa|va pa los|voy para|voy para los|voy pa|voy pa los|por cumplir|ya mero cumple|ya mero cumplo|ya casi cumple|ya casi cumplo|casi cumple|casi cumplo|pa los|para los|casi los|por los|cumplira|cumplire',
  ],
  [true, 'about to turn|about to be|turning|will be|gonna be|going to be|going on|almost|nearly|be'],
  [true, 'pral gen|pral fe|prale fe|pral genyen|ap fe|ap gen|preske'],
])
const until = heard('hasta until jiska')
const twoDigitYear = createLexicon<true>([[true, 'del|naci en el|nacio en el|soy del|es del|born in|fet an|fet nan']])
const century = 100

/** The one age a short message tells to who asked for it; of two a year apart the one that holds today. */
export function awaitedAge(said: Said, earlier: readonly Found[]): Found | null {
  if (said.size > mostWords) return null
  const all = numbersIn(said, earlier)
  const [one, other] = all
  if (one === undefined || all.length > 2) return null
  if (other === undefined) return ageOf(said, one)
  const apart = Math.abs(one.value - other.value)
  if (apart === 1) return found(said, one, Math.min(one.value, other.value))
  // "En los ochenta, 81": the round number is about, the other exact.
  const exact = one.value % 10 === 0 ? other : one
  return apart < 10 && (one.value % 10 === 0) !== (other.value % 10 === 0) ? ageOf(said, exact) : null
}

interface NumberSaid {
  readonly first: number
  readonly next: number
  readonly value: number
}

function numbersIn(said: Said, earlier: readonly Found[]): readonly NumberSaid[] {
  const taken = new Set(earlier.flatMap(({ first, next }) => Array.from({ length: next - first }, (_, i) => first + i)))
  const all: NumberSaid[] = []
  for (let at = 0; at < said.size; at++) {
    const count = taken.has(at) ? null : countAt(said.tokens, at)
    if (count === null || count.weak) continue
    const unit = unitAt(said.tokens, count.next)
    const whole = count.from === count.to && Number.isInteger(count.from) && count.to <= oldest
    if (whole && (unit === null || unit.unit === 'year')) all.push({ first: at, next: count.next, value: count.from })
    at = count.next - 1
  }
  return all
}

function ageOf(said: Said, number: NumberSaid): Found | null {
  const born = before(said, number.first, twoDigitYear)
  if (born && number.value >= 10 && number.value < century) return found(said, number, bornIn(said, number.value))
  const coming = before(said, number.first, soon) && !until.has(said.tokens[number.first - 1]?.sound ?? '')
  return found(said, number, coming ? number.value - 1 : number.value)
}

function bornIn({ context }: Said, year: number): number {
  const today = Number(context.today.slice(0, 4))
  const full = Math.floor(today / century) * century + year
  return today - (full > today ? full - century : full)
}

/** True when words of the lexicon end right before a token. */
function before({ tokens }: Said, at: number, lexicon: ReturnType<typeof createLexicon<true>>): boolean {
  return [1, 2, 3, 4].some((away) => at - away >= 0 && lexicon(tokens, at - away)?.next === at)
}

function found(said: Said, { first, next }: NumberSaid, value: number): Found | null {
  if (value < 0) return null
  const entity = { ...mention(said, first, next, true), kind: 'age' as const, from: value, to: value, months: null }
  return { first, next, entity }
}
