import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Meaning } from '#src/core/vocabulary/meaning.ts'
import { isInDoubt, weigh } from '#src/nlu/rerank/weigh.ts'

const doubtful: Meaning = {
  outcome: 'clarify',
  language: 'es',
  languageCertain: true,
  foreign: null,
  candidates: [
    { topic: 'a', confidence: 0.4 },
    { topic: 'b', confidence: 0.3 },
    { topic: 'c', confidence: 0.1 },
  ],
  field: null,
  control: null,
  wants: null,
  urgent: null,
  smalltalk: null,
  homonym: null,
  picked: null,
  affirmed: null,
  confidence: 0.8,
}
const topics = ({ candidates }: Meaning) => candidates.map(({ topic }) => topic).join('')

describe('an opinion', () => {
  test('puts the options in its order; what it does not name keeps its place behind', () => {
    expect(topics(weigh(doubtful, [{ topic: 'c', confidence: 0.6 }]))).toBe('cab')
    expect(
      topics(
        weigh(doubtful, [
          { topic: 'b', confidence: 0.8 },
          { topic: 'c', confidence: 0.85 },
        ]),
      ),
    ).toBe('cba')
  })

  test('sure of one of our first two, makes it the answer', () => {
    const meaning = weigh(doubtful, [{ topic: 'b', confidence: 0.9 }])

    expect(meaning).toMatchObject({ outcome: 'answer', confidence: 0.9 })
    expect(topics(meaning)).toBe('bac')
  })

  test('sure of our third, or of two, still asks', () => {
    expect(weigh(doubtful, [{ topic: 'c', confidence: 1 }]).outcome).toBe('clarify')
    expect(
      weigh(doubtful, [
        { topic: 'a', confidence: 0.95 },
        { topic: 'b', confidence: 0.95 },
      ]).outcome,
    ).toBe('clarify')
  })

  test('none leaves everything as it was', () => expect(weigh(doubtful, null)).toBe(doubtful))

  test('is about questions of ours with two to four options and no declared word only', () => {
    const others: Partial<Meaning>[] = [
      { outcome: 'answer' },
      { outcome: 'urgent', urgent: 'danger' },
      { homonym: 'visa' },
      { candidates: doubtful.candidates.slice(0, 1) },
      { candidates: [...doubtful.candidates, ...doubtful.candidates] },
      { also: [{ topic: 'd', field: null, homonym: null }] },
      { foreign: 'fr' },
      { picked: 'topic:a' },
    ]
    for (const other of others) {
      const meaning = { ...doubtful, ...other }
      expect(isInDoubt(meaning)).toBe(false)
      expect(weigh(meaning, [{ topic: 'b', confidence: 1 }])).toBe(meaning)
    }
  })

  test('whatever it is, never adds, loses or changes an option, nor anything but order, outcome and chance', () => {
    const opinions = fc.array(
      fc.record({ topic: fc.constantFrom('a', 'b', 'c', 'z'), confidence: fc.double({ min: 0, max: 1, noNaN: true }) }),
    )
    fc.assert(
      fc.property(opinions, (opinion) => {
        const meaning = weigh(doubtful, opinion)

        expect(new Set(meaning.candidates)).toEqual(new Set(doubtful.candidates))
        expect(meaning.candidates).toHaveLength(3)
        expect(['clarify', 'answer']).toContain(meaning.outcome)
        if (meaning.outcome === 'answer') expect(['a', 'b']).toContain(meaning.candidates[0]?.topic)
        const { candidates: _, outcome: __, confidence: ___, ...rest } = meaning
        expect(doubtful).toMatchObject(rest)
      }),
    )
  })
})
