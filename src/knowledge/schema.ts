import { z } from 'zod'
import type { Office } from '../core/office/office.ts'
import { ownTables } from '../core/office/own-report.ts'
import type { Directory, Homonym, MenuEntry } from '../core/replies/book.ts'
import { factFields } from '../core/vocabulary/field.ts'
import { languages } from '../core/vocabulary/language.ts'
import { urgentKinds } from '../core/vocabulary/meaning.ts'
import type { Topic } from '../core/vocabulary/topic.ts'
import { isMachineAddress, isOrigin } from '../shared/origin.ts'
import type { Acronyms } from './acronyms.ts'
import type { Variant } from './variant.ts'

/** A day, `2026-01-15`. */
export const day = z.iso.date()

/** A day, month or year, or the honest word that the source carries none. */
export const asOf = z.union([
  z.literal('undated'),
  z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'write 2024, 2024-10, 2024-10-03 or undated'),
])

/** The same text in Spanish, English and Kreyòl, none empty. */
export const trilingual = z.strictObject({
  es: z.string().trim().min(1),
  en: z.string().trim().min(1),
  ht: z.string().trim().min(1),
})

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it in lower case with hyphens, e.g. first-copy-free')

/** A telephone as people write it. */
export const phoneNumber = z.string().regex(/^[+\d][\d ]{2,20}$/, 'digits and spaces only, e.g. 520 623 7874')

/** A number, price, phone, date or address that sentences take by slot. */
export const value = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('money'),
    amount: z.number().nonnegative(),
    to: z.number().optional(),
    currency: z.enum(['MXN', 'USD', 'CAD', 'HTG']),
  }),
  z.strictObject({ kind: z.literal('number'), amount: z.number(), to: z.number().optional() }),
  z.strictObject({ kind: z.literal('percent'), amount: z.number() }),
  z.strictObject({
    kind: z.literal('phone'),
    number: phoneNumber,
  }),
  z.strictObject({ kind: z.literal('date'), date: day }),
  z.strictObject({
    kind: z.literal('time'),
    from: z.string().regex(/^\d{2}:\d{2}$/),
    to: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
  }),
  z.strictObject({ kind: z.literal('url'), url: z.url({ protocol: /^https?$/ }) }),
  z.strictObject({ kind: z.literal('email'), address: z.email() }),
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1) }),
])

const period = z.string().regex(/^P\d+[DMY]$/, 'write a period like P90D, P3M or P1Y')

/** Until when a paper is good: one of the three ways a source may put it. */
export const validity = z.union(
  [
    z.strictObject({ paper: trilingual, issued_within: period }),
    z.strictObject({ paper: trilingual, valid_for: period }),
    z.strictObject({ paper: trilingual, in_force: period }),
  ],
  'name the paper, and one of issued_within, valid_for, in_force',
)

/** Where a fact was read. */
export const source = z
  .strictObject({
    publisher: z.string().min(2),
    title: z.string().min(2),
    url: z.url({ protocol: /^https?$/ }).optional(),
    place: z.string().min(1).optional(),
    date: asOf,
  })
  .refine((s) => s.url !== undefined || s.place !== undefined, 'give a url, or for a document its place (page or line)')

/** One fact of a topic or of an office. */
export const fact = z.strictObject({
  id: slug,
  field: z.enum(factFields),
  text: trilingual,
  values: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), value).default({}),
  sources: z.array(slug).min(1, 'every fact needs a source'),
  as_of: asOf,
  confidence: z.enum(['high', 'medium', 'low']),
  jurisdiction: z.enum(['federal', 'state', 'consular', 'us', 'haiti', 'office']),
  review_by: day,
  confirm: z.boolean().default(false),
  validity: z.array(validity).min(1).exactOptional(),
  when: z.strictObject({ place: z.array(z.string().regex(/^(mx|us)-[a-z]{2,3}$/)).min(1) }).exactOptional(),
})

/** The first answer to a general question about a topic. */
const lead = z.strictObject({ text: trilingual, rests_on: z.array(slug).min(1) })

/** One file of knowledge/topics. */
export const topic = z.strictObject({
  id: slug,
  group: slug,
  priority: z.int().min(1).max(3),
  area: slug,
  tone: z.enum(['plain', 'grief']).default('plain'),
  title: trilingual,
  choice: trilingual,
  summary: trilingual,
  rests_on: z.array(slug).min(1),
  lead: lead.exactOptional(),
  next: z.array(z.enum(factFields)).default([]),
  sources: z.record(slug, source),
  facts: z.array(fact).min(1),
  related: z.array(z.strictObject({ topic: slug, when: trilingual })).default([]),
  gaps: z.array(z.string().min(1)).default([]),
})

const ways = z.strictObject({
  es: z.array(z.string().min(2)).default([]),
  en: z.array(z.string().min(2)).default([]),
  ht: z.array(z.string().min(2)).default([]),
})

