import type { CasePair } from '../../core/cases/joining.ts'
import type { CaseActor } from '../../core/cases/protection.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Result } from '../../shared/result.ts'

/** What joining two cases of one person is given. */
export interface JoiningDeps {
  /** By a code that the person asked for in one talk and shows in the other; refused with a code the console has words for as `refused.…`. */
  readonly joins: {
    /** The case the code leads to, and nothing is done. For `relate` a colleague may have it. */
    look(caseId: string, code: string, staff: CaseActor, purpose?: 'join' | 'relate'): Promise<Result<CasePair>>
    /** The one that stays open. */
    join(caseId: string, code: string, keep: 'this' | 'other', staff: CaseActor): Promise<Result<Case>>
    /** Takes it back; the case that had stayed. */
    part(goneId: string, staff: CaseActor): Promise<Result<Case>>
    /** Links the case of a relative; each goes on by itself. The case it was done from. */
    relate(caseId: string, code: string, staff: CaseActor): Promise<Result<Case>>
    /** Takes such a link away, from either case. */
    unrelate(caseId: string, otherId: string, staff: CaseActor): Promise<Result<Case>>
  }
}
