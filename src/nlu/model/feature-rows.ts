import { hashOf } from './hash-of.ts'

/** Which row a feature has, among those that have one. */
export interface FeatureRows {
  readonly size: number
  get(feature: string): number | undefined
  has(feature: string): boolean
}

const empty = -1
/** Twice as many places as features at least, so that looking ends soon. */
const room = 2

/**
 * Rows by feature in eight bytes each, outside the heap, where a map of strings takes a hundred: every topic that was talked about keeps
 * thousands. A feature is known by two hashes: that one outside the list is taken for one within is likely once in a thousand million.
 */
export function createFeatureRows(features: Iterable<string>): FeatureRows {
  const all = [...features]
  const places = 2 ** Math.ceil(Math.log2(Math.max(1, all.length) * room))
  const keys = new Uint32Array(places)
  const rows = new Int32Array(places).fill(empty)

  function placeOf(feature: string): number {
    const key = hashOf(feature, keySeed)
    let place = hashOf(feature, placeSeed) & (places - 1)
    while (rows[place] !== empty && keys[place] !== key) place = (place + 1) & (places - 1)
    return place
  }

  for (const [row, feature] of all.entries()) {
    const place = placeOf(feature)
    keys[place] = hashOf(feature, keySeed)
    rows[place] = row
  }

  function get(feature: string): number | undefined {
    const row = rows[placeOf(feature)] ?? empty
    return row === empty ? undefined : row
  }

  return { size: all.length, get, has: (feature) => get(feature) !== undefined }
}

const placeSeed = 0x811c9dc5
const keySeed = 0x9747b28c