/** One file of knowledge/asked, named after its topic: what people say to which each fact is the answer, and to which none is. Never shown. */
export const asked = z.strictObject({ topic: slug, facts: z.record(slug, ways), unanswered: ways })

/**
 * One file of knowledge/asked-midway, named after its language: what people write in the middle of a talk, by the topic and the fact that
 * answers it, or `unanswered`. Never shown.
 */
export const askedMidway = z.record(slug, z.record(slug, z.array(z.string().min(1))))

const name = z.string().min(1)
const short = z.array(z.string().min(1)).default([])
/** A file knowledge/utterances/_out-of-scope*.yaml: what is none of ours, by kind. Never shown. */
export const outOfScope = z.record(name, z.partialRecord(z.enum(['es', 'en', 'ht']), short.nullable()))

/** A fact of an office's own, with the one it follows. */
export const ownFact = fact.extend({ after: slug.exactOptional() })

/** One file of knowledge/offices/<office>/topics: what this office says differently. */
export const variant = z
  .strictObject({
    topic: slug,
    summary: trilingual.optional(),
    rests_on: z.array(slug).min(1).optional(),
    lead: lead.exactOptional(),
    sources: z.record(slug, source).default({}),
    facts: z.array(ownFact).default([]),
    without: z.array(slug).default([]),
    gaps: z.array(z.string().min(1)).default([]),
  })
  .refine((v) => (v.summary === undefined) === (v.rests_on === undefined), 'summary and rests_on go together')

/** knowledge/acronyms.yaml: what capitals stand for, in plain words. */
export const acronyms = z.strictObject({
  known: z.array(trilingual.extend({ short: z.string().regex(/^\p{Lu}[\p{Lu}\d]+$/u) })),
  plain: z.array(z.string()),
})

/** How people ask for a topic, per language; training only, never shown. One file of knowledge/utterances. */
export const utterances = z.strictObject({
  es: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
  ht: z.array(z.string().min(1)),
})

/** A word with several meanings: the question that asks them apart, and the topics it may mean. */
export const homonym = z.strictObject({
  id: slug,
  /** Words that, alone, do not say which topic is meant; matched without accents or case. */
  words: z.strictObject({ es: z.array(z.string()), en: z.array(z.string()), ht: z.array(z.string()) }),
  question: trilingual,
  /** Asked about even when the rest of the text seems to be none of ours: a death is never shrugged off. */
  always: z.boolean().default(false),
  /** Its meanings differ by country: asked about unless the text says where. */
  by_place: z.boolean().default(false),
  options: z.array(slug).min(2).max(5),
})

/** One line of knowledge/menu.yaml: a label and the topics behind it, asked apart when there are several. */
export const menuEntry = z.strictObject({
  id: slug,
  label: trilingual,
  homonym: slug.optional(),
  topics: z.array(slug).min(1).max(6),
})

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time like 09:00')

const minutes = z
  .int()
  .min(5)
  .max(60 * 24 * 5)

const service = z.strictObject({
  /** Within so many minutes of office time the person is to have an answer. */
  promise_minutes: minutes,
  /** After so many minutes of office time without anybody, supervisors are told. */
  claim_minutes: minutes,
  hand_out: z.enum(['pick', 'turn']),
})

const area = z.strictObject({
  id: slug,
  name: z.string().min(2),
  code: z.string().regex(/^[A-Z]{2,4}$/, 'write two to four capitals, e.g. ATN'),
  role: z.string().min(2).optional(),
  enters_through: slug.optional(),
  private: z.boolean().optional(),
  service: service.partial().optional(),
})

const served = z.string().regex(/^(mx|us)-[a-z]{2,3}$/, 'write a state like us-ca')

const routing = z.strictObject({
  topics: z.record(slug, z.strictObject({ area: slug.optional(), role: z.string().min(2).optional() })).default({}),
  urgent: z.partialRecord(z.enum(urgentKinds), slug).default({}),
  representations: z
    .array(
      area.extend({
        serves: z.array(served).min(1),
        takes: z.array(slug).min(1),
        in_operation: z.boolean(),
      }),
    )
    .default([]),
})

const indicator = z.strictObject({
  id: slug,
  name: z.string().min(2),
  counts: z.strictObject({ by: z.enum(['topic', 'place', 'area']), keys: z.array(slug).min(1) }).nullable(),
  counted: z.string().min(2),
  missing: z.string().min(2),
  source: z.string().min(2),
})

const ownReport = z.strictObject({
  id: slug,
  name: z.string().min(2),
  area: slug,
  every: z.enum(['week', 'month', 'quarter', 'year']),
  to: z.string().min(2),
  parts: z
    .array(
      z.strictObject({
        name: z.string().min(2),
        tables: z.array(z.enum(ownTables)).default([]),
        missing: z.string().min(2),
        source: z.string().min(2),
      }),
    )
    .min(1),
})

