import { setTimeout as wait } from 'node:timers/promises'
import type { StaffAct } from '#src/core/cases/rules.ts'
import type { StaffMember } from '#src/core/vocabulary/role.ts'
import type { Store, TurnCommit } from '#src/store/store.ts'
import type { Chance } from '../../../scripts/seed/chance.ts'
import type { Operation } from '../linearizable.ts'
import type { TestOffice } from '../office.ts'
import type { ClaimAct, ClaimOp } from './model.ts'

/** What one of the office does with a case, one after another, with pauses before each, in milliseconds. */
export interface Actor {
  readonly who: string
  readonly acts: readonly { readonly act: ClaimAct; readonly pause: number }[]
}

/** A turn that was written: who answered in it, and who had the case afterwards (undefined: the case did not change). */
export interface Written {
  readonly contactId: string
  readonly revision: number
  readonly answeredBy: readonly string[]
  readonly owner: string | null | undefined
}

/** The people of the office. */
export const people = ['Ana', 'Eva', 'Luz', 'Noé'] as const

/** What these people do with a case: four of them, four or five acts each, the same for the same chance. */
export function actorsFrom(chance: Chance): readonly Actor[] {
  return people.map((who) => ({
    who,
    acts: Array.from({ length: 4 + chance.below(2) }, () => ({ act: actFrom(chance), pause: chance.below(6) })),
  }))
}

/** How often each act is chosen; closing is rare, because nothing follows it. */
const often: readonly [ClaimAct['type'], ...ClaimAct['type'][]] = [
  ...(['claim', 'claim', 'claim', 'claim', 'reply', 'reply', 'reply', 'reply', 'reply', 'release', 'release'] as const),
  ...(['transfer', 'transfer', 'take_over', 'read', 'read', 'close'] as const),
]

function actFrom(chance: Chance): ClaimAct {
  const type = chance.of(often)
  return type === 'transfer' ? { type, to: chance.of(people) } : { type }
}

/** Does it all at once, each actor in their own order; what each heard, and when by the machine's one clock. */
export async function perform(
  office: Pick<TestOffice, 'assistant' | 'store'>,
  caseId: string,
  actors: readonly Actor[],
): Promise<readonly Operation<ClaimOp, string>[]> {
  const all = await Promise.all(
    actors.map(async ({ who, acts }) => {
      const heard: Operation<ClaimOp, string>[] = []
      for (const { act, pause } of acts) {
        await wait(pause)
        const invoked = clock()
        const outcome = await outcomeOf(office, caseId, who, act).catch(() => null)
        heard.push({ op: { who, act }, outcome, invoked, returned: clock() })
      }
      return heard
    }),
  )
  return all.flat()
}

async function outcomeOf(
  { assistant, store }: Pick<TestOffice, 'assistant' | 'store'>,
  caseId: string,
  who: string,
  act: ClaimAct,
): Promise<string> {
  if (act.type === 'read') {
    const found = await store.case(caseId)
    if (found?.status === 'closed') return 'ended'
    return found?.status === 'owned' ? `owner ${found.owner?.name}` : 'nobody'
  }
  const result = await assistant.takeStaffTurn(caseId, staffAct(act), member(who))
  return result.ok ? 'done' : result.code
}

function staffAct(act: Exclude<ClaimAct, { type: 'read' }>): StaffAct {
  if (act.type === 'transfer') return { type: 'transfer', to: member(act.to), area: 'atencion', text: '' }
  if (act.type === 'reply') return { type: 'reply', text: 'Le respondo' }
  if (act.type === 'take_over') return { type: 'take_over', text: '' }
  return { type: act.type as 'claim' | 'release' | 'close' }
}

function member(name: string): StaffMember {
  return { id: `staff-${name}`, name, role: 'Atención' }
}

/** The machine's own clock, the same in every process of it, in nanoseconds. */
function clock(): number {
  return Number(process.hrtime.bigint())
}

/** The same store, slow now and then where others could come between, and everything it wrote. */
export function pausedStore(store: Store, chance: Chance): { readonly store: Store; readonly written: Written[] } {
  const written: Written[] = []
  const slow = () => (chance.below(3) === 0 ? wait(chance.below(4)) : undefined)
  return {
    written,
    store: {
      ...store,
      async case(id) {
        await slow()
        return store.case(id)
      },
      async load(contactId) {
        const loaded = await store.load(contactId)
        await slow()
        return loaded
      },
      async commitTurn(turn) {
        await slow()
        const result = await store.commitTurn(turn)
        if (result === 'committed') written.push(writtenBy(turn))
        return result
      },
    },
  }
}

function writtenBy({ contactId, revision, thread, caseChange }: TurnCommit): Written {
  const speakers = thread.flatMap(({ outbound }) => (outbound?.speaker.kind === 'staff' ? [outbound.speaker.name] : []))
  const of = caseChange?.case
  const owner = of === undefined ? undefined : of.status === 'owned' ? (of.owner?.name ?? null) : null
  return { contactId, revision, answeredBy: speakers, owner }
}

/** How many answers were written by somebody who did not have the case when it was written. */
export function strangersAnswers(written: readonly Written[]): number {
  const owners = new Map<string, string | null>()
  let strangers = 0
  for (const turn of written.toSorted((a, b) => a.revision - b.revision)) {
    const owner = owners.get(turn.contactId) ?? null
    strangers += turn.answeredBy.filter((name) => name !== owner).length
    if (turn.owner !== undefined) owners.set(turn.contactId, turn.owner)
  }
  return strangers
}
