import { z } from 'zod'
import { day, slug, source, trilingual } from './schema.ts'

const ruled = {
  name: trilingual,
  month: z.int().min(1).max(12),
  since: z.int().optional(),
  until: z.int().optional(),
  /** Only each so many years from `since`. */
  every: z.int().min(2).optional(),
}

/** One file of knowledge/holidays: days of every year, by date or as the n-th weekday (1 = Monday) of a month, and authorities' own closures. */
export const holidays = z.strictObject({
  source,
  days: z.array(
    z.union([
      z.strictObject({ ...ruled, day: z.int().min(1).max(31) }),
      z.strictObject({ ...ruled, weekday: z.int().min(1).max(7), nth: z.int().min(1).max(4) }),
    ]),
  ),
  closures: z
    .record(
      slug,
      z.array(
        z
          .strictObject({ from: day, to: day, name: trilingual, suspends: z.boolean(), source })
          .refine(({ from, to }) => from <= to, 'a closure ends on its first day or later'),
      ),
    )
    .default({}),
})