/** One file of knowledge/offices. */
export const office = z.strictObject({
  id: slug,
  name: trilingual,
  /** Short name for "I am the assistant of …". */
  assistant_of: trilingual,
  city: z.string().min(2),
  /** The state it serves, by its id in the gazetteer. */
  state: z.string().regex(/^(mx|us)-[a-z]{2,3}$/, 'write a state like mx-dur'),
  folio_prefix: z.string().regex(/^[A-Z]{2,4}$/),
  privacy: trilingual,
  /** The languages its chat offers to press. */
  languages: z
    .array(z.enum(languages))
    .min(1)
    .default([...languages]),
  time_zone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'not a time zone, e.g. America/Monterrey'),
  hours: z.strictObject({
    confirmed: z.boolean(),
    /** The day the office confirmed them in its console. */
    as_of: day.exactOptional(),
    openings: z.array(z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1), from: clock, to: clock })),
  }),
  /** How people reach it, as the office said in its console. */
  contact: z
    .strictObject({
      address: z.string().min(5).exactOptional(),
      phones: z.array(phoneNumber).default([]),
      whatsapp: phoneNumber.exactOptional(),
      email: z.email().exactOptional(),
      url: z.url({ protocol: /^https?$/ }).exactOptional(),
      as_of: day,
    })
    .exactOptional(),
  /** Other sites that may show the chat on their pages. */
  sites: z
    .array(z.string().refine(isOrigin, 'write https:// and the name, e.g. https://www.lerdo.example'))
    .default([]),
  /** Single words of what could not be answered are kept, of people who agree. */
  keeps_unanswered: z.boolean().default(false),
  /** The group of its staff on Telegram. */
  staff_group: z
    .string()
    .regex(/^(-100\d{6,15})?$/, 'write the number the bot says in the group, e.g. -1001234567890')
    .default(''),
  /** A machine that proposes translations to staff. */
  translation: z
    .strictObject({
      on: z.boolean(),
      url: z.string().max(300).refine(isMachineAddress, 'write an address with https://'),
      model: z.string().min(1).max(200).exactOptional(),
      reads: z.boolean(),
    })
    .exactOptional(),
  /** Names of files under knowledge/holidays whose days the office is closed. */
  holidays: z.array(slug).default([]),
  closed_days: z.array(day).default([]),
  areas: z.array(area).min(1),
  /** Area that takes what no topic decides. */
  first_area: slug,
  routing: routing.default({ topics: {}, urgent: {}, representations: [] }),
  service: service.default({ promise_minutes: 240, claim_minutes: 120, hand_out: 'pick' }),
  /** Who hears of an emergency out of hours, in the office's own words; `none`, said outright, where nobody does. */
  on_duty: z.union([z.literal('none'), z.array(z.string().min(2)).min(1)]),
  indicators: z.array(indicator).default([]),
  reports: z.array(ownReport).default([]),
})

/** A telephone line or place outside the office, as a fact about it. */
export const directoryEntry = fact.extend({
  kind: z.enum(['line', 'consulate', 'office', 'shelter']),
  name: z.string().min(2),
  /** The country, state or city it serves, in Spanish, for staff. */
  place: z.string().min(2),
  /** Offered when a question is none of ours. */
  general: z.boolean().default(false),
  /** How it is called in danger; absent for what nobody calls then. */
  call: z
    .strictObject({
      /** What is dialled on each side of the border. */
      numbers: z
        .strictObject({ mx: z.string().regex(/^[+*\d][\d ]{1,20}$/), us: z.string().regex(/^[+*\d][\d ]{1,20}$/) })
        .partial()
        .refine(({ mx, us }) => mx !== undefined || us !== undefined, 'give the number of at least one country'),
      /** Said after the number: "press 2 for Spanish", "text START". */
      how: trilingual.optional(),
      /** Only for Mexicans. */
      mexicans: z.boolean().default(false),
      /** Day and night; any other is never the first that is named. */
      always: z.boolean().default(false),
      /** The one state it serves, by its id in the gazetteer. */
      state: z
        .string()
        .regex(/^(mx|us)-[a-z]{2,3}$/)
        .optional(),
    })
    .optional(),
})

/** knowledge/directory/lines.yaml. */
export const directory = z.strictObject({
  sources: z.record(slug, source),
  entries: z.array(directoryEntry).min(1),
})

topic satisfies z.ZodType<Topic>
variant satisfies z.ZodType<Variant>
acronyms satisfies z.ZodType<Acronyms>
homonym satisfies z.ZodType<Homonym>
menuEntry satisfies z.ZodType<MenuEntry>
directory satisfies z.ZodType<Directory>
office satisfies z.ZodType<Office>
