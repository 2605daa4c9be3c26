import type { PlaceBook } from '../../core/replies/place-book.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { PlaceKind } from '../../core/vocabulary/place.ts'
import type { Texts } from '../../shared/texts.ts'
import type { Knowledge } from '../knowledge.ts'
import { answerNearest, answerOffices, answerOne, type NearestSources } from './answer-nearest.ts'
import { createAtlas } from './atlas.ts'
import type { SayRoom } from './room.ts'

/** What is asked apart when somebody in Mexico tells only where they are. */
const offered: readonly PlaceKind[] = ['migrant-office', 'immigration', 'refuge', 'shelter', 'civil-registry', 'rights']

/** Makes the part of the book that is about places. What nobody has made sure of is in no answer. */
export function createPlaceBook(
  { places, directory }: Pick<Knowledge, 'places' | 'directory'>,
  texts: Texts,
  sayRoom: SayRoom = () => null,
): PlaceBook {
  const atlas = createAtlas(places)
  const shown = { ...places, records: places.records.filter(({ hidden }) => hidden !== true) }
  const { kinds, topics } = places.nearest
  const sourcesIn = (language: Language): NearestSources => ({
    content: shown,
    lines: directory.entries,
    lineSources: directory.sources,
    gazetteer: atlas.gazetteer,
    sayRoom,
    nameOf: (id) => atlas.name(id, language),
  })
  return {
    atlas,
    offered: offered.filter((kind) => kinds[kind] !== undefined),
    under: (topic) => topics[topic] ?? [],
    kind: (kind, language) => kinds[kind]?.label[language] ?? null,
    kindIn(kind, country) {
      const own = kinds[kind]
      if (own?.country === country || own?.country === 'both') return kind
      // In Mexico the migrant office does what a consulate does; in the United States a consulate does little of what stands in Mexico.
      return country === 'mx' ? (own?.elsewhere ?? null) : null
    },
    nearest: (wanted, place, language, today) =>
      answerNearest(wanted, place, sourcesIn(language), { language, today, texts }),
    one: (kind, place, need, language, today) =>
      answerOne(kind, place, need, sourcesIn(language), { language, today, texts }),
    offices: (ids, place, language, today) =>
      answerOffices(ids, place, sourcesIn(language), { language, today, texts }),
  }
}
