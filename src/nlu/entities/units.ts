import type { TimeUnit } from '../../core/vocabulary/entity.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { soundOf, type Token } from './tokens.ts'

/** A unit of time: `times` of `unit` (a quincena is 15 days), and the language of its word. */
export interface UnitRead {
  readonly unit: TimeUnit
  readonly times: number
  readonly tongue: Language
  readonly next: number
}

const listed: readonly (readonly [unit: TimeUnit, times: number, tongue: Language, words: string])[] = [
  ['hour', 1, 'es', 'hora horas horitas hr hrs'],
  ['day', 1, 'es', 'dia dias diitas diita'],
  ['week', 1, 'es', 'semana semanas semanita semanitas sem sems cemana'],
  ['day', 15, 'es', 'quincena quincenas'],
  ['month', 1, 'es', 'mes meses mesecito mesecitos mesesitos'],
  ['year', 1, 'es', 'ano anos anito anitos anio anios'],
  ['year', 10, 'es', 'decada decadas'],
  ['hour', 1, 'en', 'hour hours'],
  ['day', 1, 'en', 'day days'],
  ['week', 1, 'en', 'week weeks wk wks'],
  ['month', 1, 'en', 'month months'],
  ['year', 1, 'en', 'year years yr yrs'],
  ['year', 10, 'en', 'decade decades'],
  ['hour', 1, 'ht', 'edtan èdtan'],
  ['day', 1, 'ht', 'jou jounen'],
  ['week', 1, 'ht', 'semen semèn senmen'],
  ['month', 1, 'ht', 'mwa'],
  ['year', 1, 'ht', 'an ane lane zan lanne'],
]

const units = new Map(
  listed.flatMap(([unit, times, tongue, words]) =>
    words.split(' ').map((word) => [soundOf(word), { unit, times, tongue }] as const),
  ),
)

const hour = soundOf('hour')

/** The unit of time at a token. */
export function unitAt(tokens: readonly Token[], at: number): UnitRead | null {
  const token = tokens[at]
  if (token === undefined || !/^[-½]*$/.test(token.signs)) return null
  // "15 an hour"
  if (token.sound === 'an' && tokens[at + 1]?.sound === hour) return null
  const unit = units.get(token.sound)
  return unit === undefined ? null : { ...unit, next: at + 1 }
}
