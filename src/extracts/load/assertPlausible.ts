import type { ExtractInForce } from '../../store/extracts/extractInForce.ts'
import type { IngestLimits } from '../limits.ts'
import { Refusal } from '../refusal.ts'

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

/** Throws Refusal `too-many-rejects` when more than the allowed share of the rows was rejected. */
export const assertRejectShare = (rejected: number, read: number, limits: Pick<IngestLimits, 'rejectShare'>): void => {
  if (rejected <= read * limits.rejectShare) return
  throw new Refusal(
    'too-many-rejects',
    `${rejected} of ${read} rows were rejected, more than the ${percent(limits.rejectShare)} allowed. ` +
      'See the rejects of this extract; most likely the layout changed.',
  )
}

/** Throws Refusal `rows-changed` when the number of rows differs too much from what is in force. */
export const assertRowCount = (
  rows: number,
  inForce: ExtractInForce | undefined,
  limits: Pick<IngestLimits, 'rowCountChange'>,
): void => {
  if (inForce === undefined || inForce.rowsInForce === 0) return
  const change = Math.abs(rows - inForce.rowsInForce) / inForce.rowsInForce
  if (change <= limits.rowCountChange) return
  throw new Refusal(
    'rows-changed',
    `The file has ${rows} good rows where ${inForce.rowsInForce} are in force, a change of ${percent(change)}; ` +
      `${percent(limits.rowCountChange)} is allowed. If the file is right, load it with --accept-change.`,
  )
}

/** Throws Refusal `columns-lost` when the file lacks columns that the extract in force had. */
export const assertColumns = (columns: readonly string[], inForce: ExtractInForce | undefined): void => {
  const lost = (inForce?.columns ?? []).filter((name) => !columns.includes(name))
  if (lost.length === 0) return
  throw new Refusal(
    'columns-lost',
    `The extract in force has columns this file lacks: ${lost.join(', ')}. If that is meant, load it with --accept-change.`,
  )
}

/** Throws Refusal `older` when the file speaks of an earlier day than the extract in force. */
export const assertNotOlder = (asOf: string, inForce: ExtractInForce | undefined): void => {
  if (inForce === undefined || asOf >= inForce.asOf) return
  throw new Refusal('older', `The file is as at ${asOf}; the extract in force is as at ${inForce.asOf}.`)
}
