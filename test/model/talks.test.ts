import fc from 'fast-check'
import { test } from 'vitest'
import { randomTalk } from './random-talk.ts'

test('whatever people, staff and old buttons do, somebody is answered, a human is near, and erasing works', () => {
  fc.assert(randomTalk, { numRuns: 300 })
}, 120_000)
