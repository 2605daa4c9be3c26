import type { Entity, EntityKind, EntityOf } from '../../core/vocabulary/entity.ts'
import { findAges } from './age.ts'
import { findAmounts } from './amount.ts'
import { findCountries } from './country.ts'
import { findDates } from './date.ts'
import { findDocuments } from './document.ts'
import { findDurations } from './duration.ts'
import { findFolios } from './folio.ts'
import { findIdentifiers } from './identifiers.ts'
import { findNumbers } from './number.ts'
import { findPlaces } from './place.ts'
import { findRelations } from './relation.ts'
import { type EntityContext, type FindAll, type Found, hear } from './said.ts'

/** Each leaves alone what one before it read: "dólares americanos" are money, "Nuevo México" is a state and no country. */
const finders: readonly FindAll[] = [
  findIdentifiers,
  findFolios,
  findAmounts,
  findDates,
  findAges,
  findDurations,
  findNumbers,
  findPlaces,
  findCountries,
  findDocuments,
  findRelations,
]

/**
 * Everything a message tells, in the order of its words. Pure: the day is an argument. Never throws on any text;
 * reads its first 1,500 characters in time that grows with the text.
 */
export function entitiesOf(message: string, context: EntityContext): readonly Entity[] {
  const said = hear(message, context)
  const all: Found[] = []
  for (const find of finders) all.push(...find(said, all))
  return all.flatMap(({ entity }) => entity ?? []).toSorted((a, b) => a.at - b.at)
}

/** The first thing of a kind in a message that answers a question for it, those told for certain first; null when there is none. */
export function readEntity<K extends EntityKind>(kind: K, text: string, context: EntityContext): EntityOf<K> | null {
  const all = entitiesOf(text, { ...context, awaited: kind }).filter(
    (entity): entity is EntityOf<K> => entity.kind === kind,
  )
  return all.find(({ certain }) => certain) ?? all[0] ?? null
}
