import { VettingError } from '../../errors.ts'
import { type ExportKind, type ExportRequest, lockExport } from '../../store/exports/exportRequests.ts'
import type { Queryable } from '../../store/queryable.ts'

/** A request that waits for a second person, locked, for somebody who did not make it. @throws VettingError `not-found`, `same-person`. */
export const exportToAgree = async <Options>(
  tx: Queryable,
  kind: ExportKind,
  { exportId, by }: { readonly exportId: string; readonly by: string },
): Promise<ExportRequest<Options>> => {
  const asked = await lockExport<Options>(tx, kind, exportId)
  if (!asked || asked.agreedBy !== null) throw new VettingError('not-found', `No export ${exportId} waits for that.`)
  if (asked.requestedBy === by) throw new VettingError('same-person', 'Somebody else has to agree to an export.')
  return asked
}
