import type { FollowUp, Says } from './follow-up.ts'
import { isDetail } from './follow-up.ts'
import type { DangerContext } from './state.ts'
import {
  type AnswerMeaning,
  answersTo,
  type DangerRow,
  type DangerTable,
  isStep,
  type StepId,
  stepRow,
} from './table.ts'

/** What somebody said in danger, as its table takes it up. */
export interface TakenUp {
  /** What it comes to: a yes to "is somebody with you?" is that somebody is. */
  readonly says: Says
  /** What else it tells. */
  readonly tells: readonly FollowUp[]
  /** What is answered. */
  readonly row: DangerRow
}

/** Said by who tells nothing new: the next step answers them better than a sentence of its own. */
const emptyHanded: ReadonlySet<Says> = new Set(['unread', 'yes', 'no', 'next'])

/**
 * What is answered to what was said, by the danger's table: the question that stands first, then the row for it, and where that was said
 * before the next step that nothing they told makes pointless. Pure.
 */
export function takeUp(table: DangerTable, state: DangerContext, heard: Says, also: readonly FollowUp[] = []): TakenUp {
  const meant = state.last === null ? heard : meaningOf(answersTo(table, state.last, state.about), heard)
  const said = isStep(meant) ? heard : meant
  const detail = isDetail(said) ? table.details[said] : undefined
  // A detail of another danger tells nothing of this one.
  const says = isDetail(said) && detail === undefined ? 'unread' : said
  const tells = [...(detail?.tells ?? []), ...also]
  const where: readonly FollowUp[] = state.place === null ? [] : ['location']
  const known = { ...state, told: [...state.told, says, ...tells, ...where] }
  const row: DangerRow = isStep(meant) ? meant : says
  const own = wasSaid(state, row) ? null : row
  const step = nextStep(table, known)
  return { says, tells, row: (emptyHanded.has(says) && !isStep(row) ? (step ?? own) : (own ?? step)) ?? worn(state) }
}

/** What yes or no means after the question that stands; anything else means itself. */
function meaningOf(answers: AnswerMeaning, heard: Says): Says | StepId {
  return heard === 'yes' || heard === 'no' ? (answers[heard] ?? heard) : heard
}

/** The first step that is theirs, was not said, and still has a point. */
function nextStep({ steps }: DangerTable, state: DangerContext): StepId | null {
  const { told, about } = state
  const open = steps.filter(
    (step) => !step.unless.some((one) => told.includes(one)) && !wasSaid(state, stepRow(step.id)),
  )
  // While nothing tells who writes, what fits both comes first, then what is for whoever is in danger.
  const left =
    open.find((step) => step.about === null || step.about === about) ??
    (about === null ? open.find((step) => step.about === 'self') : undefined)
  return left === undefined ? null : stepRow(left.id)
}

/** Where all was said: that we stay, in two ways by turns. */
function worn({ repeated }: DangerContext): DangerRow {
  return repeated % 2 === 0 ? 'again' : 'stay'
}

/** How a row is kept among those that were said. */
export function saidKey(kind: DangerTable['kind'], row: DangerRow): string {
  return `${kind}/${row}`
}

function wasSaid({ kind, said }: DangerContext, row: DangerRow): boolean {
  return kind !== null && said.includes(saidKey(kind, row))
}
