import type { AuditEvent } from '../audit/recorder.ts'
import type { ReconcileResult } from './result.ts'

/** The entry of what a reconciliation changed, in numbers, in the queue and among victims and witnesses; undefined when nothing. */
export const alterationOf = (
  subject: string,
  { new: raised, changed, returned, reopened, withdrawn, welfareChanges: welfare }: ReconcileResult,
): AuditEvent | undefined => {
  const flags = { new: raised, changed, returned, reopened, withdrawn }
  const counts = {
    ...flags,
    welfareNew: welfare.new,
    welfareChanged: welfare.changed,
    welfareWithdrawn: welfare.withdrawn,
  }
  const isTouched = (numbers: object): boolean => Object.values(numbers).some((count) => count > 0)
  if (!isTouched(counts)) return undefined
  return {
    operation: 'alteration',
    subject,
    fields: [...(isTouched(flags) ? ['flags'] : []), ...(isTouched(welfare) ? ['welfare'] : [])],
    counts,
    justification: 'brings the queue in line with what was found',
  }
}
