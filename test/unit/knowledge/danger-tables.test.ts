import { describe, expect, test } from 'vitest'
import { type DangerRow, textFor } from '#src/core/danger/table.ts'
import type { DirectoryEntry } from '#src/core/replies/book.ts'
import { languages } from '#src/core/vocabulary/language.ts'
import { type UrgentKind, urgentKinds } from '#src/core/vocabulary/meaning.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import {
  allSaid,
  buttonsUnder,
  countries,
  dangerRows,
  everythingSaid,
  forbiddenIn,
  named,
  type Said,
} from '#test/kit/danger-says.ts'
import { book } from '#test/kit/talking.ts'

const { tables, common } = book.danger.tables
const directory: ReadonlyMap<string, DirectoryEntry> = new Map(
  loadKnowledge().directory.entries.map((entry) => [entry.id, entry]),
)
const slots = (raw: string) => [...raw.matchAll(/\[\[([a-z0-9-]+)\]\]/g)].map(([, id = '']) => id)
const failing = <T>(all: readonly T[], is: (one: T) => boolean, name: (one: T) => string) => all.filter(is).map(name)

/** What several rows say, with the rows that do. */
function doubled<T extends Said>(all: readonly T[], key: (one: T) => string): readonly string[] {
  return [...Map.groupBy(all, key)].flatMap(([said, by]) => {
    const who = new Set(by.map(({ kind, row, about }) => `${kind}/${row} ${about ?? ''}`))
    return who.size < 2 ? [] : [`${[...who].join(', ')}: ${said}`]
  })
}

describe('what is said fits a small screen', () => {
  test.each([
    ['a sentence', 300, () => true],
    ['what is told again', 190, (row: string) => row === 'again'],
    ['what is asked after silence', 120, (row: string) => row === 'silence'],
  ] as const)('%s has at most %i characters, its numbers in place', (_, most, of) => {
    const long = everythingSaid.filter(({ row, text }) => of(row) && text.length > most)
    expect(long.map(named)).toEqual([])
  })

  test('the step that every common reply holds has at most 110', () => {
    const steps = urgentKinds.flatMap((kind) =>
      Object.values(tables[kind].step).flatMap((by) =>
        languages.map((language) => `${kind} ${language} ${by?.[language]}`),
      ),
    )
    // The slot of a number is about as long as the number.
    expect(steps.filter((step) => step.split(' ').slice(2).join(' ').length > 110)).toEqual([])
  })
})

describe('what is said is whole', () => {
  test('no slot is left open', () => {
    expect(failing(everythingSaid, ({ text }) => /[[\]{}]|undefined/.test(text), named)).toEqual([])
  })

  test.each(urgentKinds)('%s answers at least twelve things people say next in its own words', (kind) => {
    expect(Object.keys(tables[kind].says).length).toBeGreaterThanOrEqual(12)
  })

  test('every row stands in every kind, its own or the common one', () => {
    expect(failing(everythingSaid, ({ text }) => text.trim().length < 20, named)).toEqual([])
  })
})

describe('what is never said in danger', () => {
  test('office hours, "confirm", a menu, "I did not understand"', () => {
    const wrong = everythingSaid.filter(({ text }) => forbiddenIn(text) !== undefined)
    expect(wrong.map((said) => `${forbiddenIn(said.text)} in ${named(said)}`)).toEqual([])
  })

  test('nor when it is asked, or calmed', () => {
    const texts = languages.flatMap((language) => [common.asked.any[language], common.calm.any[language]])
    expect(texts.map(forbiddenIn).filter((found) => found !== undefined)).toEqual([])
  })

  test.each([
    ['us', /\bINM\b|COMAR/],
    ['mx', /\bICE\b|locator\.ice/],
  ] as const)('in %s nothing of the other side of the border', (country, other) => {
    expect(failing(everythingSaid, (said) => said.country === country && other.test(said.text), named)).toEqual([])
  })
})

describe('nothing is heard twice', () => {
  const sentences = (text: string) => text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.length > 60)
  /** A row's own sentences: the step stands in every common reply, and is what there is to do. */
  const own = ({ kind, country, language, raw }: Said) =>
    sentences(raw.replace(textFor(tables[kind].step, country)[language], ''))
  /** Rows that stand for one another: the danger is over, or was none. */
  const sameRow: Partial<Record<DangerRow, DangerRow>> = { found: 'over', safe: 'over', mistake: 'mistaken' }
  const rows = (kind: UrgentKind) => allSaid(kind).filter(({ row }) => sameRow[row] === undefined)

  test.each(urgentKinds)('%s: no two rows share a sentence of over 60 characters', (kind) => {
    const sentencesBy = rows(kind).flatMap((said) => own(said).map((sentence) => ({ ...said, sentence })))
    expect(doubled(sentencesBy, (one) => `${one.country} ${one.language} ${one.sentence}`)).toEqual([])
  })

  test('no two rows make the same text of over 200 characters in one talk', () => {
    const long = urgentKinds.flatMap(rows).filter(({ text }) => text.length > 200)
    expect(doubled(long, (one) => `${one.country} ${one.language} ${one.text}`)).toEqual([])
  })
})

