import { z } from 'zod'
import { followUps } from '../core/danger/follow-up.ts'
import type { ByCountry, CommonDanger, DangerTable } from '../core/danger/table.ts'
import { urgentKinds } from '../core/vocabulary/meaning.ts'
import { trilingual } from './schema.ts'

const slug = z.string().regex(/^[a-z0-9-]+$/)
const text = trilingual.extend({ rests_on: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).default([]) })

/** A sentence for everybody, or one a country. */
const byCountry: z.ZodType<ByCountry> = z.union([
  text.transform((any) => ({ any })),
  z.strictObject({ any: text, mx: text.optional(), us: text.optional() }).transform(({ any, mx, us }) => ({
    any,
    ...(mx === undefined ? {} : { mx }),
    ...(us === undefined ? {} : { us }),
  })),
])

const replies = followUps.filter((says) => says !== 'found' && says !== 'safe' && says !== 'mistake')

/** One file of knowledge/danger: all that is said in one kind of danger. */
export const dangerTable: z.ZodType<DangerTable> = z.strictObject({
  kind: z.enum(urgentKinds),
  name: trilingual,
  life: z.boolean(),
  lines: z.array(slug).min(1),
  guide: slug.nullable().default(null),
  step: byCountry,
  opening: byCountry,
  again: byCountry,
  silence: byCountry,
  over: byCountry,
  mistaken: byCountry,
  says: z
    .partialRecord(z.enum(replies), byCountry)
    .refine((rows) => Object.keys(rows).length >= 12, 'answer at least twelve things people say next'),
})

/** knowledge/danger/common.yaml: what is answered in every danger without a row of its own. */
export const commonDanger = z.record(
  z.enum([...replies, 'still', 'asked', 'calm']),
  byCountry,
) as unknown as z.ZodType<CommonDanger>

/** knowledge/lexicon/now.yaml: words that say that something is now. */
export const nowWords = z
  .strictObject({ es: z.array(z.string()).min(1), en: z.array(z.string()).min(1), ht: z.array(z.string()).min(1) })
  .transform(({ es, en, ht }) => [...es, ...en, ...ht])

/** knowledge/lexicon/countries.yaml: words that stand on one side of the border only, without accents, in lower case. */
export const countryWords = z.strictObject({
  mx: z.array(z.string().regex(/^[a-z0-9 ]+$/, 'write it without accents, in lower case')).min(1),
  us: z.array(z.string().regex(/^[a-z0-9 ]+$/, 'write it without accents, in lower case')).min(1),
})
