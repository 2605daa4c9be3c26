import type { StaffAccount, Store } from '../../store/store.ts'
import type { ConsoleDeps } from '../deps.ts'
import { hasSecondFactor } from '../keys/second-factor.ts'

const name = 'staff/first-steps'

/** What a new office does first, in this order. */
export const steps = ['office', 'areas', 'people', 'channels', 'group', 'keys'] as const

/** One of `steps`. */
export type Step = (typeof steps)[number]

/** How far an office is. */
export interface FirstSteps {
  readonly done: readonly Step[]
  /** Those that need no word of anybody: it is seen that they are done. */
  readonly seen: readonly Step[]
  /** No longer shown on the list of cases. */
  readonly skipped: boolean
}

/** Reads how far the office is. */
export async function readSteps(
  { store, hasGroup = false }: Pick<ConsoleDeps, 'store' | 'hasGroup'>,
  me: StaffAccount,
): Promise<FirstSteps> {
  const { marked, skipped } = await kept(store)
  const staff = await store.staff()
  const seen = steps.filter(
    (step) =>
      (step === 'people' && staff.filter(({ disabled }) => !disabled).length > 1) ||
      (step === 'group' && hasGroup) ||
      (step === 'keys' && hasSecondFactor(me)),
  )
  return { done: steps.filter((step) => seen.includes(step) || marked.includes(step)), seen, skipped }
}

/** Marks a step, or no longer; or has the reminder go, or come back. */
export async function markSteps(store: Store, what: Step | 'skipped', on: boolean): Promise<void> {
  const { marked, skipped, version } = await kept(store)
  const others = marked.filter((step) => step !== what)
  const value =
    what === 'skipped'
      ? { marked: [...marked], skipped: on }
      : { marked: on ? [...others, what] : [...others], skipped }
  if (!(await store.putNote(name, value, version))) await markSteps(store, what, on)
}

async function kept(store: Store): Promise<{ marked: readonly Step[]; skipped: boolean; version: number }> {
  const note = await store.note(name)
  const value = (note?.value ?? null) as { marked?: readonly string[]; skipped?: boolean } | null
  return {
    marked: steps.filter((step) => value?.marked?.includes(step) === true),
    skipped: value?.skipped === true,
    version: note?.version ?? 0,
  }
}
