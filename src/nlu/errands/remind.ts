import { addDays, weekdayOf } from '../../core/office/civil-time.ts'
import type { DateSaid } from '../../core/vocabulary/entity.ts'
import type { ErrandContext, ErrandHeard } from '../../core/vocabulary/errand.ts'
import { readDate } from '../entities/index.ts'
import { wordsOf } from '../normalize.ts'
import { asksMatter, asksReminder, asksReminderOnly, asksToday, asksWord } from './errand-words.ts'

/** More words than this tell of a matter, and the reminder is only mentioned. */
const longest = 16
/** A wish to be written to, told with a word that also means other things, is short. */
const longestWord = 9
/** An answer to "when?" is shorter still. */
const longestDay = 8

/** The wish to be reminded, with its day as far as it is told; null for any other message. `text` is canonical. */
export function remindIn(message: string, text: string, context: ErrandContext): ErrandHeard | null {
  const size = wordsOf(text).length
  if (size > longest || asksMatter.test(text)) return null
  if (asksReminder.test(text)) {
    const when = dayIn(message, text, context)
    return when !== null || asksReminderOnly.test(text) ? { do: 'remind', when } : null
  }
  const isWord = size <= longestWord && asksWord.test(text)
  const isAnswer = context.awaitsDay && size <= longestDay
  const when = isWord || isAnswer ? dayIn(message, text, context) : null
  // "My mother died yesterday" answers no "when shall I write?".
  return when === null || when < context.today ? null : { do: 'remind', when }
}

/** The day that is meant; a past one when only that was told. */
function dayIn(message: string, text: string, { language, today }: ErrandContext): string | null {
  const said = readDate(message, { language, today, direction: 'future' })
  if (said === null) return null
  // "On Monday", said on a Monday, is the next one.
  if (said.from === today && said.to === today && !asksToday.test(text)) return addDays(today, 7)
  const day = isWhole(said) ? said.from : middleOf(said)
  return day <= today && said.to > today ? addDays(today, 1) : day
}

/** A week or month of the calendar begins with its first day; "in a week" is a day give or take some. */
function isWhole({ from, to }: DateSaid): boolean {
  return from === to || from.endsWith('-01') || (weekdayOf(from) === 1 && weekdayOf(to) === 7)
}

function middleOf({ from, to }: DateSaid): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return addDays(from, Math.floor(days / 2))
}
