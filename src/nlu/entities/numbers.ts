import type { Language } from '../../core/vocabulary/language.ts'
import { joinedNumbers, kreyolYears } from './numbers/joined.ts'
import { soundOf, type Token } from './tokens.ts'

/** A number read. */
export interface NumberRead {
  readonly value: number
  readonly next: number
  /** The language of its words; null for digits. */
  readonly tongue: Language | null
  /** The word is also an everyday word (`de`, `un`, `a`): only a unit of its language makes it a number. */
  readonly weak: boolean
}

const listed: Record<Language, string> = {
  es: `uno 1 una 1 un 1 dos 2 tres 3 cuatro 4 cuarto 4 cinco 5 sinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13
    catorce 14 quince 15 dieciseis 16 diesisiete 17 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 vente 20 veintiuno 21
    veintiun 21 veintiuna 21 veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 veintiseis 26 veintisiete 27 veintiocho 28
    veintinueve 29 treinta 30 trenta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100
    doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400 quinientos 500 quinientas 500
    seiscientos 600 seiscientas 600 setecientos 700 setecientas 700 ochocientos 800 ochocientas 800 novecientos 900 novecientas 900
    mil 1000 millon 1000000 millones 1000000`,
  en: `one 1 a 1 an 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14
    fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70
    eighty 80 ninety 90 hundred 100 thousand 1000 grand 1000 million 1000000 dozen 12`,
  ht: `en 1 youn 1 yon 1 de 2 twa 3 kat 4 senk 5 sis 6 set 7 uit 8 wit 8 nef 9 dis 10 di 10 onz 11 douz 12 trez 13 katoz 14 kenz 15 sez 16
    diset 17 disset 17 dizuit 18 dizwit 18 diznef 19 ven 20 vent 20 venteyen 21 venteyoun 21 vennde 22 venntwa 23 vennkat 24 vennsenk 25
    vennsis 26 vennset 27 ventuit 28 ventnef 29 trant 30 tranteyen 31 trannde 32 tranntwa 33 trannkat 34 trannsenk 35 trannsis 36
    trannset 37 trantuit 38 trantnef 39 karant 40 karannsenk 45 senkant 50 senkannsenk 55 swasant 60 swasannsenk 65 swasanndis 70
    katreven 80 katrevendis 90 san 100 mil 1000 milyon 1000000`,
}

/** Kreyòl joins some numbers with "years": `ventan`. */
const joinedYears = `ennan 1 dezan 2 twazan 3 katran 4 senkan 5 sizan 6 setan 7 uitan 8 witan 8 nevan 9 dizan 10 onzan 11 douzan 12
  trezan 13 katozan 14 kenzan 15 sezan 16 disetan 17 dizuitan 18 diznevan 19 ventan 20 venntan 20 trantan 30 karantan 40 senkantan 50
  swasantan 60`

const weakWords = new Set(
  'un una uno a an one de en yon youn san kat ven vent set sis dis di wit once vente cuarto sez nef grand sinco'
    .split(' ')
    .map(soundOf),
)

const tables = Object.entries(listed).map(
  ([tongue, words]) => [tongue as Language, tableOf(words, joinedNumbers[tongue as Language])] as const,
)
const yearsTable = tableOf(joinedYears, kreyolYears)
const thousand = new Set(['mil', 'k', 'thousand'].map(soundOf))
const million = new Set(['millon', 'millones', 'million', 'milyon'].map(soundOf))
const [and, ampersand] = [soundOf('y'), soundOf('and')]

/** The number that begins at a token, in digits or in words of the three languages; the longest reading. */
export function numberAt(tokens: readonly Token[], at: number): NumberRead | null {
  if (tokens[at]?.digits === true) return digitsAt(tokens, at)
  let best: NumberRead | null = null
  for (const [tongue, table] of tables) {
    const read = wordsAt(tokens, at, tongue, table)
    if (read !== null && (best === null || read.next > best.next || (best.weak && !read.weak))) best = read
  }
  return best
}

