import type { AmountSaid, Currency } from '../../core/vocabulary/entity.ts'
import { type CountRead, countAt } from './count.ts'
import { createLexicon } from './lexicon.ts'
import { type FindAll, type Found, mention, type Said, scan } from './said.ts'
import { heard } from './tokens.ts'
import { unitAt } from './units.ts'

interface Money {
  readonly currency: Currency
  /** A Haitian dollar is counted, not printed: five gourdes. */
  readonly times?: number
  /** False for words of several currencies. */
  readonly sure?: boolean
}

const currencies = createLexicon<Money>([
  [{ currency: 'COP' }, 'pesos colombianos'],
  [{ currency: 'DOP' }, 'pesos dominicanos|peso dominiken'],
  [{ currency: 'CUP' }, 'pesos cubanos'],
  [{ currency: 'CLP' }, 'pesos chilenos|peso chilyen'],
  [{ currency: 'MXN' }, 'pesos mexicanos|mexican pesos|peso meksiken|peso mexicano|moneda nacional|mxn|mn'],
  [{ currency: 'MXN' }, 'pesos|peso|pesitos|pesos mx|varos|baros|varitos|pezo|pesos mex'],
  [
    { currency: 'HTG', times: 5, sure: false },
    'dola ayisyen|dolar haitiano|dolares haitianos|haitian dollars|haitian dollar',
  ],
  [
    { currency: 'USD' },
    'dolares americanos|us dollars|american dollars|dola ameriken|dola us|dola etazini|dolar americano|dolares us',
  ],
  [
    { currency: 'USD' },
    'dolares|dolar|dolaritos|dollars|dollar|dlls|dls|dlrs|dll|usd|us|bucks|buck|dollares|dolars|verdes',
  ],
  [{ currency: 'USD', sure: false }, 'dola'],
  [{ currency: 'HTG' }, 'goud|gouds|gourdes|gourde|gourdas|gurdas|gourd|htg'],
  [{ currency: 'GTQ' }, 'quetzales|quetzal|quetzals|gtq'],
  [{ currency: 'HNL' }, 'lempiras|lempira|hnl'],
  [{ currency: 'VES' }, 'bolivares|bolivar'],
  [{ currency: 'BRL' }, 'reales|reais|real brasileño|brl'],
  [{ currency: 'CAD' }, 'dolares canadienses|canadian dollars|cad|dola kanadyen'],
  [{ currency: 'EUR' }, 'euros|euro|ewo|eur'],
])
const codes = createLexicon<Currency>([
  ['USD', 'usd|us|u s'],
  ['MXN', 'mxn|mx|mex'],
  ['HTG', 'htg'],
])
const little = createLexicon<true>([[true, 'y pico|y pico de|y tantos|de|and change']])
const paying =
  heard(`cuesta cuestan costo cobran cobra cobraron cobro pague pago pagar pagan deben debe debo mandar mande mando deposite presto
  gano gana ganaba sueldo salario salaire cost costs paid pay charge charged owe owes earn earns koute peye dwe mande touche voye`)
/** Bare numbers under this are as well of days or people. */
const least = 50

/** Money: `mil quinientos pesos`, `$200 dlls`, `USD 500`, `2 o 3 mil pesos`, `500 goud`. */
export const findAmounts: FindAll = (said, earlier) =>
  scan(said, earlier, (at) => signed(said, at) ?? named(said, at) ?? bare(said, at))

function signed(said: Said, at: number): Found | null {
  const { tokens } = said
  const code = codes(tokens, at)
  const start =
    code !== null && (tokens[code.next]?.digits === true || tokens[code.next]?.signs.endsWith('$')) ? code.next : at
  const token = tokens[start]
  if (token?.digits !== true || (start === at && !token.signs.endsWith('$'))) return null
  const count = countAt(tokens, start)
  if (count === null) return null
  const after = currencies(tokens, count.next)
  if (after !== null) return amount(said, at, count, after.value, after.next)
  return amount(said, at, count, start > at && code !== null ? { currency: code.value } : null, count.next)
}

function named(said: Said, at: number): Found | null {
  const { tokens } = said
  const count = countAt(tokens, at)
  if (count === null) return null
  const over = little(tokens, count.next)
  const money = currencies(tokens, over?.next ?? count.next)
  const sign = tokens[count.next]?.signs.startsWith('$') && !tokens[count.next]?.signs.startsWith('$$')
  if (money === null)
    return sign && tokens[count.next]?.digits !== true ? amount(said, at, count, null, count.next) : null
  // "A dollar" is money; "us" after a number is mostly "nosotros": "two of us", "5 us".
  if (tokens[count.next]?.sound === 'us' && !/[$]/.test(tokens[at]?.signs ?? '')) return null
  return amount(
    said,
    at,
    over === null || over.next - count.next < 2 ? count : { ...count, certain: false },
    money.value,
    money.next,
  )
}

function bare(said: Said, at: number): Found | null {
  const { tokens, context, size } = said
  const asked = context.awaited === 'amount'
  const cued = [1, 2].some((away) => paying.has(tokens[at - away]?.sound ?? ''))
  const count = asked || cued ? countAt(tokens, at) : null
  if (count === null || (count.weak && size > 1) || unitAt(tokens, count.next) !== null) return null
  if (!asked && (count.from < least || tokens[count.next]?.signs.startsWith('/'))) return null
  const found = amount(said, at, count, null, count.next)
  return asked || found.entity === null ? found : { ...found, entity: { ...found.entity, certain: false } }
}

function amount(said: Said, first: number, count: CountRead, money: Money | null, next: number): Found {
  const times = money?.times ?? 1
  const certain = count.certain && money?.sure !== false
  const entity: AmountSaid = {
    ...mention(said, first, next, certain),
    kind: 'amount',
    from: count.from * times,
    to: count.to * times,
    currency: money?.currency ?? null,
  }
  return { first, next, entity }
}
