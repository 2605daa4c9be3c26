import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('as the office writes it and as people do', () => {
  test.each([
    ['es', 'DGO-4F7KA', 'DGO-4F7KA'],
    ['es', 'dgo-4f7ka', 'DGO-4F7KA'],
    ['es', 'DGO 4F7KA', 'DGO-4F7KA'],
    ['es', 'mi folio es dgo4f7ka', 'DGO-4F7KA'],
    ['es', 'Dgo - 4F7KA', 'DGO-4F7KA'],
    ['es', 'd g o guion 4 f 7 k a', 'DGO-4F7KA'],
    ['es', 'dgo 4 f 7 k a', 'DGO-4F7KA'],
    ['es', 'PUE-ACDEF', 'PUE-ACDEF ?'],
    ['es', 'folio dgo acdef', 'DGO-ACDEF'],
    ['es', 'mi caso DGO–34679', 'DGO-34679'],
    ['en', 'my case number is DGO-9Q7MT', 'DGO-9Q7MT'],
    ['ht', 'nimewo dosye m se dgo 7kat3', 'DGO-7KAT3'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('folio', language, text)).toBe(value)
  })
})

describe('what is none', () => {
  test.each([
    ['es', 'Durango, Dgo. 34479', ''],
    ['es', 'dgo me han dado', ''],
    ['es', 'DGO-4F7K', ''],
    ['es', 'DGO-4F7KAA', ''],
    ['es', 'DGO-0O1IL', ''],
    ['es', 'XYZ-4F7KA', ''],
    ['es', 'dgo 4f7k8', ''],
    ['es', 'van 4 cartas', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('folio', language, text)).toBe(value)
  })
})
