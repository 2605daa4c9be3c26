import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('what is past, in English', () => {
  test.each([
    ['en', 'yesterday', '2026-11-20'],
    ['en', 'last night', '2026-11-20'],
    ['en', 'the day before yesterday', '2026-11-19'],
    ['en', 'three months ago', '2026-08-06..2026-09-05 month'],
    ['en', 'a couple of weeks ago', '2026-10-28..2026-11-10 week ?'],
    ['en', '2 or 3 weeks ago', '2026-10-28..2026-11-10 week'],
    ['en', 'a month and a half ago', '2026-09-29..2026-10-13 week'],
    ['en', 'about two hours ago', '2026-11-21 ?'],
    ['en', 'ten years ago', '2016-05-23..2017-05-22 year'],
    ['en', 'last week', '2026-11-09..2026-11-15 week'],
    ['en', 'last month', '2026-10-01..2026-10-31 month'],
    ['en', 'two weeks back', '2026-11-04..2026-11-10 week'],
    ['en', 'he died on Sunday', '2026-11-15'],
    ['en', 'Last Thursday', '2026-11-19'],
    ['en', 'he was deported in March', '2026-03-01..2026-03-31 month'],
    ['en', 'my father passed in June', '2026-06-01..2026-06-30 month'],
    ['en', 'since January', '2026-01-01..2026-01-31 month'],
    ['en', 'in 2019', '2019-01-01..2019-12-31 year'],
    ['en', 'twenty nineteen, in twenty nineteen', '2019-01-01..2019-12-31 year'],
    ['en', 'March 3rd 2025', '2025-03-03'],
    ['en', 'Oct. 3, 2024', '2024-10-03'],
    ['en', 'the 3rd of March 2025', '2025-03-03'],
    ['en', '3 May 2024', '2024-05-03'],
    ['en', 'early 2020', '2020-01-01..2020-05-01 month ?'],
    ['en', 'Christmas was when they deported him', '2025-12-22..2025-12-28 week ?'],
    ['en', 'since the 12th', '2026-11-12 ?'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text)).toBe(value)
  })
})

describe('what is to come, in English', () => {
  test.each([
    ['en', 'tomorrow', '2026-11-22'],
    ['en', 'the day after tomorrow', '2026-11-23'],
    ['en', 'next Friday', '2026-11-27'],
    ['en', 'next month', '2026-12-01..2026-12-31 month'],
    ['en', 'in two weeks', '2026-12-02..2026-12-08 week'],
    ['en', 'two weeks from now', '2026-12-02..2026-12-08 week'],
    ['en', 'my court date is December 3', '2026-12-03'],
    ['en', 'the hearing is on the 22nd', '2026-11-22 ?'],
    ['en', 'my visa expires in March', '2027-03-01..2027-03-31 month'],
    ['en', 'appointment on May 5', '2027-05-05'],
    ['en', 'next year', '2027-01-01..2027-12-31 year'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text)).toBe(value)
  })
})

describe('written in figures, month first in English', () => {
  test.each([
    ['en', '03/12/2024', '2024-03-12 ?'],
    ['en', '13/02/2024', '2024-02-13'],
    ['en', '2024-12-31', '2024-12-31'],
    ['en', '9/11/01', '2001-09-11 ?'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text)).toBe(value)
  })
})

describe('everyday words that are no dates', () => {
  test.each([
    ['en', 'may I ask you something', ''],
    ['en', 'I may go', ''],
    ['en', 'they march against it', ''],
    ['en', 'help us 24/7', ''],
    ['en', 'come with 8 people', ''],
    ['en', 'he asked me 2000', ''],
    ['en', 'Today is Wednesday', '2026-11-21'],
    ['en', 'every Monday', ''],
    ['en', 'Feb 30', ''],
    ['en', 'February 31st 2024', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text)).toBe(value)
  })
})
