import type { Currency } from '../../core/vocabulary/entity.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { createLexicon } from './lexicon.ts'

/** A word for money. */
export interface Money {
  readonly currency: Currency | null
  /** The language of the word; null for words of several. Small numbers that are also other words need it: "un dólar", "de goud". */
  readonly tongue: Language | null
  /** A Haitian dollar is counted, not printed: five gourdes. */
  readonly times: number
  /** False for words of several currencies: "dola" is mostly the American one. */
  readonly sure: boolean
}

const listed: readonly (readonly [currency: Currency, tongue: Language | null, phrases: string])[] = [
  ['COP', 'es', 'pesos colombianos'],
  ['DOP', 'es', 'pesos dominicanos'],
  ['DOP', 'ht', 'peso dominiken'],
  ['CUP', 'es', 'pesos cubanos'],
  ['CLP', 'es', 'pesos chilenos'],
  ['CLP', 'ht', 'peso chilyen'],
  ['MXN', 'es', 'pesos mexicanos|peso mexicano|pesos|pesitos|pesos mx|varos|baros|varitos|moneda nacional'],
  ['MXN', 'en', 'mexican pesos'],
  ['MXN', null, 'peso|mxn|mn'],
  ['MXN', 'ht', 'pezo|peso meksiken'],
  [
    'USD',
    'es',
    'dolares americanos|dolar americano|dolares us|dolares|dolar|dolaritos|dollares|dlls|dls|dlrs|dll|verdes',
  ],
  ['USD', 'en', 'us dollars|american dollars|dollars|dollar|dolars|bucks|buck'],
  ['USD', 'ht', 'dola ameriken|dola us|dola etazini'],
  ['USD', null, 'usd'],
  ['HTG', 'es', 'gourdes|gourdas|gurdas'],
  ['HTG', 'en', 'gourde'],
  ['HTG', 'ht', 'goud|gouds|gourd|htg'],
  ['GTQ', 'es', 'quetzales|quetzal'],
  ['GTQ', 'ht', 'ketzal'],
  ['HNL', 'es', 'lempiras|lempira'],
  ['VES', 'es', 'bolivares|bolivar'],
  ['BRL', 'es', 'reales|reais'],
  ['CAD', 'es', 'dolares canadienses'],
  ['CAD', 'en', 'canadian dollars'],
  ['CAD', 'ht', 'dola kanadyen'],
  ['EUR', null, 'euros|euro'],
  ['EUR', 'ht', 'ewo'],
]

/** The word for money that begins at a token. */
export const moneyAt = createLexicon<Money>([
  ...listed.map(([currency, tongue, phrases]) => [{ currency, tongue, times: 1, sure: true }, phrases] as const),
  [{ currency: 'USD', tongue: 'ht', times: 1, sure: false }, 'dola'],
  [{ currency: 'HTG', tongue: 'ht', times: 5, sure: false }, 'dola ayisyen'],
  [{ currency: 'HTG', tongue: 'es', times: 5, sure: false }, 'dolar haitiano|dolares haitianos'],
  [{ currency: 'HTG', tongue: 'en', times: 5, sure: false }, 'haitian dollars|haitian dollar'],
])

/** Codes that stand before a number: `USD 500`, `US$200`. */
export const codeAt = createLexicon<Currency>([
  ['USD', 'usd|us|u s'],
  ['MXN', 'mxn|mx|mex'],
  ['HTG', 'htg'],
])
