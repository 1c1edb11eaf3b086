import type { Queryable } from '../../store/queryable.ts'
import { caseFacts, type CaseScope } from '../../store/review/desk/caseFacts.ts'
import { setCaseStatuses } from '../../store/review/desk/setCaseStatuses.ts'
import { caseStatus } from '../casework/caseStatus.ts'
import type { MatterStatus } from '../casework/matterMachine.ts'

/** Brings the status of the cases in line with their flags and matters. `today` is the London date (ISO). */
export const refreshCases = async (tx: Queryable, scope: CaseScope, today: string): Promise<void> => {
  const facts = await caseFacts(tx, scope)
  const moved = facts.flatMap(({ caseId, status, taken, reopened, unanswered, matters }) => {
    const next = caseStatus({ taken, reopened, unanswered, matters: matters as readonly MatterStatus[] })
    return next === status ? [] : [{ caseId, status: next }]
  })
  if (moved.length > 0) await setCaseStatuses(tx, moved, today)
}
