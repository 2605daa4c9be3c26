import type { FollowUp, Says } from './follow-up.ts'
import { isDetail } from './follow-up.ts'
import type { DangerContext } from './state.ts'
import {
  type About,
  type AnswerMeaning,
  answersTo,
  type DangerRow,
  type DangerTable,
  isStep,
  type StepId,
  stepRow,
} from './table.ts'
import { isAcross } from './whereabouts.ts'

/** Where somebody in another country is in it, each of these is answered with whom to call from here. */
const acrossAnswers: ReadonlySet<Says> = new Set([
  'location',
  'which_number',
  'no_answer',
  'refused',
  'unread',
  'yes',
  'no',
  'next',
])

/** What somebody said in danger, as its table takes it up. */
export interface TakenUp {
  /** What it comes to: a yes to "is somebody with you?" is that somebody is. */
  readonly says: Says
  /** What else it tells. */
  readonly tells: readonly FollowUp[]
  /** What is answered. */
  readonly row: DangerRow
}

/** What the same words say besides: see `DangerCommand`. */
interface Besides {
  readonly also?: readonly FollowUp[] | undefined
  readonly otherwise?: Says | undefined
  readonly perhaps?: readonly Says[] | undefined
  /** We took the wrong one to be in danger: this one is. */
  readonly about?: 'self' | 'other' | undefined
}

/** Said by who tells nothing new: the next step answers them better than a sentence of its own. */
const emptyHanded: ReadonlySet<Says> = new Set(['unread', 'yes', 'no', 'next'])

/**
 * What is answered to what was said, by the danger's table: the question that stands first, then the row for it, and where that was said
 * before the next step that nothing they told makes pointless. Pure.
 */
export function takeUp(
  table: DangerTable,
  state: DangerContext,
  first: Says,
  { also = [], otherwise = 'unread', perhaps = [], about }: Besides = {},
): TakenUp {
  if (about !== undefined) return beginAnew(table, { ...state, about }, first)
  const heard = isTheirs(table, state, first) ? first : isTheirs(table, state, otherwise) ? otherwise : 'unread'
  const isFar = heard === 'far' || (isDetail(heard) && table.details[heard]?.tells.includes('far') === true)
  if (isAcross(state) && !wasSaid(state, 'across') && (isFar || acrossAnswers.has(heard)))
    return { says: heard, tells: ['far', ...also], row: 'across' }
  const meant = state.last === null ? heard : meaningOf(answersTo(table, state.last, state.about), heard)
  const says = isStep(meant) ? heard : meant
  const detail = isDetail(says) ? table.details[says] : undefined
  const tells = [...(detail?.tells ?? []), ...also]
  const where: readonly FollowUp[] = state.place === null ? [] : ['location']
  const known = { ...state, told: [...state.told, says, ...tells, ...where] }
  const row: DangerRow = isStep(meant) ? meant : says
  const own = wasSaid(state, row) ? null : row
  const step = nextStep(table, { ...known, told: [...known.told, ...perhaps] }) ?? nextStep(table, known)
  return { says, tells, row: (emptyHanded.has(says) && !isStep(row) ? (step ?? own) : (own ?? step)) ?? worn(state) }
}

/** For whom it is really, the danger begins anew, once: later, and where both are told the same, with the next step. */
function beginAnew(table: DangerTable, state: DangerContext, says: Says): TakenUp {
  const { about } = state
  const isFirst = table.other.opening !== undefined && !state.said.includes(openingKey(table.kind, about))
  return { says, tells: [], row: isFirst ? 'opening' : (nextStep(table, state) ?? worn(state)) }
}

/** A detail of another danger, or of somebody else in it, is none that they can be telling; and who is in it is not far away. */
function isTheirs({ details, usually }: DangerTable, { about }: DangerContext, says: Says): boolean {
  if (says === 'far') return (about ?? usually) === 'other'
  if (!isDetail(says)) return true
  const detail = details[says]
  return detail !== undefined && (detail.about === null || about === null || detail.about === about)
}

/** What yes or no means after the question that stands; anything else means itself. */
function meaningOf(answers: AnswerMeaning, heard: Says): Says | StepId {
  return heard === 'yes' || heard === 'no' ? (answers[heard] ?? heard) : heard
}

/** The first step that is theirs, was not said, and still has a point. */
function nextStep({ steps, usually }: DangerTable, state: DangerContext): StepId | null {
  const { told, about } = state
  const who = about ?? usually
  const left = steps.find(
    (step) =>
      (step.about === null || step.about === who) &&
      !step.unless.some((one) => told.includes(one)) &&
      !wasSaid(state, stepRow(step.id)),
  )
  return left === undefined ? null : stepRow(left.id)
}

/** Who writes, after a message: told once it stays so, unless danger is told anew or we are put right (`anew`). */
export function aboutAfter(known: About, told: About | undefined, anew: boolean): About {
  return (anew ? (told ?? known) : (known ?? told)) ?? null
}

/** Where all was said: that we stay, in two ways by turns. */
export function worn({ repeated }: DangerContext): DangerRow {
  return repeated % 2 === 0 ? 'again' : 'stay'
}

/** How a row is kept among those that were said. */
export function saidKey(kind: DangerTable['kind'], row: DangerRow): string {
  return `${kind}/${row}`
}

/** How the first sentence is kept besides, for whom it was said: it is another for who writes of somebody else. */
export function openingKey(kind: DangerTable['kind'], about: About): string {
  return `${saidKey(kind, 'opening')}/${about === 'other' ? 'other' : 'self'}`
}

/** Whether a row was said already in the danger spoken of. */
export function wasSaid({ kind, said }: DangerContext, row: DangerRow): boolean {
  return kind !== null && said.includes(saidKey(kind, row))
}
