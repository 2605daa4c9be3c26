import { plainText } from '../core/vocabulary/outbound.ts'
import type { StaffMember } from '../core/vocabulary/role.ts'
import { carryOut } from './carry-out.ts'
import type { TurnDeps } from './deps.ts'
import { staffStep } from './staff-step.ts'

/**
 * What the person of a case would be told if it were closed now, in their own language: the turn is computed as it would be taken, and not
 * committed. Null where there is no open case, and where nothing reaches them.
 */
export async function closingWords(caseId: string, staff: StaffMember, deps: TurnDeps): Promise<string | null> {
  const found = await deps.store.case(caseId)
  const loaded = found === null ? null : await deps.store.load(found.contactId)
  if (loaded === null || loaded.openCase?.id !== caseId) return null
  const moment = { of: loaded.openCase, staff, conversation: loaded.conversation, now: deps.now() }
  const stepped = staffStep({ type: 'close' }, moment, deps.machinery)
  const { thread } = await carryOut(stepped, { ...loaded, newAlias: null }, null, deps)
  const said = thread.flatMap(({ outbound }) => (outbound === null ? [] : [plainText(outbound)]))
  return said.length === 0 ? null : said.join('\n\n')
}
