import { describe, expect, it } from 'vitest'
import { canonical } from '../../../src/nlu/features.ts'
import { normalize } from '../../../src/nlu/normalize.ts'
import { respell } from '../../../src/nlu/spelling.ts'

describe('normalize', () => {
  it.each([
    ['¡¡HOLAAA!! ¿Cómo está?', 'hola como esta'],
    ["M'ap chèche pitit mwen", 'm ap cheche pitit mwen'],
    ["I don't know", 'i dont know'],
    ['🙂 \u0000 ', ''],
  ])('%s', (text, plain) => {
    expect(normalize(text)).toBe(plain)
  })
})

describe('respell', () => {
  it.each([
    ['poum', 'pou mwen'],
    ['edem', 'ede mwen'],
    ['mvle', 'mwen vle'],
    ['k ap', 'ki ap'],
    ['xq', 'porque'],
  ])('%s → %s', (typed, meant) => {
    expect(respell(typed)).toBe(meant)
  })
})

describe('canonical', () => {
  it.each([
    ['kiero acer la bisa', 'quiero hacer la visa'],
    ['apostiyar', 'apostillar'],
    ['nasionalidad', 'nacionalidad'],
    ['ki jan', 'kijan'],
  ])('%s reads like %s', (a, b) => {
    expect(canonical(a).replaceAll(' ', '')).toBe(canonical(b).replaceAll(' ', ''))
  })
})
