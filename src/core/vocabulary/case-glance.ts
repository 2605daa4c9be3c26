import { stageOf } from '../cases/stage.ts'
import { type Case, isOpen } from './case.ts'
import type { CaseStage } from './case-care.ts'

/** What its person may be told of a case from any door: how it stands, never what it is about. */
export interface CaseGlance {
  readonly folio: string
  readonly stage: CaseStage | 'closed' | 'returned'
  /** Who has it; the name is only for the talk in which they were told it. */
  readonly owner: { readonly name: string; readonly role: string } | null
  /** The last day for something, `2026-12-14`; null when there is none. */
  readonly deadline: string | null
}

/** What a case comes to at a glance. */
export function glanceOf(of: Case): CaseGlance {
  const { folio, status, deadline } = of
  const open = isOpen(of)
  const owner = status === 'owned' && of.owner !== null ? { name: of.owner.name, role: of.owner.role } : null
  const stage = status === 'closed' || status === 'returned' ? status : stageOf(of)
  return { folio, stage, owner, deadline: open ? (deadline?.day ?? null) : null }
}
