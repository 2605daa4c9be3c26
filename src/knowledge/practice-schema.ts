import { z } from 'zod'
import { languages } from '../core/vocabulary/language.ts'
import type { PracticePerson } from '../core/vocabulary/practice-person.ts'

const line = z.string().trim().min(1).max(500)

/** knowledge/practice/<nn-name>.yaml: somebody invented, whom staff practise with. */
export const practicePerson: z.ZodType<PracticePerson> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'small letters, digits and hyphens'),
  language: z.enum(languages),
  channel: z.enum(['web', 'telegram', 'whatsapp-cloud']),
  says: z.array(line).min(1).max(10),
  answers: z.array(line).max(10),
})
