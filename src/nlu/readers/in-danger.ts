import type { KindHeard, UrgentKind } from '../../core/vocabulary/meaning.ts'
import { canonical, type Features } from '../features.ts'
import type { LinearModelData } from '../model/linear-model.ts'
import { type AboutReader, createAboutReader } from './about.ts'
import { createDangerReader, type DangerReader } from './danger.ts'
import { createFollowUpReader, type DetailModels, type FollowUpReading } from './follow-up.ts'

/** What `npm run train` wrote of danger. */
export interface DangerData {
  readonly danger: LinearModelData
  readonly followUps: LinearModelData
  readonly details: DetailModels
  readonly about: LinearModelData
}

/** All that is read of a message for danger's sake; each reads the words as they were written. */
export interface DangerReaders {
  readonly readDanger: DangerReader
  readonly followUp: (
    message: string,
    kind: UrgentKind | null,
  ) => FollowUpReading & { readonly kinds: readonly KindHeard[] }
  readonly aboutOf: AboutReader
}

/** Prepares the readers of danger. */
export function createDangerReaders(data: DangerData, features: Features): DangerReaders {
  const followUp = createFollowUpReader(data.followUps, data.details, features)
  const readDanger = createDangerReader(data.danger, features)
  const aboutOf = createAboutReader(data.about, features)
  return {
    readDanger,
    followUp: (message, kind) => ({ ...followUp(canonical(message), kind), kinds: readDanger(message).kinds }),
    aboutOf: (message, kind, later) => aboutOf(canonical(message), kind, later),
  }
}
