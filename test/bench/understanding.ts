import { createUnderstander } from '#src/nlu/create-understander.ts'
import { type Measurement, percentile } from './measurement.ts'
import { sentences } from './sentences.ts'

const rounds = 400

/** Reading one message, warm, over mixed sentences with and without a topic at hand. */
export function measureUnderstanding(): Measurement[] {
  const understander = createUnderstander()
  const situations = [
    { language: null, topic: null, lately: [], offered: [] },
    {
      language: 'es' as const,
      topic: 'asylum-mexico',
      earlier: ['shelters'],
      said: ['asylum', 'comar', 'haiti'],
      lately: [],
      offered: [{ id: 'menu', label: 'Menú' }],
    },
  ]
  const taken: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const text of sentences) {
      const situation = situations[round % situations.length]
      if (situation === undefined) continue
      const begun = performance.now()
      understander.understand(text, situation)
      // The first rounds teach the compiler.
      if (round >= rounds / 4) taken.push(performance.now() - begun)
    }
  }
  return [
    { name: 'understanding a message, p50', unit: 'ms', ours: percentile(taken, 0.5), limit: 0.3, peer: null },
    { name: 'understanding a message, p99', unit: 'ms', ours: percentile(taken, 0.99), limit: 2, peer: null },
  ]
}
