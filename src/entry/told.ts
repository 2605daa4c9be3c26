import { today } from '../core/office/calendar.ts'
import type { Book } from '../core/replies/book.ts'
import type { Language } from '../core/vocabulary/language.ts'
import { openGazetteer } from '../knowledge/places/open-gazetteer.ts'
import { createPlaceReader, entitiesOf } from '../nlu/entities/index.ts'
import { loadKnowledge } from './load-knowledge.ts'

/** Reads what messages tell, for showing: numbers that tell who somebody is are named by their kind only. */
export function createTold(
  book: Pick<Book, 'calendar' | 'office'>,
): (text: string, language: Language) => readonly object[] {
  const { gazetteer } = loadKnowledge().places
  const places = createPlaceReader({ states: gazetteer.states, finder: openGazetteer(gazetteer).finder })
  return (text, language) =>
    entitiesOf(text, {
      language,
      today: today(book.calendar, Date.now()),
      places,
      folioPrefixes: [book.office.folio_prefix],
    }).map((entity) => ('sensitive' in entity ? { kind: entity.kind, sensitive: true } : entity))
}