describe('every number', () => {
  const raised = everythingSaid.flatMap((said) => slots(said.raw).map((id) => ({ ...said, id })))
  const id = (one: (typeof raised)[number]) => `[[${one.id}]] in ${named(one)}`

  test('is one of the directory that is dialled on that side of the border', () => {
    const none = raised.filter(({ id, country }) => {
      if (id === 'first') return false
      const numbers = directory.get(id)?.call?.numbers
      return country === null ? Object.keys(numbers ?? {}).length === 0 : numbers?.[country] === undefined
    })
    expect(none.map(id)).toEqual([])
  })

  test('answers in both countries where none was told, or stands after the name of its own', () => {
    const named = { mx: /(?:México|Mexico|Meksik), \[\[$/, us: /(?:Estados Unidos|United States|Ozetazini), \[\[$/ }
    const lost = raised.filter(({ id, country, raw }) => {
      const numbers = directory.get(id)?.call?.numbers
      if (country !== null || (numbers?.mx !== undefined && numbers.us !== undefined)) return false
      return !(numbers?.mx === undefined ? named.us : named.mx).test(raw.slice(0, raw.indexOf(id)))
    })
    expect(lost.map(id)).toEqual([])
  })

  /** The sentence of a text that holds a number. */
  const sentenceOf = ({ raw, id }: (typeof raised)[number]) =>
    raw.split(/(?<=[.?!])\s+/).find((sentence) => sentence.includes(`[[${id}]]`)) ?? ''

  test('in Mexico nobody is sent to a Mexican consulate', () => {
    const sent = everythingSaid.filter(
      ({ country, text, row }) =>
        country === 'mx' && row !== 'across' && /consulado de México|Mexican consulate|konsila Meksik/i.test(text),
    )
    expect(sent.map(named)).toEqual([])
  })

  test('of the Mexican consulate stands in a sentence that says for whom it is', () => {
    const consular = raised.filter(({ id }) => directory.get(id)?.call?.mexicans === true)
    expect(consular.filter((one) => !/mexican|meksiken|de méxico/i.test(sentenceOf(one))).map(id)).toEqual([])
    expect(consular.filter(({ country }) => country === null).map(id)).toEqual([])
  })

  test('of one state stands in a sentence that names the state', () => {
    const local = raised.filter((one) => directory.get(one.id)?.call?.state !== undefined)
    expect(local.filter((one) => !/durango/i.test(sentenceOf(one))).map(id)).toEqual([])
  })
})

describe('the lines to press', () => {
  const readers = urgentKinds.flatMap((kind) =>
    countries.flatMap((country) =>
      languages.flatMap((language) =>
        [null, 'mx-dur', 'mx-jal', 'us-tx'].map((place) => ({ kind, country, language, place })),
      ),
    ),
  )
  const offered = readers.map((reader) => ({ ...reader, lines: book.danger.lines(reader.kind, reader) }))

  test('begin with one that answers day and night', () => {
    const late = offered.filter(({ lines: [first] }) => directory.get(first?.id ?? '')?.call?.always !== true)
    expect(late).toEqual([])
  })

  test("are each called on that side of the border, by the directory's number", () => {
    const wrong = offered.filter(({ lines, country }) =>
      lines.some(({ id, number }) => {
        const numbers = directory.get(id)?.call?.numbers
        return country === null ? numbers?.mx === undefined || numbers.us === undefined : numbers?.[country] !== number
      }),
    )
    expect(wrong).toEqual([])
  })

  test('hold the Mexican consulate only for who is in the United States and does not write Kreyòl', () => {
    const wrong = offered.filter(
      ({ lines, country, language }) =>
        (country !== 'us' || language === 'ht') && lines.some(({ id }) => id === 'consular-line'),
    )
    expect(wrong).toEqual([])
    expect(offered.some(({ lines }) => lines.some(({ id }) => id === 'consular-line'))).toBe(true)
  })

  test("hold a state's own line only there", () => {
    const local = offered.filter(({ lines }) => lines.some(({ id }) => directory.get(id)?.call?.state !== undefined))
    expect(new Set(local.map(({ place }) => place))).toEqual(new Set(['mx-dur']))
  })
})

describe('the buttons', () => {
  const numbers = new Set([...directory.values()].flatMap(({ call }) => Object.values(call?.numbers ?? {})))

  test("that name a number name one of the directory's, and it is the line they call", () => {
    const wrong = everythingSaid.flatMap((said) =>
      buttonsUnder(said)
        .filter(({ id }) => id.startsWith('call:'))
        .filter(({ id, label }) => {
          const of = directory.get(id.slice('call:'.length))?.call?.numbers ?? {}
          return !Object.values(of).some(
            (number) => number !== undefined && numbers.has(number) && label.includes(number),
          )
        })
        .map(({ label }) => `${label} under ${named(said)}`),
    )
    expect(wrong).toEqual([])
  })

  test('are five at most besides the person, none of them the menu, and say that one is safe', () => {
    const ended = new Set(['over', 'mistaken', 'safe', 'found', 'mistake'])
    const lasting = everythingSaid.filter(({ row }) => !ended.has(row))
    const wrong = lasting.filter((said) => {
      const ids = buttonsUnder(said).map(({ id }) => id)
      const besides = ids.filter((id) => id !== 'person')
      return (
        besides.length > 5 ||
        ids.includes('menu') ||
        !ids.includes('person') ||
        !ids.some((id) => id.includes(':safe:'))
      )
    })
    expect(wrong.map(named)).toEqual([])
  })

  test('every row that lasts has a number to press', () => {
    expect(dangerRows.length).toBeGreaterThan(30)
    const ended = new Set(['over', 'mistaken', 'safe', 'found', 'mistake'])
    const none = everythingSaid.filter(
      (said) => !ended.has(said.row) && !buttonsUnder(said).some(({ id }) => id.startsWith('call:')),
    )
    expect(none.map(named)).toEqual([])
  })
})
