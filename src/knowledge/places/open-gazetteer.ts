import { createFinder, type Finder } from './find.ts'
import { type Gazetteer, type GazetteerData, readGazetteer } from './gazetteer.ts'

/** A gazetteer that was read, with what finds places in texts by it. */
export interface OpenGazetteer {
  readonly gazetteer: Gazetteer
  readonly finder: Finder
}

const opened = new WeakMap<GazetteerData, OpenGazetteer>()

/** The gazetteer of this content, read when first asked for and once however many ask: read, it takes megabytes. */
export function openGazetteer(data: GazetteerData): OpenGazetteer {
  const already = opened.get(data)
  if (already !== undefined) return already
  const gazetteer = readGazetteer(data)
  const open = { gazetteer, finder: createFinder(gazetteer) }
  opened.set(data, open)
  return open
}
