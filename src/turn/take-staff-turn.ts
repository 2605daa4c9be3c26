import { caseBoards } from '../core/cases/boards.ts'
import type { CaseActor } from '../core/cases/protection.ts'
import { refusal, type StaffAct } from '../core/cases/rules.ts'
import { attentionRecord } from '../core/registers/attention.ts'
import type { LineState } from '../core/vocabulary/board.ts'
import type { Case } from '../core/vocabulary/case.ts'
import { newCode } from '../core/vocabulary/code.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import { StoreError } from '../shared/errors.ts'
import { done, type Result, refused } from '../shared/result.ts'
import type { TurnCommit } from '../store/store.ts'
import { carryOut } from './carry-out.ts'
import type { TurnDeps } from './deps.ts'
import { cleanText } from './read.ts'
import { staffStep } from './staff-step.ts'

const attempts = 20

/**
 * What a staff member does, on the same road as a person's message: load, step, commit. The case as it now is, or why not:
 * `case:unknown`, `case:owned` (with `by`), `case:not_yours`, `case:ended`, `reply:empty`, `reply:too_long`, `board:gone`, `person:left` (they blocked us: nothing reaches them).
 * `once`: the platform's message that asks for it, which has this effect once.
 * Of two who claim at once exactly one gets the case: the other's commit loses, is computed again, and finds it owned.
 */
export async function takeStaffTurn(
  caseId: string,
  act: StaffAct,
  { supervises = false, ...staff }: CaseActor,
  deps: TurnDeps,
  once: TurnCommit['inbound'] = null,
): Promise<Result<Case>> {
  const wanted = 'text' in act ? { ...act, text: cleanText(act.text) } : act
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = await deps.store.case(caseId)
    const loaded = found === null ? null : await deps.store.load(found.contactId)
    if (found === null || loaded === null) return refused('case:unknown')
    // Judged as it was loaded with the conversation: between the two readings somebody else may have taken it.
    const current = loaded.openCase?.id === caseId ? loaded.openCase : found
    const no = refusal(wanted, current, { ...staff, supervises })
    if (no !== null) return refused(no, { by: current.owner?.name ?? '' })
    if (!(await codeStands(wanted, current, deps))) return refused('join:code')
    if (wanted.type === 'reply' && loaded.conversation.left === true) return refused('person:left')
    // Claiming what is already mine is no news to anyone.
    if (wanted.type === 'claim' && current.status === 'owned') return done(current)
    if (loaded.openCase?.id !== caseId) continue
    if (wanted.type === 'move') {
      const stands = stateNow(wanted, loaded.conversation, deps)
      if (stands === null) return refused('board:gone')
      if (stands === wanted.to) return done(current)
    }
    const stepped = staffStep(
      wanted,
      { of: current, staff, conversation: loaded.conversation, now: deps.now() },
      deps.machinery,
    )
    const commit = await carryOut(stepped, { ...loaded, newAlias: null }, null, deps)
    const result = await deps.store.commitTurn({ ...commit, inbound: once, code: spentBy(wanted, deps) })
    if (result === 'duplicate') return done(current)
    if (result !== 'committed') continue
    const after = commit.caseChange?.case ?? current
    await enterAttention(after, deps)
    deps.committed({ contactId: current.contactId, caseId })
    return done(after)
  }
  throw new StoreError('turn:contended', `committing a staff turn ${attempts} times`, undefined)
}

/** Cases are put together by a code that still leads to the person of one of them: using it is a turn of theirs, so the commit sees whether it was used meanwhile. */
async function codeStands(act: StaffAct, { contactId }: Case, { store, now }: TurnDeps): Promise<boolean> {
  const code = 'code' in act ? act.code : null
  return code === null || (await store.findByCode(code, now())) === contactId
}

/** A code is used up by one that nobody was given, and that has ended, in its place. */
function spentBy(act: StaffAct, { random, book, now }: TurnDeps): TurnCommit['code'] {
  if (!('code' in act) || act.code === null) return null
  return { code: newCode(random, book.office.folio_prefix), expiresAt: now() }
}

/** How the line of a person's board stands that is to be moved; null when the board or the line is no more. */
function stateNow(
  { flow, line }: Extract<StaffAct, { type: 'move' }>,
  conversation: Conversation,
  { machinery: { flows }, book }: TurnDeps,
): LineState | null {
  const board = caseBoards(conversation, { flows, book }).find((one) => one.flow === flow)
  return board?.lines.find(({ id }) => id === line)?.state ?? null
}

/** What ended stands in the register. The act is done whether or not that could be written: whoever reads the register enters what is missing. */
async function enterAttention(of: Case, { store }: Pick<TurnDeps, 'store'>): Promise<void> {
  const record = attentionRecord(of)
  if (record !== null) await store.putRecord(record, 0).catch(() => false)
}
