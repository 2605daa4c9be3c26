import type { DangerHeld, DangerShift } from '../../core/danger/shift.ts'
import { type UrgentKind, urgentKinds } from '../../core/vocabulary/meaning.ts'
import { canonical } from '../features.ts'
import { chancesOf, type Marks, type MarkWeights } from '../learning/choose.ts'
import { wordsOf } from '../normalize.ts'
import type { DangerReading } from './danger.ts'
import type { FollowUpReading } from './follow-up.ts'

/** What `npm run train` learnt of it: of the kind, and of the person. */
export interface DangerShiftData {
  readonly kind: MarkWeights
  readonly person: MarkWeights
}

/** What is weighed of one message. */
export interface ShiftSigns {
  readonly held: DangerHeld
  readonly words: readonly string[]
  /** The message alone, what told of the danger alone, and both together. */
  readonly alone: DangerReading
  readonly before: DangerReading
  readonly together: DangerReading
  readonly says: FollowUpReading
  /** The chance that somebody else than the writer is in danger: by the same three. */
  readonly other: { readonly alone: number; readonly before: number; readonly together: number }
}

/** A way the talk may go: on, to a kind, or out of danger. */
export type ShiftOption = 'stays' | 'none' | UrgentKind

/** The options of every message in a danger. */
export function shiftOptions({ kind }: DangerHeld): readonly ShiftOption[] {
  return ['stays', 'none', ...urgentKinds.filter((one) => one !== kind)]
}

const least = 1e-4
const log = (chance: number) => Math.log(Math.max(chance, least))
/** Single words tell little each, and are learnt from few lines. */
const wordTells = 0.5
/** Fewer words tell nothing of who is in danger. */
const fewWords = 3

/** What speaks for an option. */
export function shiftMarks(option: ShiftOption, signs: ShiftSigns): Marks {
  const { alone, before, together, says, held } = signs
  const size = sizeOf(signs)
  const { objects } = held
  const share: Marks = [
    ['', 1],
    [`-${size}`, 1],
    ['-objects', objects],
    [`-objects-${size}`, objects],
  ]
  const name = option === 'stays' || option === 'none' ? option : 'kind'
  return [
    ...share.map(([mark, value]) => [`${name}${mark}`, value] as const),
    ...(option === 'stays'
      ? staysMarks(signs)
      : option === 'none'
        ? noneMarks(signs)
        : kindMarks(option, { alone, before, together, says, held })),
  ]
}

function staysMarks({ held: { kind, objects }, alone, before, together, says, words }: ShiftSigns): Marks {
  const top = says.followUps[0]
  return [
    ['stays-log', log(chanceOf(alone, kind))],
    ['stays-before', log(chanceOf(before, kind))],
    ['stays-together', log(chanceOf(together, kind))],
    ['stays-calm', log(1 - alone.whole)],
    ['stays-best', top?.confidence ?? 0],
    ['stays-log-objects', objects * log(chanceOf(alone, kind))],
    ...says.followUps.map(({ says: said, confidence }) => [`stays=${isOwn(said) ? 'own' : said}`, confidence] as const),
    ...words.map((word) => [`stays-word=${word}`, wordTells] as const),
  ]
}

function noneMarks({ held: { objects }, alone, before, together, says, words }: ShiftSigns): Marks {
  return [
    ['none-log', log(1 - alone.whole)],
    ['none-before', log(1 - before.whole)],
    ['none-together', log(1 - together.whole)],
    ['none-elsewhere', says.elsewhere],
    ['none-log-objects', objects * log(1 - alone.whole)],
    ['none-before-objects', objects * log(1 - before.whole)],
    ...says.followUps.map(({ says: said, confidence }) => [`none=${isOwn(said) ? 'own' : said}`, confidence] as const),
    ...words.map((word) => [`none-word=${word}`, wordTells] as const),
  ]
}

