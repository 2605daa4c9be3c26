import type { IdentifierSaid } from '../../core/vocabulary/entity.ts'
import type { FindAll, Found, Said } from './said.ts'
import { heard } from './tokens.ts'

// Every quantifier is bounded and no two of them can read the same characters: time grows with the text, not faster.
const email = /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu
const alien = /(?<![\p{L}\p{N}])a[ #.:-]{0,3}(\d(?:[ -]?\d){7,8})(?![ -]?\d)/giu
const phone = /(?<![\p{L}\p{N}.,$/-])\+?\(?\d(?:[ ().-]{0,2}\d){7,14}(?![\p{N}])/gu
const aliened = /(?<![\p{L}\p{N}])\d(?:[ -]?\d){7,8}(?![ -]?\d)/gu
const announced = heard('alien uscis anumber')
const numbered = heard('numero number nimewo num no')

/** E-mail addresses, A-numbers and telephone numbers. They are only handed on: nothing here keeps or logs them. */
export const findIdentifiers: FindAll = (said) => {
  const { text, places } = singleSpaced(said.text)
  const found: Found[] = []
  const add = (kind: IdentifierSaid['kind'], value: string, match: RegExpExecArray, certain = true) => {
    const at = places[match.index] ?? 0
    const end = (places[match.index + match[0].length - 1] ?? at) + 1
    const range = tokensIn(said, at, end)
    if (found.some(({ first, next }) => range.first < next && range.next > first)) return
    found.push({ ...range, entity: { at, words: said.text.slice(at, end), certain, kind, value, sensitive: true } })
  }
  if (text.includes('@')) for (const match of text.matchAll(email)) add('email', match[0].toLowerCase(), match)
  for (const match of text.matchAll(alien)) {
    // "Llame a 61812345": a preposition; joined, grouped by three or after "número" it is the letter.
    const joined = /^a(?:[-#] ?)?\d/i.test(match[0]) || /^a[ #.:-]{1,3}\d{3}[ -]\d{3}[ -]\d{2,3}$/i.test(match[0])
    add('a-number', `A${digitsOf(match[1] ?? '')}`, match, joined || isAnnounced(said, places[match.index] ?? 0))
  }
  for (const match of text.matchAll(aliened))
    if (isAnnounced(said, places[match.index] ?? 0, true)) add('a-number', `A${digitsOf(match[0])}`, match)
  for (const match of text.matchAll(phone)) {
    const value = telephone(match[0])
    if (value !== null) add('phone', value, match)
  }
  return found
}

/** The text with single spaces, and where each of its characters stood. */
function singleSpaced(written: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = []
  let text = ''
  for (let i = 0; i < written.length; i++) {
    const isSpace = /\s/.test(written[i] ?? '')
    if (isSpace && text.endsWith(' ')) continue
    text += isSpace ? ' ' : written[i]
    places.push(i)
  }
  return { text, places }
}

function telephone(written: string): string | null {
  const digits = digitsOf(written)
  if (/^\d{4}[-.]\d{1,2}[-.]\d{1,2}\b/.test(written) || /^\d{1,2}[-.]\d{1,2}[-.]\d{4}\b/.test(written)) return null
  if (written.startsWith('+')) return `+${digits}`
  if (digits.length === 10) return digits
  if (digits.length === 11 && /^(?:1|509)/.test(digits)) return digits
  if (digits.length === 12 && digits.startsWith('52')) return digits
  return digits.length === 13 && digits.startsWith('521') ? digits : null
}

function digitsOf(written: string): string {
  return written.replace(/\D/g, '')
}

/** "Alien number", "número A" shortly before. */
function isAnnounced(said: Said, at: number, alone = false): boolean {
  const index = said.tokens.findIndex((token) => token.end > at)
  const near = [1, 2, 3, 4].map((away) => said.tokens[index - away]?.sound ?? '')
  if (near.some((word) => announced.has(word))) return true
  const number = near.findIndex((word) => numbered.has(word))
  return alone ? number >= 0 && (near[number - 1] === 'a' || near[number + 1] === 'a') : number >= 0
}

function tokensIn({ tokens }: Said, at: number, end: number): { readonly first: number; readonly next: number } {
  const first = tokens.findIndex((token) => token.end > at)
  const after = tokens.findIndex((token) => token.at >= end)
  return { first: Math.max(0, first), next: after < 0 ? tokens.length - 1 : after }
}
