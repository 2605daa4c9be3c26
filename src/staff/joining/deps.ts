import type { CasePair } from '../../core/cases/joining.ts'
import type { CaseActor } from '../../core/cases/protection.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Result } from '../../shared/result.ts'

/** What joining two cases of one person is given. */
export interface JoiningDeps {
  /** By a code that the person asked for in one talk and shows in the other; refused with a code the console has words for as `refused.…`. */
  readonly joins: {
    /** The case the code leads to, and nothing is done. */
    look(caseId: string, code: string, staff: CaseActor): Promise<Result<CasePair>>
    /** The one that stays open. */
    join(caseId: string, code: string, keep: 'this' | 'other', staff: CaseActor): Promise<Result<Case>>
    /** Takes it back; the case that had stayed. */
    part(goneId: string, staff: CaseActor): Promise<Result<Case>>
  }
}