function kindMarks(
  kind: UrgentKind,
  { held, alone, before, together, says }: Omit<ShiftSigns, 'words' | 'other'>,
): Marks {
  const here = log(chanceOf(alone, kind))
  return [
    ['kind-log', here],
    ['kind-chance', chanceOf(alone, kind)],
    ['kind-whole', alone.kind === kind ? alone.whole : 0],
    ['kind-before', log(chanceOf(before, kind))],
    ['kind-together', log(chanceOf(together, kind))],
    ['kind-log-objects', held.objects * here],
    ['kind-before-objects', held.objects * log(chanceOf(before, kind))],
    ['kind-best', says.followUps[0]?.confidence ?? 0],
    [`to-${kind}`, wordTells],
    [`to-${kind}-from-${held.kind}`, wordTells],
  ]
}

/** What speaks for its being the other person than we thought. */
export function personMarks({ held, other, words }: ShiftSigns): Marks {
  const sign = held.about === 'self' ? 1 : -1
  const to = otherThan(held)
  return [
    ['turns', 1],
    [`turns-${to}`, 1],
    [`turns-${sizeOf({ words })}`, 1],
    ['turns-objects', held.objects],
    ['turns-alone', sign * logit(other.alone)],
    ['turns-before', sign * logit(other.before)],
    ['turns-together', sign * logit(other.together)],
    ['turns-others', sign * held.others],
    ['turns-alone-objects', held.objects * sign * logit(other.alone)],
    ...words.map((word) => [`${to}-word=${word}`, wordTells] as const),
    ...words.slice(1).map((word, i) => [`${to}-pair=${words[i]}_${word}`, wordTells] as const),
  ]
}

/** Gathers what is weighed of a message; `readDanger`, `followUp` and `otherIn` are the readers of danger. */
export function shiftSigns(
  message: string,
  held: DangerHeld,
  readers: {
    readDanger(message: string): DangerReading
    followUp(message: string, kind: UrgentKind): FollowUpReading
    otherIn(message: string): number
  },
): ShiftSigns {
  const { readDanger, followUp, otherIn } = readers
  const both = `${held.opened}. ${message}`
  return {
    held,
    words: [...new Set(wordsOf(canonical(message)))],
    alone: readDanger(message),
    before: readDanger(held.opened),
    together: readDanger(both),
    says: followUp(message, held.kind),
    other: { alone: otherIn(message), before: otherIn(held.opened), together: otherIn(both) },
  }
}

/** Reads what a message does to the danger spoken of. */
export function createShiftReader(data: DangerShiftData): (signs: ShiftSigns) => DangerShift {
  return (signs) => {
    const options = shiftOptions(signs.held)
    const chances = chancesOf(
      options.map((option) => shiftMarks(option, signs)),
      data.kind,
    )
    const kinds = options.flatMap((kind, i) =>
      kind === 'stays' || kind === 'none' ? [] : [{ kind, chance: chances[i] ?? 0 }],
    )
    const [likeliest] = kinds.toSorted((a, b) => b.chance - a.chance)
    const [, turns = 0] = chancesOf([[], personMarks(signs)], data.person)
    return {
      stays: chances[0] ?? 0,
      none: chances[1] ?? 0,
      kind: likeliest?.kind ?? null,
      chance: likeliest?.chance ?? 0,
      turns,
      about: otherThan(signs.held),
      other: otherOf(signs),
    }
  }
}

/** How much a message tells by itself that somebody else is in danger, in log odds. */
export function otherOf({ other, words }: ShiftSigns): number {
  return words.length < fewWords ? 0 : logit(other.alone)
}

function otherThan({ about }: DangerHeld): DangerHeld['about'] {
  return about === 'self' ? 'other' : 'self'
}

function sizeOf({ words }: Pick<ShiftSigns, 'words'>): number {
  return words.length <= 2 ? 2 : words.length <= 5 ? 5 : words.length <= 9 ? 9 : 99
}

function chanceOf({ kinds }: DangerReading, kind: UrgentKind): number {
  return kinds.find((one) => one.kind === kind)?.chance ?? 0
}

function isOwn(says: string): boolean {
  return says.includes('/')
}

function logit(chance: number): number {
  const kept = Math.min(Math.max(chance, 0.01), 0.99)
  return Math.log(kept / (1 - kept))
}
