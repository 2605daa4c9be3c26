import { z } from 'zod'

const words = z.record(z.string(), z.array(z.string().min(1)))
const text = z.string().trim().min(1)

const question = z.strictObject({
  ask: text.max(300),
  short: text.max(60),
  why: text.max(300).optional(),
  hint: text.max(200).optional(),
  options: z.record(z.string(), text.max(60)).optional(),
  turns: z.record(z.string(), text.max(60)).optional(),
  words: words.optional(),
  said: words.optional(),
})

/** A file `locales/<language>/flows/<flow>.json`: the texts of one guided procedure in one language. */
export const guideText = z.strictObject({
  title: text.max(80),
  offer: text.max(40),
  intro: text.max(400),
  questions: z.record(z.string(), question),
  routes: z.record(
    z.string(),
    z.strictObject({ title: text.max(90), lead: text.max(700), forward: text.max(400).optional() }),
  ),
  additions: z.record(z.string(), text.max(400)).optional(),
  items: z.record(z.string(), text.max(400)).optional(),
  board: z.record(z.string(), z.strictObject({ line: text.max(60), names: z.array(text) })).optional(),
  asides: z
    .record(z.string(), z.strictObject({ title: text.max(90), lead: text.max(400), words: z.array(text) }))
    .optional(),
})
