import type { DangerHeld, DangerShift } from '../../core/danger/shift.ts'
import type { KindHeard, UrgentKind } from '../../core/vocabulary/meaning.ts'
import { remembered } from '../../shared/remembered.ts'
import { canonical, type Features } from '../features.ts'
import type { LinearModelData } from '../model/linear-model.ts'
import { type AboutReader, createAboutReader } from './about.ts'
import { createDangerReader, type DangerReader } from './danger.ts'
import { createShiftReader, type DangerShiftData, shiftSigns } from './danger-shift.ts'
import { createFollowUpReader, type DetailModels, type FollowUpReading } from './follow-up.ts'

/** What `npm run train` wrote of danger. */
export interface DangerData {
  readonly danger: LinearModelData
  readonly followUps: LinearModelData
  readonly details: DetailModels
  readonly about: LinearModelData
  readonly shift: DangerShiftData
}

/** All that is read of a message for danger's sake; each reads the words as they were written. */
export interface DangerReaders {
  readonly readDanger: DangerReader
  readonly followUp: (
    message: string,
    kind: UrgentKind | null,
  ) => FollowUpReading & { readonly kinds: readonly KindHeard[] }
  readonly aboutOf: AboutReader
  /** The chance that somebody else than the writer is in danger. */
  readonly otherIn: (message: string) => number
  readonly shiftOf: (message: string, held: DangerHeld) => DangerShift
}

/** Prepares the readers of danger. */
export function createDangerReaders(data: DangerData, features: Features): DangerReaders {
  const followUp = createFollowUpReader(data.followUps, data.details, features)
  const readDanger = createDangerReader(data.danger, features)
  const { aboutOf, otherIn } = createAboutReader(data.about, features)
  const readShift = createShiftReader(data.shift)
  const readers = {
    readDanger: remembered(readDanger),
    followUp: (words: string, kind: UrgentKind) => followUp(canonical(words), kind),
    otherIn: (words: string) => otherIn(canonical(words)),
  }
  return {
    readDanger,
    followUp: (message, kind) => ({ ...followUp(canonical(message), kind), kinds: readDanger(message).kinds }),
    aboutOf: (message, kind, later) => aboutOf(canonical(message), kind, later),
    otherIn: readers.otherIn,
    shiftOf: (message, held) => readShift(shiftSigns(message, held, readers)),
  }
}
