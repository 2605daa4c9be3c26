import { z } from 'zod'
import { placeKinds } from '../core/vocabulary/place.ts'
import type { StateNames } from './places/gazetteer.ts'
import type { NearestContent, PlaceRecord } from './places/record.ts'
import { asOf, day, source, trilingual } from './schema.ts'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it in lower case with hyphens, e.g. comar-tapachula')
const state = z
  .string()
  .regex(/^(mx-[a-z]{3}|us-[a-z]{2})$/, 'write a state like mx-dur or us-tx (knowledge/gazetteer/states.yaml)')
const where = z
  .string()
  .regex(
    /^([a-z]{2}|(mx-[a-z]{3}|us-[a-z]{2})(:[a-z0-9-]+)?)$/,
    'write a place like mx-dur:lerdo, a state like us-tx, or a country like mx',
  )
const kind = z.enum(placeKinds)

/** One office or place. */
export const placeRecord = z.strictObject({
  id: slug,
  kind,
  name: z.string().min(3),
  what: trilingual.optional(),
  serves: trilingual.optional(),
  at: where,
  city: z.string().min(2).optional(),
  address: z.string().min(5).optional(),
  phones: z.array(z.string().regex(/^[+\d][\d ]{2,20}$/, 'digits and spaces only, e.g. 520 623 7874')).default([]),
  email: z.email().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  hours: trilingual.optional(),
  languages: z.array(z.enum(['es', 'en', 'ht', 'fr'])).min(1, 'say in which languages it serves'),
  covers: z.array(state).default([]),
  serves_part_of: z.array(state).default([]),
  counties: z.record(state, z.array(z.string().min(2)).min(1)).default({}),
  second_hand: z.boolean().default(false),
  disputed: trilingual.optional(),
  sources: z.array(slug).min(1, 'every record needs a source'),
  as_of: asOf,
  confidence: z.enum(['high', 'medium', 'low']),
  review_by: day,
  confirm: z.boolean().default(true),
  owner: slug.optional(),
  checked: day.optional(),
  hidden: z.boolean().optional(),
  /** Where its door is, in degrees, as one of its sources says it. */
  location: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      source: slug,
      date: asOf,
    })
    .optional(),
})

/** One file of knowledge/directory but for lines.yaml: offices and places, structured, never sentences. */
export const placesFile = z.strictObject({
  sources: z.record(slug, source),
  records: z.array(placeRecord).min(1),
  /** What the sources contradict or leave open, and what is left out until completed; for staff, never shown. */
  gaps: z.array(z.string().min(1)).default([]),
})

const words = z.strictObject({ es: z.array(z.string()), en: z.array(z.string()), ht: z.array(z.string()) })

/** knowledge/nearest.yaml: the kinds of place that may be looked for, and the topics that offer it. */
export const nearestFile = z.strictObject({
  near: words,
  mine: words,
  except: words,
  did: words,
  asks: words,
  ours: words,
  lives: words,
  named: z.array(
    z
      .strictObject({ records: z.array(slug).min(1), alone: z.boolean().default(false), words: words.partial() })
      .transform(({ words: { es = [], en = [], ht = [] }, ...named }) => ({ ...named, words: { es, en, ht } })),
  ),
  kinds: z.partialRecord(
    kind,
    z.strictObject({
      label: trilingual,
      the: trilingual,
      country: z.enum(['mx', 'us', 'both']),
      elsewhere: kind.optional(),
      warning: trilingual.optional(),
      reach: z.int().min(50).optional(),
      by_district: z.boolean().default(false),
      national: z.array(slug).default([]),
      words,
    }),
  ),
  // More than two kinds are more than a person reads, and more than a choice can carry.
  topics: z.record(slug, z.array(kind).min(1).max(2)),
})

/** knowledge/gazetteer/states.yaml. */
export const statesFile = z.array(
  z.strictObject({
    id: state,
    name: trilingual,
    city: where.optional(),
    also: z.array(z.string().regex(/^[a-z0-9 ]+$/, 'plain: lower case, no accents or signs')),
  }),
)

/** knowledge/gazetteer/aliases.yaml: a place's id → what people call it otherwise. */
export const aliasesFile = z.record(
  where,
  z.array(z.string().regex(/^[a-z0-9 ]+$/, 'plain: lower case, no accents or signs')).min(1),
)

placeRecord satisfies z.ZodType<PlaceRecord>
nearestFile satisfies z.ZodType<NearestContent>
statesFile satisfies z.ZodType<readonly StateNames[]>
