import { type CasePair, careOf, mayPart } from '../../core/cases/joining.ts'
import { type CaseActor, mayOpen } from '../../core/cases/protection.ts'
import { type Case, isOpen } from '../../core/vocabulary/case.ts'
import { typedCode } from '../../core/vocabulary/code.ts'
import { StoreError } from '../../shared/errors.ts'
import { done, type Refusal, type Result, refused } from '../../shared/result.ts'
import { carryOut } from '../carry-out.ts'
import type { TurnDeps } from '../deps.ts'
import { partStep } from '../staff-step.ts'
import { takeStaffTurn } from '../take-staff-turn.ts'
import { keepWayTo } from './case-ways.ts'

const attempts = 20

/** What a code is used for: to put two cases of one person together, or to link a relative's. */
export type JoinPurpose = 'join' | 'relate'

/**
 * The case a code leads to, to be put together with this one, or linked with it, whoever has it. Refused: `join:code` (none, used, past, or of a case they may not open),
 * `join:own` (of this very person), `join:none_open`, `join:owned` (a colleague has one of the two), `case:unknown`, `case:ended`.
 */
export async function lookAtJoin(
  caseId: string,
  typed: string,
  staff: CaseActor,
  deps: TurnDeps,
  purpose: JoinPurpose = 'join',
): Promise<Result<CasePair>> {
  const of = await deps.store.case(caseId)
  if (of === null) return refused('case:unknown')
  if (!mayOpen(of, staff)) return refused('case:protected')
  const code = typedCode(typed)
  const contactId = code === null ? null : await deps.store.findByCode(code, deps.now())
  if (contactId === null) return refused('join:code')
  if (contactId === of.contactId) return refused('join:own')
  const other = (await deps.store.load(contactId))?.openCase ?? null
  if (other === null) return refused('join:none_open')
  // That this person has a case nobody may know of is not told either.
  if (!mayOpen(other, staff)) return refused('join:code')
  if (!isOpen(of)) return refused('case:ended')
  if (purpose === 'relate') return done({ of, other })
  const others = [of, other].find(({ owner }) => owner !== null && owner.id !== staff.id)
  return others === undefined ? done({ of, other }) : refused('join:owned', { by: others.owner?.name ?? '' })
}

/**
 * Puts two cases of one person together: one stays, with a link to the other and what was kept of it; the other ends and leads there.
 * Both people are told: they are one, or somebody used a code that was not theirs. The case that stays, or why not.
 */
export async function joinCases(
  caseId: string,
  typed: string,
  keep: 'this' | 'other',
  staff: CaseActor,
  deps: TurnDeps,
): Promise<Result<Case>> {
  const looked = await lookAtJoin(caseId, typed, staff, deps)
  if (!looked.ok) return looked
  const { of, other } = looked.value
  const [stays, goes] = keep === 'this' ? [of, other] : [other, of]
  const code = (one: Case) => (one === other ? typedCode(typed) : null)
  const merge = { type: 'merge', from: linkTo(goes), has: careOf(goes), code: code(stays) } as const
  const linked = await takeStaffTurn(stays.id, merge, staff, deps)
  if (!linked.ok) return linked
  const into = { ...linkTo(stays), version: linked.value.version }
  const gone = await takeStaffTurn(goes.id, { type: 'join', into, code: code(goes) }, staff, deps)
  if (!gone.ok) {
    await takeStaffTurn(stays.id, { type: 'unmerge', from: goes.id }, staff, deps)
    return gone
  }
  // Two who put them together the other way round at once, or who closed the one that stays: nobody's case ends in one that has ended.
  const now = await deps.store.case(stays.id)
  if (now === null || !isOpen(now)) return (await reopen(goes.id, staff, deps, true)) ?? refused('case:ended')
  await keepWayTo(goes, deps)
  return done(now)
}

/** Parts two cases again, on the same day and while nothing was written in either: `join:apart` when they are not, or no longer may be. */
export async function partCases(goneId: string, staff: CaseActor, deps: TurnDeps): Promise<Result<Case>> {
  const gone = await deps.store.case(goneId)
  const stays = gone?.mergedInto === undefined ? null : await deps.store.case(gone.mergedInto.id)
  if (gone === null || stays === null || !mayPart(gone, stays, deps.book.calendar, deps.now()))
    return refused('join:apart')
  if (!mayOpen(gone, staff) || !mayOpen(stays, staff)) return refused('case:protected')
  if (stays.owner !== null && stays.owner.id !== staff.id) return refused('join:owned', { by: stays.owner.name })
  const no = await reopen(goneId, staff, deps)
  if (no !== null) return no
  await takeStaffTurn(stays.id, { type: 'unmerge', from: goneId }, staff, deps)
  return done(stays)
}

/** Links the cases of two relatives; each goes on by itself, and both people are told. The case it was done from, or why not. */
export async function relateCases(
  caseId: string,
  typed: string,
  staff: CaseActor,
  deps: TurnDeps,
): Promise<Result<Case>> {
  const looked = await lookAtJoin(caseId, typed, staff, deps, 'relate')
  if (!looked.ok) return looked
  const { of, other } = looked.value
  const theirs = { type: 'relate', to: linkTo(of), code: typedCode(typed) } as const
  const first = await takeStaffTurn(other.id, theirs, staff, deps)
  if (!first.ok) return first
  const second = await takeStaffTurn(of.id, { type: 'relate', to: linkTo(other), code: null }, staff, deps)
  if (!second.ok) await takeStaffTurn(other.id, { type: 'unrelate', to: linkTo(of) }, staff, deps)
  return second
}

/** Takes the link between two relatives' cases away, from either; the case it was done from. A case that ended keeps its own. */
export async function unrelateCases(
  caseId: string,
  otherId: string,
  staff: CaseActor,
  deps: TurnDeps,
): Promise<Result<Case>> {
  const [of, other] = [await deps.store.case(caseId), await deps.store.case(otherId)]
  const link = of?.related?.find(({ id }) => id === otherId)
  if (of === null || link === undefined) return refused('case:unknown')
  const gone = await takeStaffTurn(of.id, { type: 'unrelate', to: link }, staff, deps)
  if (gone.ok && other?.related?.some(({ id }) => id === of.id))
    await takeStaffTurn(other.id, { type: 'unrelate', to: linkTo(of) }, staff, deps)
  return gone
}

/** Lets a case that went on in another stand by itself again; null when it does. Refused when its person has another case open, or wrote since (unless `anyhow`). */
async function reopen(caseId: string, staff: CaseActor, deps: TurnDeps, anyhow = false): Promise<Refusal | null> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const of = await deps.store.case(caseId)
    const loaded = of === null ? null : await deps.store.load(of.contactId)
    if (of?.mergedInto === undefined || loaded === null) return refused('join:apart')
    const wrote = !anyhow && (loaded.conversation.heardAt ?? 0) > of.mergedInto.at
    if (loaded.openCase !== null || wrote) return refused('join:apart')
    const moment = { of, staff, conversation: loaded.conversation, now: deps.now() }
    const stepped = partStep(moment, deps.machinery)
    const commit = await carryOut(stepped, { ...loaded, openCase: of, newAlias: null }, null, deps)
    if ((await deps.store.commitTurn(commit)) !== 'committed') continue
    deps.committed({ contactId: of.contactId, caseId })
    return null
  }
  throw new StoreError('turn:contended', `committing a staff turn ${attempts} times`, undefined)
}

function linkTo({ id, folio }: Case) {
  return { id, folio }
}
