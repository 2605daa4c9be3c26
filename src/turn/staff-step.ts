import { type CareAct, isCare } from '../core/cases/care.ts'
import type { StaffAct } from '../core/cases/rules.ts'
import { type Machinery, type Step, step } from '../core/conversation/step.ts'
import type { Case } from '../core/vocabulary/case.ts'
import type { CaseEnding } from '../core/vocabulary/case-care.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { Effect } from '../core/vocabulary/effect.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import type { StaffMember } from '../core/vocabulary/role.ts'

/** Where a staff member's act falls. */
export interface StaffMoment {
  readonly of: Case
  readonly staff: StaffMember
  readonly conversation: Conversation
  readonly now: number
}

/** What a staff act makes of the conversation: most are events of it; a note, or what keeps the case in order, is none of the person's business. */
export function staffStep(act: StaffAct, moment: StaffMoment, machinery: Machinery): Step {
  const { of, staff, conversation, now } = moment
  if (act.type === 'transfer') return transferStep(act, moment, machinery)
  if (act.type === 'take_over')
    return transferStep({ ...act, type: 'transfer', to: staff, area: of.area }, moment, machinery)
  if (act.type === 'note') return { conversation, effects: [{ type: 'note_case', staff, text: act.text }] }
  if (isCare(act)) {
    const kept: Effect = { type: 'care_case', staff, act }
    if (act.type !== 'safe') return { conversation, effects: [...told(act), kept] }
    const calmed = step(conversation, { type: 'case_safe', staff }, machinery, now)
    return { ...calmed, effects: [...calmed.effects, kept] }
  }
  const stepped = step(conversation, eventOf(act, staff), machinery, now)
  if (act.type === 'join') return joined(stepped, act.into)
  return 'ending' in act && act.ending !== undefined ? ended(stepped, act.ending) : stepped
}

/** Of what keeps a case in order the person is told only what was made by a code, and that it was taken back: somebody else may have used their code. */
function told(act: CareAct): readonly Effect[] {
  switch (act.type) {
    case 'merge':
      return [{ type: 'say', key: 'case.came_here', vars: { other: act.from.folio } }]
    case 'unmerge':
      return [{ type: 'say', key: 'case.parted' }]
    case 'relate':
      return [{ type: 'say', key: 'case.related', vars: { other: act.to.folio } }]
    case 'unrelate':
      return [{ type: 'say', key: 'case.unrelated', vars: { other: act.to.folio } }]
    case 'stage':
    case 'priority':
    case 'deadline':
    case 'task':
    case 'task_done':
    case 'snooze':
    case 'interpreter':
    case 'protect':
    case 'origin':
    case 'safe':
    case 'alert':
      return []
  }
}

/** The talk ends as when a case is closed; the person is told where it goes on, and is not asked whether it helped: it is not over. */
function joined({ conversation, effects }: Step, into: Extract<StaffAct, { type: 'join' }>['into']): Step {
  const says: Effect = { type: 'say', key: 'case.went_on', vars: { into: into.folio }, choices: ['person', 'menu'] }
  return {
    conversation,
    effects: effects.map((e) =>
      e.type === 'close_case' ? { ...e, into } : e.type === 'say' && e.key === 'case.closed' ? says : e,
    ),
  }
}

/** What a case that went on in another one, and its talk, are again: as the case was, waiting or somebody's. */
export function partStep({ of, staff, conversation, now }: StaffMoment, machinery: Machinery): Step {
  const claimed = step(conversation, { type: 'case_claimed', staff: of.owner ?? staff }, machinery, now)
  const again =
    of.owner === null ? step(claimed.conversation, { type: 'case_released', staff }, machinery, now) : claimed
  return {
    conversation: again.conversation,
    effects: [
      { type: 'say', key: 'case.parted' },
      { type: 'part_case', staff },
    ],
  }
}

/** How it ended is the office's to know: the machine ends the talk either way. */
function ended({ conversation, effects }: Step, ending: CaseEnding): Step {
  const told = effects.map((e) => (e.type === 'close_case' || e.type === 'return_case' ? { ...e, ending } : e))
  return { conversation, effects: told }
}

/** The person is told who has them now, or that they wait again; of one queue or another they need not know. */
function transferStep(
  act: Extract<StaffAct, { type: 'transfer' }>,
  { of, staff, conversation, now }: StaffMoment,
  machinery: Machinery,
): Step {
  const { to, area, text } = act
  const passed: Effect = { type: 'transfer_case', staff, to, area, text }
  if (to !== null && of.status === 'owned') {
    const joined: Effect = { type: 'say', key: 'person.joined', vars: { name: to.name, role: to.role } }
    return { conversation, effects: [joined, passed] }
  }
  if (to === null && of.status === 'waiting') return { conversation, effects: [passed] }
  const event =
    to === null ? ({ type: 'case_released', staff } as const) : ({ type: 'case_claimed', staff: to } as const)
  const stepped = step(conversation, event, machinery, now)
  return { ...stepped, effects: [...stepped.effects, passed] }
}

function eventOf(
  act: Exclude<StaffAct, CareAct | { type: 'note' | 'transfer' | 'take_over' }>,
  staff: StaffMember,
): ConversationEvent {
  switch (act.type) {
    case 'claim':
      return { type: 'case_claimed', staff }
    case 'reply':
      return { ...act, type: 'staff_reply', staff }
    case 'return':
      return { type: 'case_returned', staff }
    case 'release':
      return { type: 'case_released', staff }
    case 'close':
    case 'join':
      return { type: 'case_closed', staff }
    case 'move':
      return { type: 'case_board', flow: act.flow, line: act.line, to: act.to }
  }
}
