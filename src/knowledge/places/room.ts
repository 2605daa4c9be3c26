import { type Calendar, writeDay, writeTime } from '../../core/office/calendar.ts'
import { civilTime } from '../../core/office/civil-time.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { Texts } from '../../shared/texts.ts'

/** What was said of the room in a shelter, and when. `place`: the id of its record. */
export interface Room {
  readonly place: string
  readonly full: boolean
  readonly at: number
}

/** What is known of the room in a place, as a sentence; null when nothing is, or not any more. */
export type SayRoom = (place: string, language: Language) => string | null

/** After so long beds have come and gone: the hour is said, and that one must ask. */
const fresh = 6 * 3_600_000
/** After so long it says nothing any more. */
const worth = 48 * 3_600_000

/** Says rooms at the moment somebody asks. */
export function createSayRoom(
  rooms: readonly Room[],
  now: () => number,
  { timeZone }: Pick<Calendar, 'timeZone'>,
  texts: Texts,
): SayRoom {
  const known = new Map(rooms.map((room) => [room.place, room]))
  return (place, language) => {
    const room = known.get(place)
    const age = room === undefined ? worth : now() - room.at
    if (room === undefined || age >= worth) return null
    const said = civilTime(room.at, timeZone)
    const day = writeDay(said.date, language, { weekday: true })
    const words = texts(language, room.full ? 'near.full' : 'near.room')
    const when = texts(language, 'near.said', { day, time: writeTime(said.time, language) })
    return age < fresh ? `${words} ${when}` : `${words} ${when} ${texts(language, 'near.ask_again')}`
  }
}
