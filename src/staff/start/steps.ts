import { publishedKind } from '../../shared/content-records.ts'
import type { StaffAccount, Store } from '../../store/store.ts'
import type { ConsoleDeps } from '../deps.ts'
import { readKept } from '../desk/records.ts'
import { hasSecondFactor } from '../keys/second-factor.ts'
import { may } from '../permissions.ts'

const name = 'staff/first-steps'
/** Cases among which one that was answered is looked for. */
const lookedAt = 50

/** What a new office does first, in this order: from an empty start to an answered first message, then what makes it safer. */
export const steps = ['people', 'identity', 'hours', 'contact', 'areas', 'channels', 'first', 'group', 'keys'] as const

/** One of `steps`. */
export type Step = (typeof steps)[number]

/** What the steps are read from. */
export type StepDeps = Pick<ConsoleDeps, 'store' | 'book' | 'hasGroup' | 'doors'>

/** How far an office is. */
export interface FirstSteps {
  readonly done: readonly Step[]
  /** Those that need no word of anybody: it is seen that they are done. */
  readonly seen: readonly Step[]
  /** No longer shown on the list of cases. */
  readonly skipped: boolean
}

/** Reads how far the office is. */
export async function readSteps(deps: StepDeps, me: StaffAccount): Promise<FirstSteps> {
  const { marked, skipped } = await kept(deps.store)
  const looked = await Promise.all(steps.map(async (step) => ((await isSeen[step](deps, me)) ? [step] : [])))
  const seen = looked.flat()
  return { done: steps.filter((step) => seen.includes(step) || marked.includes(step)), seen, skipped }
}

/** Whether it is seen that a step is done. */
const isSeen: Readonly<Record<Step, (deps: StepDeps, me: StaffAccount) => boolean | Promise<boolean>>> = {
  // One proposes what the office says of itself, another approves it.
  async people({ store }) {
    const staff = await store.staff()
    const approve = staff.filter((one) => may(one, 'run_office') || may(one, 'publish_facts'))
    return approve.length > 1 && staff.some((one) => may(one, 'run_office'))
  },
  identity: (deps) => isPublished('identity', deps),
  hours: ({ book }) => book.office.hours.confirmed,
  contact: ({ book }) => book.office.contact !== undefined,
  areas: (deps) => isPublished('areas', deps),
  channels: ({ doors = () => [] }) => doors().some((door) => door.name !== 'web'),
  async first({ store }) {
    const cases = await store.cases({ statuses: ['owned', 'waiting', 'closed'], latestFirst: true, limit: lookedAt })
    return cases.some(({ repliedAt }) => repliedAt !== undefined)
  },
  group: ({ hasGroup = () => false }) => hasGroup(),
  keys: (_, me) => hasSecondFactor(me),
}

async function isPublished(part: string, { store, book }: StepDeps): Promise<boolean> {
  return readKept(await store.record(publishedKind, `${part}_${book.office.id}`)).change !== null
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
