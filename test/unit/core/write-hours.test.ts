import { describe, expect, test } from 'vitest'
import { writeClosedDays, writeOpenings } from '#src/core/office/write-hours.ts'
import type { Language } from '#src/core/vocabulary/language.ts'
import { createTexts } from '#src/shared/texts.ts'

const texts = createTexts()
const say =
  (language: Language): Parameters<typeof writeOpenings>[2] =>
  (key, vars) =>
    texts(language, key, vars)
const openings = (all: Parameters<typeof writeOpenings>[0], language: Language = 'es') =>
  writeOpenings(all, language, say(language))

describe('opening hours in words', () => {
  const week = [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }]

  test.each([
    ['es', 'lunes a viernes, de 09:00 a 15:00'],
    ['en', 'Monday to Friday, 9:00 a.m. to 3:00 p.m.'],
    ['ht', 'lendi rive vandredi, 9:00 nan maten rive 3:00 apremidi'],
  ] as const)('a week in %s', (language, said) => expect(openings(week, language)).toBe(said))

  test('a day of other hours stands by itself, two days with "and", days apart with commas', () => {
    expect(openings([...week, { days: [6], from: '10:00', to: '13:00' }])).toBe(
      'lunes a viernes, de 09:00 a 15:00; sábado, de 10:00 a 13:00',
    )
    expect(openings([{ days: [1, 2], from: '09:00', to: '15:00' }])).toBe('lunes y martes, de 09:00 a 15:00')
    expect(openings([{ days: [5, 1, 3], from: '09:00', to: '15:00' }])).toBe(
      'lunes, miércoles y viernes, de 09:00 a 15:00',
    )
  })

  test('a morning and an afternoon are one day', () => {
    const split = [
      { days: [1, 2, 3], from: '16:00', to: '18:00' },
      { days: [1, 2, 3], from: '09:00', to: '13:00' },
    ]
    expect(openings(split)).toBe('lunes a miércoles, de 09:00 a 13:00 y de 16:00 a 18:00')
  })

  test('never open is said with nothing', () => expect(openings([])).toBe(''))
})

test('closed days that follow one another are one closure', () => {
  const days = ['2027-01-02', '2026-12-31', '2027-01-01', '2026-11-02']
  expect(writeClosedDays(days, 'es', say('es'))).toBe('2 de noviembre; 31 de diciembre a 2 de enero')
})
