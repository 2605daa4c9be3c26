import { kilometres } from '../places/distance.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import type { PlaceRecord } from '../places/record.ts'
import type { Problem } from './problem.ts'

/** A shelter whose name or clients say this is one nobody may be told the way to. */
const hidden = /mujer|niñ|nna\b|adolescen|women|children|fanm|timoun|violencia|violence|vyolans/i

/** One file of the directory as it was read. */
interface PlacesFile {
  readonly sources: Readonly<Record<string, { readonly date: string }>>
  readonly records: readonly PlaceRecord[]
}

/** What is wrong with one file of the directory, each with its place in the file and the mend. `today`: `2026-11-21`. */
export function checkPlaces({ sources, records }: PlacesFile, gazetteer: Gazetteer, today: string): Problem[] {
  const ids = records.map((r) => r.id)
  const cited = new Set(records.flatMap((r) => r.sources))
  return [
    ...records.flatMap((record, i) => [
      ...(ids.indexOf(record.id) === i
        ? []
        : [{ at: ['records', i, 'id'], says: `two records are called ${record.id}: rename or merge one` }]),
      ...checkRecord(record, i, sources, gazetteer, today),
    ]),
    ...Object.keys(sources)
      .filter((name) => !cited.has(name))
      .map((name) => ({ at: ['sources', name], says: `source ${name} is cited by no record: cite or delete it` })),
  ]
}

function checkRecord(
  record: PlaceRecord,
  index: number,
  sources: PlacesFile['sources'],
  gazetteer: Gazetteer,
  today: string,
): Problem[] {
  const { id, at, covers, as_of } = record
  const here = (field: string, says: string): Problem => ({
    at: ['records', index, field],
    says: `record ${id}: ${says}`,
  })
  const problems = record.sources
    .filter((name) => !(name in sources))
    .map((name) => here('sources', `cites ${name}, which is not under sources`))
  if (at.length > 2 && !gazetteer.places.has(at) && !gazetteer.states.has(at))
    problems.push(
      here('at', `at is ${at}, which is not in knowledge/gazetteer: look its id up there, or write the state`),
    )
  for (const state of covers)
    if (!gazetteer.states.has(state))
      problems.push(here('covers', `covers ${state}, which is no state of knowledge/gazetteer`))
  if (as_of !== 'undated' && as_of > today.slice(0, as_of.length))
    problems.push(here('as_of', `as_of is ${as_of}, which is still to come: give the day it was true`))
  if (isHidden(record) && record.address !== undefined)
    problems.push(here('address', 'never print where women or children are sheltered: delete the address'))
  problems.push(...checkLocation(record, gazetteer).map((says) => here('location', says)))
  if (record.review_by < today.slice(0, 4))
    problems.push(here('review_by', 'review_by lies years back: look at it again'))
  return problems
}

function isHidden({ kind, name, what, serves }: PlaceRecord): boolean {
  return kind === 'shelter' && hidden.test([name, what?.es, serves?.es].join(' '))
}

/** How far from the middle of its municipality a place may lie, in kilometres: farther off, figures were exchanged or lost a sign. */
const farthest = 150

function checkLocation(record: PlaceRecord, gazetteer: Gazetteer): string[] {
  const { at, location, sources } = record
  if (location === undefined) return []
  const town = gazetteer.places.get(at)
  const off = town === undefined ? 0 : kilometres(town, { lat: location.latitude, lon: location.longitude })
  return [
    ...(sources.includes(location.source)
      ? []
      : [`location comes from ${location.source}, which is not among its sources`]),
    ...(isHidden(record) ? ['never print where women or children are sheltered: delete the location'] : []),
    ...(off > farthest
      ? [`location lies ${Math.round(off)} km from ${at}: look whether its figures were exchanged or lost a sign`]
      : []),
  ]
}
