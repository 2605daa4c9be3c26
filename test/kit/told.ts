import type { Entity } from '#core/vocabulary/entity.ts'
import type { Language } from '#core/vocabulary/language.ts'
import { createPlaceReader, type EntityContext, entitiesOf } from '#src/nlu/entities/index.ts'
import { content, finder } from './places.ts'

/** A Saturday. */
export const today = '2026-11-21'

export const places = createPlaceReader({ states: content.gazetteer.states, finder })

/** What every reading of the tests is told. */
export function reading(language: Language, more: Partial<EntityContext> = {}): EntityContext {
  return { language, today, places, folioPrefixes: ['DGO', 'PUE'], ...more }
}

/** All a message tells of one kind, written as a case worker would note it; "?" where the reader would ask again. */
export function noted(
  kind: Entity['kind'],
  language: Language,
  text: string,
  more: Partial<EntityContext> = {},
): string {
  return entitiesOf(text, reading(language, more))
    .filter((entity) => entity.kind === kind)
    .map((entity) => `${note(entity)}${entity.certain ? '' : ' ?'}`)
    .join('; ')
}

function note(entity: Entity): string {
  switch (entity.kind) {
    case 'date':
      return entity.from === entity.to ? entity.from : `${entity.from}..${entity.to} ${entity.precision}`
    case 'age':
      return entity.months === null ? span(entity.from, entity.to) : `${entity.months} months`
    case 'amount':
      return `${span(entity.from, entity.to)} ${entity.currency ?? 'money'}`
    case 'number':
      return span(entity.from, entity.to)
    case 'duration':
      return `${span(entity.from, entity.to)} ${entity.unit}`
    case 'relation': {
      const words = [
        entity.several ? 'several' : '',
        entity.gender ?? '',
        entity.relation,
        entity.speaker ? '(speaker)' : '',
      ]
      const whose = entity.whose === null ? '' : ` of ${entity.whose}`
      return `${words.filter(Boolean).join(' ')}${whose}`
    }
    case 'document':
      return entity.document
    case 'country':
      return entity.nationality ? `from ${entity.country}` : entity.country
    case 'state':
      return entity.state
    case 'place':
      return entity.places.join(' or ')
    case 'folio':
      return entity.folio
    default:
      return entity.value
  }
}

function span(from: number, to: number): string {
  return from === to ? String(from) : `${from}-${to}`
}
