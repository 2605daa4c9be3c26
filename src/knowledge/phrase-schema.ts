import { z } from 'zod'
import { languages } from '../core/vocabulary/language.ts'
import { type Phrase, slotNames, slotsIn } from '../core/vocabulary/phrase.ts'

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'small letters, digits and hyphens')
const text = z.string().trim().min(1)
const trilingual = { id, es: text, en: text, ht: text }

const phrase = z.strictObject(trilingual).superRefine((of: Phrase, context) => {
  for (const language of languages) {
    const unknown = [...of[language].matchAll(/\{([^}]*)\}/g)].find(([, name]) => !slotNames.includes(name as never))
    if (unknown !== undefined)
      context.addIssue({
        code: 'custom',
        path: [language],
        message: `${unknown[0]}: there are ${slotNames.join(', ')}`,
      })
    if (slotsIn(of[language]).toSorted().join() !== slotsIn(of.es).toSorted().join())
      context.addIssue({ code: 'custom', path: [language], message: 'must have the same slots as the Spanish' })
  }
})

/** knowledge/phrasebook/<nn-group>.yaml: sentences of one kind of moment; each language has the same slots. */
export const phraseGroup = z.strictObject({ id, title: text, phrases: z.array(phrase).min(1) })

/** knowledge/phrasebook/slots.yaml: what fills the slots that are chosen from a list. */
export const phraseSlots = z.strictObject({ documents: z.array(z.strictObject(trilingual)).min(1) })
