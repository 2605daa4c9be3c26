import { remembered } from '../shared/remembered.ts'

/** Longest text read for meaning, in UTF-16 units: a story says what it wants well before, and time stays bounded. */
const longest = 1500
// An English contraction keeps its letters together ("don't" → "dont"); every other apostrophe parts words ("m'ap" → "m ap").
const contraction = /['’‘`´](?=(?:t|s|m|re|ll|ve|d)(?![\p{L}\p{N}]))/gu
const marks = /\p{M}+/gu
const others = /[^\p{L}\p{N}]+/gu
const elongated = /(\p{L})\1{2,}/gu
const doubledEnd = /([aiu])\1(?![\p{L}\p{N}])/gu

/**
 * The text as everything after it compares it: lower case, no accents, no signs or emoji, words parted by one space,
 * drawn-out letters shortened ("holaaa" → "hola"). Never throws; an empty text or one of signs only gives ''.
 */
export const normalize: (text: string) => string = remembered((text) =>
  text
    .slice(0, longest)
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(contraction, '')
    .replace(others, ' ')
    .replace(elongated, '$1')
    .replace(doubledEnd, '$1')
    .trim(),
)

/** The words of a normalized text. */
export const wordsOf: (normalized: string) => readonly string[] = remembered((normalized) =>
  normalized === '' ? [] : normalized.split(' '),
)
