import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { UrgentKind } from '../../core/vocabulary/meaning.ts'
import { readerLanguage } from '../reader.ts'
import { say, sayCode } from '../words.ts'
import { kindOf, placeName } from './card.ts'

/** The danger a case is urgent for, the one spoken of now; null for one that is not. */
export function urgentKind({ urgent, danger }: Pick<Case, 'urgent' | 'danger'>): UrgentKind | null {
  return urgent === null ? null : danger === undefined ? urgent : kindOf(danger)
}

/** What a list says of an urgent case: its danger, and where; or that it is over. Null for one that is not urgent. `hidden`: no place. */
export function alarmText(of: Pick<Case, 'urgent' | 'danger'>, book: Book, hidden = false): string | null {
  const urgent = urgentKind(of)
  if (urgent === null) return null
  const { danger } = of
  const kind = sayCode('urgent', urgent)
  if (danger !== undefined && danger.ended !== null)
    return say('danger.alarm.over', { how: say(`danger.over.${danger.ended.how}`), kind })
  const place = danger === undefined || hidden ? null : placeOf(danger, book)
  return say('urgent', { kind: place === null ? kind : say('danger.alarm', { kind, place }) })
}

function placeOf(danger: NonNullable<Case['danger']>, book: Book): string | null {
  const { country } = danger
  return placeName(danger, book, readerLanguage()) ?? (country === null ? null : say(`danger.country.${country}`))
}
