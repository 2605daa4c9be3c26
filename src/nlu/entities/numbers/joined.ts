import type { Language } from '../../../core/vocabulary/language.ts'

/** A word for a number, and the number. */
type NumberWord = readonly [word: string, value: number]

const unitsOf = {
  es: 'un uno dos tres cuatro cinco seis siete ocho nueve',
  en: 'one two three four five six seven eight nine',
} as const
const tensOf = {
  es: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
} as const

/** Spanish and English tens and units written as one: `sesentaitres`, `sesentaytres`, `sixtythree`. */
export function joinedTens(language: 'es' | 'en'): readonly NumberWord[] {
  const first = language === 'es' ? 30 : 20
  const links = language === 'es' ? ['i', 'y'] : ['']
  return tensOf[language].split(' ').flatMap((tens, t) =>
    unitsOf[language].split(' ').flatMap((unit, u) => {
      const value = first + t * 10 + (language === 'es' ? Math.max(1, u) : u + 1)
      return links.map((link) => [`${tens}${link}${unit}`, value] as const)
    }),
  )
}

/** How a Kreyòl number ends from one to nineteen; before these all but 1, 8 and 9 the tens sound an n. */
const endings = 'eyen de twa kat senk sis set uit nef dis onz douz trez katoz kenz sez diset dizuit diznef'.split(' ')
const stems: readonly (readonly [stem: string, value: number, upTo: number])[] = [
  ['ven', 20, 9],
  ['tran', 30, 9],
  ['karan', 40, 9],
  ['senkan', 50, 9],
  ['swasan', 60, 19],
  ['katreven', 80, 19],
]
const afterT: ReadonlySet<number> = new Set([1, 8, 9])

/** Every Kreyòl number from 21 to 99 in one word: `senkannuit` and `senkantuit`, `swasanndouz`, `katrevendis`. */
export const kreyolTens: readonly NumberWord[] = stems.flatMap(([stem, tens, upTo]) =>
  endings.slice(0, upTo).flatMap((ending, i) => {
    const written = [`${stem}n${ending}`, ...(afterT.has(i + 1) ? [`${stem}t${ending}`] : []), `${stem}${ending}`]
    return written.map((word) => [word, tens + i + 1] as const)
  }),
)

/** How a Kreyòl number sounds when "an" (years) is joined to it. */
const yearEndings: Readonly<Record<string, string>> = {
  eyen: 'eyennan',
  de: 'dezan',
  twa: 'twazan',
  kat: 'katran',
  senk: 'senkan',
  sis: 'sizan',
  set: 'setan',
  uit: 'uitan',
  nef: 'nevan',
  dis: 'dizan',
  onz: 'onzan',
  douz: 'douzan',
  trez: 'trezan',
  katoz: 'katozan',
  kenz: 'kenzan',
  sez: 'sezan',
  diset: 'disetan',
  dizuit: 'dizuitan',
  diznef: 'diznevan',
}

/** The same with years joined: `swasanntwazan`. */
export const kreyolYears: readonly NumberWord[] = kreyolTens.flatMap(([word, value]) => {
  const ending = Object.keys(yearEndings)
    .toSorted((a, b) => b.length - a.length)
    .find((end) => word.endsWith(end))
  return ending === undefined ? [] : [[word.slice(0, -ending.length) + yearEndings[ending], value] as const]
})

/** The numbers of a language that are written as one word and follow a rule. */
export const joinedNumbers: Readonly<Record<Language, readonly NumberWord[]>> = {
  es: joinedTens('es'),
  en: joinedTens('en'),
  ht: kreyolTens,
}
