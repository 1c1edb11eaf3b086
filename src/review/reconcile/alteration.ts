import type { AuditEvent } from '../audit/recorder.ts'
import type { ReconcileResult } from './result.ts'

/** The entry of what a reconciliation changed in the queue, in numbers; undefined when it changed nothing. */
export const alterationOf = (
  subject: string,
  { new: raised, changed, returned, reopened, withdrawn }: ReconcileResult,
): AuditEvent | undefined => {
  const counts = { new: raised, changed, returned, reopened, withdrawn }
  return Object.values(counts).every((count) => count === 0)
    ? undefined
    : {
        operation: 'alteration',
        subject,
        fields: ['flags'],
        counts,
        justification: 'brings the queue in line with what was found',
      }
}