/** Years told in one Kreyòl word: `ventan`. */
export function joinedYearsAt(tokens: readonly Token[], at: number): number | null {
  return yearsTable.get(tokens[at]?.sound ?? '') ?? null
}

function digitsAt(tokens: readonly Token[], at: number): NumberRead | null {
  let written = tokens[at]?.sound ?? ''
  let next = at + 1
  if (written.length > 9) return null
  const follows = (sign: string) =>
    tokens[next]?.digits === true && tokens[next]?.signs === sign && !tokens[next]?.spaced
  const first = written.length
  while (first <= 3 && (follows(',') || follows('.')) && tokens[next]?.sound.length === 3 && written.length < 10)
    written += tokens[next++]?.sound
  if (follows('.') && (tokens[next]?.sound.length ?? 9) <= 2) written += `.${tokens[next++]?.sound}`
  let value = Number(written)
  const scale = tokens[next]
  if (scale !== undefined && scale.signs === '' && (scale.sound !== 'k' || !scale.spaced)) {
    const times = thousand.has(scale.sound) ? 1000 : million.has(scale.sound) ? 1_000_000 : 1
    if (times > 1 && value * times <= 1e12) [value, next] = [value * times, next + 1]
    if (times === 1000) {
      const rest = numberAt(tokens, next)
      if (rest !== null && rest.value < 1000 && !rest.weak && tokens[next]?.signs === '' && !tokens[next]?.digits)
        return { value: value + rest.value, next: rest.next, tongue: rest.tongue, weak: false }
    }
  }
  return { value, next, tongue: null, weak: false }
}

function wordsAt(
  tokens: readonly Token[],
  at: number,
  tongue: Language,
  table: ReadonlyMap<string, number>,
): NumberRead | null {
  let [total, group, scale, next] = [0, 0, Number.POSITIVE_INFINITY, at]
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || (i > at && token.signs !== '' && token.signs !== '-')) break
    if (i > at && joins(token.sound, tongue, group, table.get(tokens[i + 1]?.sound ?? ''))) continue
    const value = table.get(token.sound)
    if (value === undefined) break
    if (value >= 1000) {
      if (value >= scale) break
      ;[total, group, scale] = [total + (group || 1) * value, 0, value]
    } else if (value === 100 && tongue !== 'es' && group < 10) group = (group || 1) * 100
    else if (fits(group, value)) group += value
    else break
    next = i + 1
  }
  if (next === at) return null
  // "Mil 800", as it is dictated.
  const rest = tokens[next]
  if (scale === 1000 && group === 0 && rest?.digits === true && rest.signs === '' && rest.sound.length === 3)
    return { value: total + Number(rest.sound), next: next + 1, tongue, weak: false }
  const said = tokens.slice(at, next).map(({ sound }) => sound)
  const weak = weakWords.has(said[0] ?? '') && said.every((word) => weakWords.has(word) || word === 'mil')
  return { value: total + group, next, tongue, weak }
}

/** "treinta y cinco", "two hundred and five": a small word that only stands before a smaller number. */
function joins(word: string, tongue: Language, group: number, following: number | undefined): boolean {
  if (following === undefined) return false
  if (tongue === 'es' && word === and) return following < 10 && group % 10 === 0 && group % 100 > 0
  return tongue === 'en' && word === ampersand && following < 100 && group >= 100
}

function fits(group: number, value: number): boolean {
  if (group === 0) return true
  return value < group && group % 10 ** String(value).length === 0
}

/** What is listed wins over what only follows a rule. */
function tableOf(words: string, ruled: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const pairs = words.trim().split(/\s+/)
  const told = pairs.flatMap((word, i) => (i % 2 === 0 ? [[word, Number(pairs[i + 1])] as const] : []))
  return new Map([...ruled, ...told].map(([word, value]) => [soundOf(word), value]))
}
