import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('after "¿cuándo?" an answer may be bare', () => {
  test.each([
    ['es', 'marzo', '2026-03-01..2026-03-31 month'],
    ['es', '2019', '2019-01-01..2019-12-31 year'],
    ['es', 'en el 98', '1998-01-01..1998-12-31 year'],
    ['es', '98', ''],
    ['es', 'tres semanas', '2026-10-28..2026-11-03 week ?'],
    ['es', '3 meses', '2026-08-06..2026-09-05 month ?'],
    ['es', 'el lunes', '2026-11-16'],
    ['es', '15', '2026-11-15 ?'],
    ['es', 'el 15', '2026-11-15 ?'],
    ['es', '15 03 2020', '2020-03-15'],
    ['es', '12/03', '2026-03-12 ?'],
    ['es', 'dos mil veinte', '2020-01-01..2020-12-31 year'],
    ['es', 'hace rato', ''],
    ['es', 'no me acuerdo', ''],
    ['es', 'como dos meses', '2026-09-06..2026-10-06 month ?'],
    ['es', 'llevo 3 meses', '2026-08-06..2026-09-05 month ?'],
    ['es', '31/02/2024', ''],
    ['en', 'two weeks', '2026-11-04..2026-11-10 week ?'],
    ['en', 'March', '2026-03-01..2026-03-31 month'],
    ['en', 'may', '2026-05-01..2026-05-31 month'],
    ['en', 'monday', '2026-11-16'],
    ['en', 'twenty twenty-four', '2024-01-01..2024-12-31 year'],
    ['ht', 'yè', '2026-11-20'],
    ['ht', 'twa mwa', '2026-08-06..2026-09-05 month ?'],
    ['ht', 'de semèn', '2026-11-04..2026-11-10 week ?'],
    ['ht', 'ane 2020', '2020-01-01..2020-12-31 year'],
    ['ht', 'yon ane edmi', '2025-02-19..2025-08-20 month ?'],
    ['ht', 'mwen gen 3 mwa isit', '2026-08-06..2026-09-05 month'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text, { awaited: 'date', direction: 'past' })).toBe(value)
  })
})

describe('after a question about what is to come', () => {
  test.each([
    ['es', 'el lunes', '2026-11-23'],
    ['es', 'en marzo', '2027-03-01..2027-03-31 month'],
    ['es', 'el 3 de enero', '2027-01-03'],
    ['es', 'dos semanas', '2026-12-02..2026-12-08 week ?'],
    ['es', 'el sábado', '2026-11-28 ?'],
    ['en', 'monday', '2026-11-23'],
    ['ht', 'lendi', '2026-11-23'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text, { awaited: 'date', direction: 'future' })).toBe(value)
  })
})
