import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostPacked, packed, shared, unpacked, unshared } from '#src/nlu/model/packed.ts'

test('numbers come back as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: mostPacked })), (numbers) => {
      expect([...unpacked(packed(numbers))]).toEqual(numbers)
    }),
  )
})

test('every number is one sign that JSON writes as it is', () => {
  const text = packed(Array.from({ length: mostPacked + 1 }, (_, number) => number))

  expect(text).toHaveLength(mostPacked + 1)
  expect(JSON.stringify(text)).toBe(`"${text}"`)
})

test('words come back in their order, whatever they share with the one before', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string().filter((word) => !word.includes('\n')),
        { minLength: 1 },
      ),
      (words) => {
        expect(unshared(shared(words))).toEqual(words)
      },
    ),
  )
})

test('sorted words are written by what they add', () => {
  expect(shared(['cita', 'citas', 'visa'])).toBe(`${packed([0])}cita\n${packed([4])}s\n${packed([0])}visa`)
})
