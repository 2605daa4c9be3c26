import type { ErrandContext, ErrandHeard } from '../../core/vocabulary/errand.ts'
import { canonical } from '../features.ts'
import { caseErrand } from './case-words.ts'
import { asksCheckIn, endsCheckIn } from './check-in-words.ts'
import { codeIn } from './code.ts'
import { editionIn } from './edition.ts'
import {
  asksForCode,
  asksForData,
  deniesJoining,
  endsLearning,
  endsReminders,
  helpsLearning,
  listsReminders,
} from './errand-words.ts'
import { endsNotices, placeOfNotices, wantsNotices } from './notice-words.ts'
import { remindIn } from './remind.ts'
import { asksToShare, endsSharing, leavesBoard } from './share-words.ts'

/**
 * What a message wants of the assistant itself: to be reminded, to go on elsewhere; null for a message about anything else.
 * Only messages that say little more than that: "recuérdeme mañana", not "me recuerda qué papeles llevo".
 */
export function errandIn(message: string, context: ErrandContext): ErrandHeard | null {
  const code = codeIn(message)
  if (code !== null) return { do: 'take_code', code }
  const edition = editionIn(message)
  if (edition !== null) return { do: 'check_edition', edition }
  const ofCase = context.folioPrefix === undefined ? null : caseErrand(message, context.folioPrefix, context.awaitsWord)
  if (ofCase !== null) return ofCase
  const text = canonical(message)
  if (context.wasJoined && deniesJoining.test(text)) return { do: 'cut_off' }
  const board = boardErrand(text, context)
  if (board !== null) return board
  if (endsReminders.test(text)) return { do: 'end_reminders' }
  if (listsReminders.test(text)) return { do: 'list_reminders' }
  if (asksForCode.test(text)) return { do: 'give_code' }
  if (asksForData.test(text)) return { do: 'show_data' }
  if (endsNotices.test(text)) return { do: 'notices', on: false }
  if (wantsNotices.test(text)) return { do: 'notices', on: true }
  const where = placeOfNotices(text)
  if (where !== null) return { do: 'notices_at', where }
  if (endsLearning.test(text)) return { do: 'help_learn', on: false }
  if (helpsLearning.test(text)) return { do: 'help_learn', on: true }
  return remindIn(message, text, context)
}

function boardErrand(text: string, { hasBoard, isGuest, hasCheckIn }: ErrandContext): ErrandHeard | null {
  if (hasCheckIn && endsCheckIn.test(text)) return { do: 'end_reminders' }
  if ((hasBoard || isGuest) && asksCheckIn.test(text)) return { do: 'check_in', flow: null }
  if (isGuest && (leavesBoard.test(text) || (!hasBoard && endsSharing.test(text)))) return { do: 'leave_board' }
  if (!hasBoard) return null
  if (endsSharing.test(text)) return { do: 'end_share', flow: null }
  return asksToShare.test(text) ? { do: 'share_board', flow: null } : null
}
