import type { Driver } from '../driver.ts'
import { reading } from '../trouble.ts'
import { bytesOf, listOf, numberOf, rowsOf, textOf } from './replies.ts'
import type { Run } from './run.ts'

const between = `
local found = {}
local ids = call('ZRANGEBYSCORE', RATINGAT, ARGV[1], '(' .. ARGV[2], 'WITHSCORES')
for i = 1, #ids, 2 do
  found[#found + 1] = ids[i]
  found[#found + 1] = ids[i + 1]
  found[#found + 1] = call('HGET', RATING, ids[i])
end
return found
`

/** What people said of the help. */
export function redisRatings(run: Run): Pick<Driver, 'ratings'> {
  return {
    ratings: (since, until) =>
      reading('list ratings', async () =>
        rowsOf(listOf(await run(between, [], since, until)), 3).map(([id, at, sealed]) => ({
          id: textOf(id),
          at: numberOf(at),
          sealed: bytesOf(sealed),
        })),
      ),
  }
}
