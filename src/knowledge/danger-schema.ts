import { z } from 'zod'
import { type FollowUp, followUps, isFollowUp, type Says } from '../core/danger/follow-up.ts'
import { type Presumption, presumedBy, presumptions } from '../core/danger/presumption.ts'
import {
  type AnswerMeaning,
  type ByCountry,
  type CommonDanger,
  type DangerRow,
  type DangerTable,
  dangerParts,
  type StepId,
  stepRow,
} from '../core/danger/table.ts'
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

/** What a danger's table has from its other file, knowledge/danger/talk. */
type Talk = Pick<DangerTable, 'kind' | 'usually' | 'steps' | 'other' | 'details' | 'answers'>

/** One file of knowledge/danger: what is said in every danger, as it is said in one kind. */
export const dangerTable: z.ZodType<Omit<DangerTable, keyof Talk> & Pick<DangerTable, 'kind'>> = z.strictObject({
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

/** Where help is there, it was called. */
function isAsMuch(said: Presumption, needed: Presumption): boolean {
  return said === needed || (said === 'helped' && needed === 'called')
}

const name = z.string().regex(/^[a-z0-9][a-z0-9-_]*$/)
const yesNo = z.strictObject({ yes: name.optional(), no: name.optional() })
const talkFile = z.strictObject({
  kind: z.enum(urgentKinds),
  usually: z.enum(['self', 'other']).default('self'),
  steps: z.array(
    z.strictObject({
      id: name,
      for: z.enum(['self', 'other']).optional(),
      unless: z.array(name).default([]),
      text: byCountry,
      answers: yesNo.default({}),
    }),
  ),
  other: z
    .partialRecord(
      z.enum([...replies, ...dangerParts]),
      z.strictObject({ text: byCountry, answers: yesNo.default({}) }).optional(),
    )
    .default({}),
  details: z.array(
    z.strictObject({
      id: name,
      means: z.string().min(10),
      for: z.enum(['self', 'other']).optional(),
      tells: z.array(z.enum([...replies, 'safe', 'found'])).default([]),
      // Written empty: read, and its reply takes nothing for granted though the detail tells something.
      presumes: z.array(z.enum(presumptions)).optional(),
      text: byCountry,
      answers: yesNo.default({}),
    }),
  ),
  answers: z.partialRecord(z.enum([...replies, 'opening', 'again']), yesNo).default({}),
})

/** One file of knowledge/danger/talk: the ladder of steps of one kind, what people tell in it alone, and what yes and no mean after its questions. */
export const dangerTalk: z.ZodType<Talk> = talkFile.transform((file, context): Talk => {
  const { kind, steps, details } = file
  const named = (id: string): Says | StepId => {
    if (isFollowUp(id)) return id
    if (details.some((one) => one.id === id)) return `${kind}/${id}`
    if (!steps.some((one) => one.id === id))
      context.addIssue({
        code: 'custom',
        message: `"${id}" is no follow-up, detail or step of ${kind}: write one that is`,
      })
    return stepRow(id)
  }
  for (const { id, tells, presumes } of details)
    for (const told of tells)
      if (presumes?.length !== 0 && presumedBy[told]?.every((one) => !presumes?.some((other) => isAsMuch(other, one))))
        context.addIssue({
          code: 'custom',
          message: `details.${id} tells "${told}", which its reply then takes for granted: write presumes: [${presumedBy[told]?.join(', ')}]`,
        })
  const says = (id: string) => named(id) as Says
  const meaning = ({ yes, no }: z.output<typeof yesNo>): AnswerMeaning => ({
    ...(yes === undefined ? {} : { yes: named(yes) }),
    ...(no === undefined ? {} : { no: named(no) }),
  })
  const answers: readonly (readonly [DangerRow, AnswerMeaning])[] = [
    ...Object.entries(file.answers).map(([row, of]) => [row as FollowUp, meaning(of ?? {})] as const),
    ...steps.map((step) => [stepRow(step.id), meaning(step.answers)] as const),
    ...details.map((one) => [`${kind}/${one.id}`, meaning(one.answers)] as const),
  ]
  return {
    kind,
    usually: file.usually,
    steps: steps.map(({ id, unless, text, for: about = null }) => ({ id, about, unless: unless.map(says), text })),
    other: Object.fromEntries(
      Object.entries(file.other).flatMap(([row, of]) =>
        of === undefined ? [] : [[row, { text: of.text, answers: meaning(of.answers) }]],
      ),
    ),
    details: Object.fromEntries(
      details.map(({ id, means, tells, presumes = [], text, for: about = null }) => [
        `${kind}/${id}`,
        { means, about, tells, presumes, text },
      ]),
    ),
    answers: Object.fromEntries(answers.filter(([, of]) => Object.keys(of).length > 0)),
  }
})

/** knowledge/danger/common.yaml: what is answered in every danger without a row of its own. */
export const commonDanger = z.record(
  z.enum([...replies, 'still', 'still_helped', 'across', 'asked', 'asked_over', 'in_doubt', 'calm']),
  byCountry,
) as unknown as z.ZodType<CommonDanger>

const wordsInThree = z
  .strictObject({ es: z.array(z.string()).min(1), en: z.array(z.string()).min(1), ht: z.array(z.string()).min(1) })
  .transform(({ es, en, ht }) => [...es, ...en, ...ht])

/** knowledge/lexicon/now.yaml: words that say that something is now. */
export const nowWords = wordsInThree

/** knowledge/lexicon/withdrawal.yaml: words that end something, that deny, and that name what is denied. */
export const withdrawalWords = z.strictObject({ ends: wordsInThree, denies: wordsInThree, names: wordsInThree })

/** knowledge/lexicon/countries.yaml: words that stand on one side of the border only, without accents, in lower case. */
export const countryWords = z.strictObject({
  mx: z.array(z.string().regex(/^[a-z0-9 ]+$/, 'write it without accents, in lower case')).min(1),
  us: z.array(z.string().regex(/^[a-z0-9 ]+$/, 'write it without accents, in lower case')).min(1),
  here: z.array(z.string().regex(/^[a-z0-9 ]+$/, 'write it without accents, in lower case')).min(1),
  there: z.array(z.string().regex(/^[a-z0-9 ]+$/, 'write it without accents, in lower case')).min(1),
  elsewhere: z.array(z.string().regex(/^[a-z0-9 ]+$/, 'write it without accents, in lower case')).min(1),
})
