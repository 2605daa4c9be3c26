import { describe, expect, test } from 'vitest'
import type { AppointmentSaid } from '#src/core/vocabulary/appointment.ts'
import type { Language } from '#src/core/vocabulary/language.ts'
import { type AppointmentContext, appointmentIn } from '#src/nlu/answers/appointment-reader.ts'

/** A Monday; nothing was asked, no appointment is kept. */
const context: AppointmentContext = { language: 'es', today: '2026-11-23', awaited: false, kept: false }
const hear = (text: string, more: Partial<AppointmentContext> = {}) => appointmentIn(text, { ...context, ...more })
const day = (on: string): AppointmentSaid => ({ says: 'day', day: on })

describe('an appointment that is told of', () => {
  test.each<[string, Language, string]>([
    ['tengo cita el 14 de diciembre', 'es', '2026-12-14'],
    ['ya tengo cita pal 14 de diciembre', 'es', '2026-12-14'],
    ['mi cita es el 14 de dic', 'es', '2026-12-14'],
    ['me dieron cita para el viernes', 'es', '2026-11-27'],
    ['tenemos cita mañana en el consulado', 'es', '2026-11-24'],
    ['me cambiaron la cita para el 20 de enero', 'es', '2027-01-20'],
    ['tengo cita el 14 de diciembre, que papeles llevo?', 'es', '2026-12-14'],
    ['my appointment is on Dec 14', 'en', '2026-12-14'],
    ['I have an appointment on December 14', 'en', '2026-12-14'],
    ['they gave me an appointment for Friday', 'en', '2026-11-27'],
    ['randevou m 14 desanm', 'ht', '2026-12-14'],
    ['mwen gen randevou 14 desanm', 'ht', '2026-12-14'],
    ['yo ban m yon randevou demen', 'ht', '2026-11-24'],
  ])('«%s»', (text, language, on) => expect(hear(text, { language })).toEqual(day(on)))

  test.each(['ya tengo cita', 'tengo cita en diciembre', 'I have an appointment', 'mwen gen randevou deja'])(
    '«%s»: its day is to be asked',
    (text) => expect(hear(text)).toEqual({ says: 'some' }),
  )

  test.each([
    'quiero una cita el 14 de diciembre',
    '¿cómo saco cita?',
    'no tengo cita',
    '¿tengo que sacar cita?',
    'how do I get an appointment?',
    'kijan pou m pran randevou',
    'mwen bezwen yon randevou',
    'el 14 de diciembre',
    'mi hijo nació el 14 de diciembre',
  ])('«%s» tells of none', (text) => expect(hear(text)).toBeNull())

  test('a bare day is it where it was just asked, and a story is none', () => {
    expect(hear('el 14 de diciembre', { awaited: true })).toEqual(day('2026-12-14'))
    expect(hear('en diciembre', { awaited: true })).toEqual({ says: 'some' })
    expect(hear('¿y cuánto cuesta?', { awaited: true })).toBeNull()
    expect(hear('todavia no tengo', { awaited: true })).toEqual({ says: 'none' })
  })

  test('one that is kept can be asked for, and taken back', () => {
    for (const text of ['¿cuándo es mi cita?', 'when is my appointment?', 'kilè randevou m'])
      expect(hear(text, { kept: true })).toEqual({ says: 'when' })
    for (const text of ['ya no tengo cita', 'me cancelaron la cita', 'I missed my appointment', 'yo anile randevou a'])
      expect(hear(text, { kept: true })).toEqual({ says: 'none' })
  })

  test('a day that is over is told as it was', () => {
    expect(hear('tengo cita el 3 de noviembre de 2026')).toEqual(day('2026-11-03'))
  })
})
