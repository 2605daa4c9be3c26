import type { Limiter } from '../../limits/limiter.ts'
import { createMemoryLimiter, secondsOf } from '../../limits/limiter.ts'
import { type Figures, periodOf } from '../../limits/table.ts'
import type { Client } from './run.ts'

/** What a limiter over Redis stands on. */
export interface RedisLimiterParts {
  client(): Client
  /** What somebody is counted under: where they are is never written as it is. */
  hash(parts: readonly string[]): Promise<string>
  readonly space: string
  readonly figures: Figures
  now(): number
}

// As `takeOne` reckons, for several keys at once: all are taken or none. ARGV: for each key its most and its period. What is given back
// is the place of the key that was met and how long, or nothing. A key goes when all of its share is there again.
const take = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local fullAt = {}
for i, key in ipairs(KEYS) do
  local most, period = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
  local kept = tonumber(redis.call('GET', key) or 0)
  fullAt[i] = math.max(kept, now) + period / math.max(1, most)
  local after = fullAt[i] - now - period
  if most <= 0 or after > 0.5 then return { i, math.max(1, math.ceil(after)) } end
end
for i, key in ipairs(KEYS) do redis.call('SET', key, string.format('%.3f', fullAt[i]), 'PX', math.ceil(fullAt[i] - now)) end
return false
`

/** A limiter that the processes on one Redis share. When Redis does not answer, this process counts by itself. */
export function createRedisLimiter({ client, hash, space, figures, now }: RedisLimiterParts): Limiter {
  const own = createMemoryLimiter(figures, now)
  return {
    async take(wants) {
      if (wants.length === 0) return null
      try {
        const keys = await Promise.all(
          wants.map(async ({ limit, who }) => `{${space}}:limit:${await hash([limit, who])}`),
        )
        const shares = wants.flatMap(({ limit }) => [String(figures[limit]), String(periodOf(limit))])
        const met = (await client().call('EVAL', take, keys.length, ...keys, ...shares)) as [number, number] | null
        const want = met === null ? undefined : wants[met[0] - 1]
        return met === null || want === undefined ? null : { limit: want.limit, seconds: secondsOf(met[1]) }
      } catch {
        return own.take(wants)
      }
    },
  }
}
