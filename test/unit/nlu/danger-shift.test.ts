import { describe, expect, test } from 'vitest'
import type { DangerHeld } from '#src/core/danger/shift.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'

const { shiftOf } = createUnderstander()
const violence: DangerHeld = {
  kind: 'home_violence',
  about: 'other',
  opened: 'mi esposo me pego anoche, le escribo del celular de mi hija',
  others: 0,
  objects: 0,
}

describe('whoever was taken for somebody who only tells of it', () => {
  test.each(['soy YO la que esta golpeada!! estoy sola con mi niña de 6 en la casa', 'se pa yon lot moun, se MWEN'])(
    'says that it is they: %s',
    (words) => expect(shiftOf(words, violence).turns).toBeGreaterThan(0.5),
  )

  test('is believed sooner after messages that sound like theirs', () => {
    const told = { ...violence, others: -4 }
    const words = 'no entiende, soy yo la victima'
    expect(shiftOf(words, told).turns).toBeGreaterThan(shiftOf(words, violence).turns)
  })
})

test.each([
  ['me da miedo que regrese', { ...violence, about: 'self' }],
  ['ya marqué y no contestan', { ...violence, kind: 'kidnapped' }],
  ['he is breathing but he wont wake up', { ...violence, kind: 'medical', opened: 'my dad fell and hit his head' }],
] as const)('what goes on about the danger keeps to it: %s', (words, held) => {
  const { stays, turns } = shiftOf(words, held)
  expect(stays).toBeGreaterThan(0.6)
  expect(turns).toBeLessThan(0.5)
})

test('chances of the kind add up to no more than one', () => {
  const { stays, none, chance } = shiftOf('nobody raped me, it was a robbery', { ...violence, kind: 'sexual_violence' })
  expect(stays + none + chance).toBeLessThanOrEqual(1.001)
})
