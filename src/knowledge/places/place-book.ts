import type { PlaceBook } from '../../core/replies/place-book.ts'
import type { PlaceKind } from '../../core/vocabulary/place.ts'
import type { Texts } from '../../shared/texts.ts'
import type { Knowledge } from '../knowledge.ts'
import { answerNearest } from './answer-nearest.ts'
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
  return {
    atlas,
    offered: offered.filter((kind) => kinds[kind] !== undefined),
    under: (topic) => topics[topic] ?? [],
    kind: (kind, language) => kinds[kind]?.label[language] ?? null,
    nearest: (wanted, place, language, today) =>
      answerNearest(
        wanted,
        place,
        {
          content: shown,
          lines: directory.entries,
          lineSources: directory.sources,
          gazetteer: atlas.gazetteer,
          sayRoom,
          nameOf: (id) => atlas.name(id, language),
        },
        { language, today, texts },
      ),
  }
}
