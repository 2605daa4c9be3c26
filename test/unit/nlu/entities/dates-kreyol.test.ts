import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('what is past, in Kreyòl', () => {
  test.each([
    ['ht', 'yè', ''],
    ['ht', 'mwen te rive yè maten', '2026-11-20'],
    ['ht', 'yo arete l yè', '2026-11-20'],
    ['ht', 'avan yè', '2026-11-19'],
    ['ht', 'avanyè', '2026-11-19'],
    ['ht', 'ayè', '2026-11-20'],
    ['ht', 'sa gen twa mwa', '2026-08-06..2026-09-05 month'],
    ['ht', 'sa fè de semèn', '2026-11-04..2026-11-10 week'],
    ['ht', 'depi twa mwa', '2026-08-06..2026-09-05 month'],
    ['ht', 'm pa pran nouvèl li depi de mwa', '2026-09-06..2026-10-06 month'],
    ['ht', 'gen kat mwa', '2026-07-06..2026-08-05 month'],
    ['ht', 'sa gen yon ane edmi', '2025-02-19..2025-08-20 month'],
    ['ht', 'sa fè twazan', '2023-05-23..2024-05-21 year'],
    ['ht', 'twa mwa pase', '2026-08-06..2026-09-05 month'],
    ['ht', 'di zan pase', '2016-05-23..2017-05-22 year'],
    ['ht', '2 zan de sa', '2024-05-23..2025-05-22 year'],
    ['ht', 'semèn pase', '2026-11-09..2026-11-15 week'],
    ['ht', 'semèn ki sot pase a', '2026-11-09..2026-11-15 week'],
    ['ht', 'mwa pase a', '2026-10-01..2026-10-31 month'],
    ['ht', 'lane pase', '2025-01-01..2025-12-31 year'],
    ['ht', 'vandredi pase', '2026-11-20'],
    ['ht', 'li mouri dimanch pase', '2026-11-15'],
    ['ht', 'depi janvye', '2026-01-01..2026-01-31 month'],
    ['ht', 'nan mwa mas', '2027-03-01..2027-03-31 month ?'],
    ['ht', 'nan mwa me', '2027-05-01..2027-05-31 month ?'],
    ['ht', 'mwen te antre 12 jen 2023', '2023-06-12'],
    ['ht', '3 mas 2025', '2025-03-03'],
    ['ht', '15 out 2024', '2024-08-15'],
    ['ht', 'depi 2019', '2019-01-01..2019-12-31 year'],
    ['ht', 'nan ane 2019', '2019-01-01..2019-12-31 year'],
    ['ht', 'sa gen plis pase yon mwa', '2026-10-06..2026-11-05 month ?'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text)).toBe(value)
  })
})

describe('what is to come, in Kreyòl', () => {
  test.each([
    ['ht', 'demen', '2026-11-22'],
    ['ht', 'demen maten', '2026-11-22'],
    ['ht', 'apre demen', '2026-11-23'],
    ['ht', 'randevou m lendi', '2026-11-23'],
    ['ht', 'lendi k ap vini an', '2026-11-23'],
    ['ht', 'nan de semèn', '2026-12-02..2026-12-08 week'],
    ['ht', 'mwa pwochen', '2026-12-01..2026-12-31 month'],
    ['ht', 'ane k ap vini', '2027-01-01..2027-12-31 year'],
    ['ht', 'kat mwen ap fini 14 desanm', '2026-12-14'],
    ['ht', 'randevou a se jou 20', '2026-12-20 ?'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text)).toBe(value)
  })
})

describe('words that are no dates', () => {
  test.each([
    ['ht', 'kote ou ye', ''],
    ['ht', 'se Ayisyen mwen ye', ''],
    ['ht', 'ki moun li ye', ''],
    ['ht', '12/03/2024', '2024-03-12 ?'],
    ['ht', '25/12/2024', '2024-12-25'],
    ['ht', '31 fevriye', ''],
    ['ht', 'twa jenn gason', ''],
    ['ht', 'mwen gen 12 an', ''],
    ['ht', 'ba m plis', ''],
    ['ht', 'yo desann bis la', ''],
    ['ht', 'Jodi a se mèkredi', '2026-11-21'],
    ['ht', 'chak lendi', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('date', language, text)).toBe(value)
  })
})
