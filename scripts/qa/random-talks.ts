/**
 * `npm run qa -- random-talks [talks]`: talks at random with the whole conversation, 100,000 unless told, and says how it went. The tests run a
 * few hundred; this is for before a release. A failing talk is printed shortened, with the seed that repeats it.
 */
import fc from 'fast-check'
import { randomTalk } from '../../test/model/random-talk.ts'

const portion = 1000
const wanted = Number(process.argv[2] ?? 100_000)
const began = Date.now()
for (let done = 0; done < wanted; ) {
  const numRuns = Math.min(portion, wanted - done)
  fc.assert(randomTalk, { numRuns, seed: 20_261_121 + done })
  done += numRuns
  const seconds = Math.round((Date.now() - began) / 1000)
  process.stdout.write(`\r${done} of ${wanted} talks, ${seconds} s`)
}
process.stdout.write('\nno talk broke a promise\n')
