import type { Country } from './table.ts'

/** On which side of the border whoever writes is, and whoever they write about; `elsewhere`: in neither country. */
export interface Sides {
  readonly here: Country | 'elsewhere' | null
  readonly there: Country | null
}

/** Words that stand before a place and tell who is there, and the other countries: knowledge/lexicon/countries.yaml. */
export interface SideWords {
  readonly here: readonly string[]
  readonly there: readonly string[]
  readonly elsewhere: readonly string[]
}

/** A place is named so near to the words that tell who is there, in words. */
const nearby = 9

/**
 * Prepares the reader of who is where: "I am in Mexico, he is in the USA" tells of both. `text` is in lower case without accents; `countryIn`
 * tells the side of the border that a stretch of it names.
 */
export function createSides(words: SideWords): (text: string, countryIn: (stretch: string) => Country | null) => Sides {
  const who = whole([...words.here, ...words.there])
  const here = new Set(words.here)
  const elsewhere = new RegExp(
    `(?<!\\p{L})(?:en|in|nan|an|ann|desde|depi|a) (?:${words.elsewhere.join('|')})(?!\\p{L})`,
    'u',
  )

  return (text, countryIn) => {
    const marks = words.here.length === 0 ? [] : [...text.matchAll(who)]
    const told = marks.map((mark, i) => {
      const stretch = text
        .slice(mark.index, marks[i + 1]?.index)
        .split(/\s+/u)
        .slice(0, nearby)
        .join(' ')
      return { isHere: here.has(mark[0]), country: countryIn(stretch), isElsewhere: elsewhere.test(stretch) }
    })
    const mine = told.find(({ isHere, country, isElsewhere }) => isHere && (country !== null || isElsewhere))
    const theirs = told.find(({ isHere, country }) => !isHere && country !== null)
    return {
      here: mine === undefined ? null : (mine.country ?? 'elsewhere'),
      there: theirs?.country ?? null,
    }
  }
}

function whole(words: readonly string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}
