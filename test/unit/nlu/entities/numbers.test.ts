import { describe, expect, test } from 'vitest'
import { noted } from '#test/kit/told.ts'

describe('only after a question for a number', () => {
  test.each([
    ['es', 'somos cuatro', '4'],
    ['es', '2 o 3', '2-3'],
    ['es', 'como diez', '10 ?'],
    ['es', 'cinco', '5'],
    ['es', 'ninguno', ''],
    ['en', 'five', '5'],
    ['en', 'two or three', '2-3'],
    ['en', 'around 12', '12 ?'],
    ['ht', 'kat', '4'],
    ['ht', 'nou sèt', '7'],
    ['ht', 'twa oswa kat', '3-4'],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('number', language, text, { awaited: 'number' })).toBe(value)
  })
})

describe('and not without it', () => {
  test.each([
    ['es', 'somos cuatro', ''],
    ['en', 'five', ''],
  ] as const)('%s: %s → %s', (language, text, value) => {
    expect(noted('number', language, text)).toBe(value)
  })
})
