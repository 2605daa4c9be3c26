import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createAtlas } from '#src/knowledge/places/atlas.ts'
import { openGazetteer } from '#src/knowledge/places/open-gazetteer.ts'
import type { PlaceRecord } from '#src/knowledge/places/record.ts'

/** The compiled directory and gazetteer, and what is made from them. */
export const content = loadKnowledge().places
export const { gazetteer, finder } = openGazetteer(content.gazetteer)
export const atlas = createAtlas(content)

/** A good record; `changes` make it the one a test is about. */
export function placeRecord(changes: Partial<PlaceRecord> & Pick<PlaceRecord, 'id' | 'at'>): PlaceRecord {
  return {
    kind: 'shelter',
    name: changes.id,
    phones: [],
    languages: ['es'],
    covers: [],
    serves_part_of: [],
    counties: {},
    second_hand: false,
    sources: ['press'],
    as_of: '2026-01',
    confidence: 'high',
    review_by: '2027-12-31',
    confirm: false,
    ...changes,
  }
}
