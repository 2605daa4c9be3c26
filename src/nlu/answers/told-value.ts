import type { Entity, EntityKind } from '../../core/vocabulary/entity.ts'
import type { Question, QuestionKind } from '../../core/vocabulary/guide.ts'
import type { SaidMessage } from './said-message.ts'

/** The kind of thing an answer of this kind is read from; null for options and own words. */
export function entityOf(kind: QuestionKind): EntityKind | null {
  const kinds: Readonly<Partial<Record<QuestionKind, EntityKind>>> = {
    date: 'date',
    age: 'age',
    years: 'duration',
    number: 'number',
    place: 'place',
    phone: 'phone',
  }
  return kinds[kind] ?? null
}

/**
 * The answer of this kind a message holds: an age before a bare number, and what was told for certain first. Null when it holds none, or
 * several bare numbers: "del 85 al 97" is no length told.
 */
export function toldValue(kind: QuestionKind, entities: readonly Entity[]): string | null {
  const found = entities.flatMap((entity) => {
    const value = written(kind, entity)
    return value === null ? [] : [{ value, certain: entity.certain, exact: entity.kind === entityOf(kind) }]
  })
  const exact = found.filter((one) => one.exact)
  if (exact.length === 0 && found.length > 1) return null
  const [first] = (exact.length > 0 ? exact : found).toSorted((a, b) => Number(b.certain) - Number(a.certain))
  return first?.value ?? null
}

function written(kind: QuestionKind, entity: Entity): string | null {
  switch (kind) {
    case 'date':
      if (entity.kind !== 'date') return null
      return entity.from === entity.to ? entity.from : `${entity.from}/${entity.to}`
    case 'age':
      return entity.kind === 'age' || entity.kind === 'number' ? String(entity.from) : null
    case 'years':
      if (entity.kind === 'duration' && entity.unit === 'year') return String(entity.from)
      if (entity.kind === 'duration') return String(Math.floor(entity.from / perYear[entity.unit]))
      // "Del 2000 al 2012" names years and no length.
      return (entity.kind === 'number' || entity.kind === 'age') && entity.from <= longestLife
        ? String(entity.from)
        : null
    case 'number':
      return entity.kind === 'number' ? String(entity.from) : null
    case 'place':
      if (entity.kind === 'place') return entity.places[0] ?? null
      return entity.kind === 'state' ? entity.state : null
    case 'phone':
      return entity.kind === 'phone' ? entity.value : null
    default:
      return null
  }
}

/** The value a message tells a question: as of its kind, in the country it asks for, or a length counted from the day it began to `today`. */
export function valueFor({ kind, since, within }: Question, all: readonly Entity[], today?: string): string | null {
  const entities = within === undefined ? all : all.filter((one) => liesIn(one, within))
  const exact = entities.filter((one) => one.kind === entityOf(kind))
  const begun = since === true && exact.length === 0 ? entities.filter((one) => one.kind === 'date') : []
  const [date] = begun
  if (date === undefined || begun.length > 1 || today === undefined) return toldValue(kind, entities)
  const [from, to] = [Date.parse(date.from), Date.parse(date.to)]
  if (to - from > perYear.day * dayLong) return null
  const years = (Date.parse(today) - (from + to) / 2) / dayLong / perYear.day
  // "Hace 15 años" is told as the year around that day; a day told exactly has not yet come round.
  return years < 0 ? null : String(date.from === date.to ? Math.floor(years) : Math.round(years))
}

/**
 * The answer a message names by itself where it names exactly one: a day, an age, a place, or the country of a place for an option that hears
 * it. Of a bare number nothing is taken: it may be money.
 */
export function onlyNamed(
  question: Question | undefined,
  heard: (question: Question) => Pick<SaidMessage, 'entities' | 'today'>,
): string | null {
  if (question === undefined) return null
  const { kind, hears } = question
  const { entities, today } = heard(question)
  const places = entities.filter(
    (one): one is Extract<Entity, { kind: 'place' | 'state' }> => one.kind === 'place' || one.kind === 'state',
  )
  if (kind === 'words') return places.length === 0 ? null : [...new Set(places.map(({ words }) => words))].join(', ')
  if (kind === 'option') {
    const countries = new Set(
      places.map((one) => (one.kind === 'state' ? one.country : (one.places[0] ?? '').slice(0, 2))),
    )
    const [option] = Object.entries(hears ?? {}).filter(([, heard]) =>
      heard?.countries?.some((country) => countries.has(country)),
    )
    return countries.size === 1 ? (option?.[0] ?? null) : null
  }
  const named = entities.filter((one) => one.kind === entityOf(kind))
  const value = named.length === 1 ? toldValue(kind, named) : null
  return value !== null && kind === 'date' && value > (today ?? value) ? null : value
}

function liesIn(entity: Entity, country: string): boolean {
  if (entity.kind === 'state') return entity.country === country
  return entity.kind !== 'place' || entity.places[0]?.startsWith(`${country}-`) === true
}

/** Years. */
const longestLife = 99
/** Milliseconds. */
const dayLong = 24 * 60 * 60 * 1000
const perYear = { hour: 8760, day: 365, week: 52, month: 12, year: 1 } as const
