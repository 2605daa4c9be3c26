import fc from 'fast-check'
import { type DetailId, type FollowUp, followUps, type Says } from '#src/core/danger/follow-up.ts'
import type { ConversationEvent, DangerSaid } from '#src/core/vocabulary/event.ts'
import { languages } from '#src/core/vocabulary/language.ts'
import { type Control, type Meaning, urgentKinds } from '#src/core/vocabulary/meaning.ts'
import type { Choice } from '#src/core/vocabulary/outbound.ts'
import { book, message } from '../kit/talking.ts'

/** One thing that happens in a talk about danger: an event, a button picked when it happens, or time that passes. */
export type Happening =
  | { readonly does: 'event'; readonly event: ConversationEvent }
  /** One of the buttons now shown, or of all that were ever shown. */
  | { readonly does: 'press' | 'press old'; readonly which: number }
  /** Twenty minutes without a word: rings what stands. */
  | { readonly does: 'wait' }
  | { readonly does: 'days'; readonly days: number }

const topics = book.topics.map(({ id }) => id)
const lupe = { id: 's1', name: 'Lupe', role: 'Atención' }
/** Every third of what is told in one kind only, each in its own kind and in others. */
const details = Object.values(book.danger.tables.tables)
  .flatMap((table) => Object.keys(table.details) as DetailId[])
  .filter((_, at) => at % 3 === 0)

const nowhere = { place: null, country: null } as const
const chance = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const kind = fc.constantFrom(...urgentKinds)
const where = fc.constantFrom<DangerSaid['where'][]>(
  nowhere,
  nowhere,
  { place: null, country: 'us' },
  { place: 'mx-dur', country: 'mx' },
)

/** How words are read beside their meaning: the follow-ups they may be, likeliest first, and whether they are of another matter. */
const read: fc.Arbitrary<DangerSaid> = fc
  .record({
    says: fc.uniqueArray(fc.constantFrom<Says[]>(...followUps, ...details), { minLength: 1, maxLength: 3 }),
    best: chance,
    elsewhere: fc.oneof(fc.constant(0), chance),
    words: fc.integer({ min: 1, max: 20 }),
    starts: fc.constantFrom(null, null, true, false),
    asks: fc.boolean(),
    calls: fc.constantFrom(false, false, false, true),
    kind,
    where,
  })
  .map(({ says, best, elsewhere, words, starts, asks, calls, kind, where: told }) => ({
    followUps: says.map((one, i) => ({ says: one, confidence: best / 2 ** i })),
    elsewhere: Math.min(elsewhere, 1 - best),
    kinds: [{ kind, chance: best / 2 }],
    words,
    starts,
    asks,
    calls,
    where: told,
  }))

/** What a message may mean, beside how it is read in danger. */
const meanings: fc.Arbitrary<Partial<Meaning>> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(kind, chance)
      .map(([urgent, confidence]): Partial<Meaning> => ({ outcome: 'urgent', urgent, confidence })),
  },
  { weight: 2, arbitrary: kind.map((doubt): Partial<Meaning> => ({ outcome: 'clarify', doubt })) },
  { weight: 8, arbitrary: fc.constant<Partial<Meaning>>({ outcome: 'clarify' }) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...topics), chance).map(
      ([topic, confidence]): Partial<Meaning> => ({
        outcome: 'answer',
        candidates: [{ topic, confidence }],
        confidence,
      }),
    ),
  },
  { weight: 2, arbitrary: fc.boolean().map((affirmed): Partial<Meaning> => ({ outcome: 'smalltalk', affirmed })) },
  { weight: 1, arbitrary: fc.constantFrom<Partial<Meaning>[]>({ outcome: 'out_of_scope' }, { outcome: 'person' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('greeting', 'thanks', 'farewell', 'insult')
      .map((smalltalk): Partial<Meaning> => ({ outcome: 'smalltalk', smalltalk: smalltalk as 'thanks' })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Control[]>('menu', 'help', 'start_over', 'back', 'stop', 'resume', 'erase')
      .map((control): Partial<Meaning> => ({ outcome: 'control', control })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...languages)
      .map((wants): Partial<Meaning> => ({ outcome: 'control', control: 'language', wants })),
  },
)

const words: fc.Arbitrary<Happening> = fc
  .tuple(meanings, read, fc.constantFrom(...languages), fc.boolean())
  .map(([meaning, danger, language, languageCertain]) => ({
    does: 'event',
    event: message({ ...meaning, language, languageCertain }, { danger }),
  }))

const button = fc
  .tuple(fc.constantFrom<('in_danger' | 'nobody' | FollowUp)[]>('in_danger', 'nobody', 'safe', 'cannot_talk'), kind)
  .map(([says, of]): Happening => ({ does: 'event', event: { type: 'choice', id: `danger:${says}:${of}` } }))

const event = (made: ConversationEvent): fc.Arbitrary<Happening> => fc.constant({ does: 'event', event: made })

/** What people, time and the office do, often what they do often. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 40, arbitrary: words },
  { weight: 10, arbitrary: fc.nat(99).map((which) => ({ does: 'press', which }) as const) },
  { weight: 3, arbitrary: fc.nat(99).map((which) => ({ does: 'press old', which }) as const) },
  { weight: 4, arbitrary: button },
  { weight: 6, arbitrary: fc.constant({ does: 'wait' } as const) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 60 }).map((days) => ({ does: 'days', days }) as const) },
  event({ type: 'place', places: ['mx-dur'] }),
  event({ type: 'start' }),
  event({ type: 'unsupported', what: 'sticker' }),
  event({ type: 'attached', what: 'voice', more: false }),
  event({ type: 'case_claimed', staff: lupe }),
  event({ type: 'case_returned', staff: lupe }),
  event({ type: 'case_released', staff: lupe }),
  event({ type: 'case_closed', staff: lupe }),
)

/** The event it is now; null where there is none, or only time passes. */
export function eventNow(
  one: Happening,
  shown: readonly Choice[],
  seen: readonly string[],
  timer: boolean,
): ConversationEvent | null {
  switch (one.does) {
    case 'event':
      return one.event
    case 'press':
    case 'press old': {
      const ids = one.does === 'press' ? shown.map(({ id }) => id) : seen
      const id = ids[one.which % Math.max(1, ids.length)]
      return id === undefined ? null : { type: 'choice', id }
    }
    case 'wait':
      return timer ? { type: 'timer', kind: 'silence', flow: null, unanswered: 0 } : null
    case 'days':
      return null
  }
}
