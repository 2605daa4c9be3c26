import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { languages } from '#src/core/vocabulary/language.ts'

/** What a case asks of whoever handles it. */
export const works = ['answer', 'phrase', 'fact', 'pass', 'term', 'protect', 'return', 'danger'] as const

const hours = z.number().nonnegative()
const by = z.enum(['rosa', 'juan', 'nadege'])
const outcome = z.enum(['informed', 'advised', 'referred'])

const later = z.union([
  z.strictObject({ after: hours, says: z.string() }),
  z.strictObject({ after: hours, by, does: z.enum(['claim', 'protect']) }),
  z.strictObject({ after: hours, by, replies: z.string(), written: z.enum(languages).optional() }),
  z.strictObject({ after: hours, by, passes: z.string(), note: z.string() }),
  z.strictObject({ after: hours, by, task: z.string() }),
  /** In so many days. */
  z.strictObject({ after: hours, by, deadline: z.number().int(), because: z.string() }),
  z.strictObject({ after: hours, by, closes: outcome }),
  z.strictObject({ after: hours, by, returns: outcome }),
])

const person = z.strictObject({
  id: z.string(),
  channel: z.enum(['web', 'telegram', 'whatsapp-cloud']),
  since: hours,
  work: z.enum(works).optional(),
  says: z.array(z.union([z.string(), z.tuple([z.string()])])),
  later: z.array(later).default([]),
})

/** What happened in an invented case after its first words. */
export type SeedStep = z.infer<typeof later>

/** An invented person: what they write, and what became of it. */
export type SeedPerson = z.infer<typeof person> & { readonly language: (typeof languages)[number] }

/** All of them, one language after another. */
export function readPeople(): readonly SeedPerson[] {
  return languages.flatMap((language) => {
    const file = join(import.meta.dirname, 'people', `${language}.yaml`)
    return z
      .array(person)
      .parse(parse(readFileSync(file, 'utf8')))
      .map((one) => ({ ...one, language }))
  })
}
