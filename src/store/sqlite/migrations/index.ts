import { first } from './0001-first.ts'
import { follows } from './0002-follows.ts'
import { timersAndCodes } from './0003-timers-and-codes.ts'
import { ratings } from './0004-ratings.ts'
import { notes } from './0005-notes.ts'
import { records } from './0006-records.ts'
import { facets } from './0007-facets.ts'
import { words } from './0008-words.ts'
import { files } from './0009-files.ts'
import { tombstones } from './0010-tombstones.ts'

/** Every step of the schema, in order; a database's `user_version` is how many it has had. Steps are never changed, only added. */
export const migrations: readonly string[] = [
  first,
  follows,
  timersAndCodes,
  ratings,
  notes,
  records,
  facets,
  words,
  files,
  tombstones,
]
