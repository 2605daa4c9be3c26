import type { Currency } from '../../core/vocabulary/entity.ts'
import { type CountRead, countAt } from './count.ts'
import { createLexicon } from './lexicon.ts'
import { codeAt, type Money, moneyAt } from './money-words.ts'
import { type FindAll, type Found, mention, type Said, scan } from './said.ts'
import { heard } from './tokens.ts'
import { unitAt } from './units.ts'

const little = createLexicon<boolean>([
  [false, 'y pico|y pico de|y tantos|and change'],
  [true, 'de'],
])
const paying =
  heard(`cuesta cuestan costo cobran cobra cobraron cobro pague pago pagar pagan deben debe debo mandar mande mando deposite
  presto gano gana ganaba sueldo salario costs cost paid pay charge charged owe owes earn earns koute peye dwe mande touche voye`)
/** Bare numbers under this are as well of days or people. */
const least = 50

/** Money: `mil quinientos pesos`, `$200 dlls`, `USD 500`, `2 o 3 mil pesos`, `500 goud`. */
export const findAmounts: FindAll = (said, earlier) =>
  scan(said, earlier, (at) => signed(said, at) ?? named(said, at) ?? bare(said, at))

/** After "$" or a code. */
function signed(said: Said, at: number): Found | null {
  const { tokens } = said
  const code = codeAt(tokens, at)
  const isCoded =
    code !== null && (tokens[code.next]?.digits === true || tokens[code.next]?.signs.endsWith('$') === true)
  const start = isCoded ? code.next : at
  if (tokens[start]?.digits !== true || (!isCoded && !tokens[start]?.signs.endsWith('$'))) return null
  const count = countAt(tokens, start)
  if (count === null) return null
  const after = moneyAt(tokens, count.next)
  if (after !== null) return amount(said, at, count, after.next, after.value)
  return amount(said, at, count, count.next, isCoded ? ofCode(code.value) : null)
}

/** Before a currency or "$". */
function named(said: Said, at: number): Found | null {
  const { tokens, context } = said
  const count = countAt(tokens, at)
  if (count === null) return null
  const over = little(tokens, count.next)
  const money = moneyAt(tokens, over?.next ?? count.next)
  if (money === null) {
    const after = tokens[count.next]
    return after?.signs.startsWith('$') && !after.digits ? amount(said, at, count, count.next, null) : null
  }
  // "En dólares", "a peso": a preposition, not a number.
  if (count.weak && count.tongue !== (money.value.tongue ?? context.language)) return null
  return amount(said, at, { ...count, certain: count.certain && over?.value !== false }, money.next, money.value)
}

/** Without a currency: after a word of paying, or asked for. */
function bare(said: Said, at: number): Found | null {
  const { tokens, context, size } = said
  const asked = context.awaited === 'amount'
  const cued = [1, 2].some((away) => paying.has(tokens[at - away]?.sound ?? ''))
  const count = asked || cued ? countAt(tokens, at) : null
  if (count === null || (count.weak && !(at === 0 && count.next === size)) || unitAt(tokens, count.next) !== null)
    return null
  if (!asked && (count.from < least || tokens[count.next]?.signs.startsWith('/'))) return null
  return amount(said, at, { ...count, certain: asked && count.certain }, count.next, null)
}

function amount(said: Said, first: number, count: CountRead, next: number, money: Money | null): Found {
  const { times, currency, sure } = money ?? { times: 1, currency: null, sure: true }
  const where = mention(said, first, next, count.certain && sure)
  return { first, next, entity: { ...where, kind: 'amount', from: count.from * times, to: count.to * times, currency } }
}

function ofCode(currency: Currency): Money {
  return { currency, tongue: null, times: 1, sure: true }
}
