import { addDays, type CivilDay, civilTime, momentOf } from './civil-time.ts'

/** Nobody is written to unasked outside these hours of where they are; the first is one of them, the last is not. */
export const daytime = { from: '09:00', to: '20:00' } as const

const minute = 60_000

/** True when it is daytime in every one of these zones. */
export function isDaytime(now: number, zones: readonly string[]): boolean {
  return zones.every((zone) => {
    const { time } = civilTime(now, zone)
    return daytime.from <= time && time < daytime.to
  })
}

/** The moment of a day at which it is `time` in the first of these zones, moved as little as needed to be daytime in all of them. */
export function daytimeOn(date: CivilDay, time: string, zones: readonly string[]): number {
  const earliest = Math.max(...zones.map((zone) => momentOf(date, daytime.from, zone)))
  const latest = Math.min(...zones.map((zone) => momentOf(date, daytime.to, zone))) - minute
  return Math.max(earliest, Math.min(latest, momentOf(date, time, zones[0] ?? 'UTC')))
}

/** `now` when it is daytime in all these zones, else when it next is. */
export function nextDaytime(now: number, zones: readonly string[]): number {
  if (isDaytime(now, zones)) return now
  const { date } = civilTime(now, zones[0] ?? 'UTC')
  const today = daytimeOn(date, daytime.from, zones)
  return today > now ? today : daytimeOn(addDays(date, 1), daytime.from, zones)
}
