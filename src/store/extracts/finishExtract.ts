import type { Queryable } from '../queryable.ts'

/** read = accepted + rejected + unchanged; accepted = new + changed. */
export type ExtractCounts = {
  readonly read: number
  readonly accepted: number
  readonly rejected: number
  readonly unchanged: number
  readonly new: number
  readonly changed: number
  readonly gone: number
  readonly inForce: number
}

export type ExtractOutcome = {
  readonly status: 'accepted' | 'refused' | 'same'
  readonly bytes: number
  readonly sha256: string
  readonly encoding: string
  readonly columns: readonly string[]
  readonly rowSalt: string
  readonly initial: boolean
  readonly counts: ExtractCounts
  readonly warnings: Readonly<Record<string, number>>
  readonly refusalCode: string
  readonly refusalReason: string
}

const sql = `
update extract
   set status = $2, bytes = $3, sha256 = $4, encoding = $5, columns = $6, row_salt = $7, initial = $8,
       rows_read = $9, rows_accepted = $10, rows_rejected = $11, rows_unchanged = $12,
       rows_new = $13, rows_changed = $14, rows_gone = $15, rows_in_force = $16,
       warnings = $17, refusal_code = $18, refusal_reason = $19, finished_at = clock_timestamp()
 where id = $1`

/** Closes an extract. Inside the transaction of its rows when it is accepted: both or neither. */
export const finishExtract = async (client: Queryable, id: string, outcome: ExtractOutcome): Promise<void> => {
  const { counts } = outcome
  await client.query(sql, [
    id,
    outcome.status,
    outcome.bytes,
    outcome.sha256,
    outcome.encoding,
    outcome.columns,
    outcome.rowSalt,
    outcome.initial,
    counts.read,
    counts.accepted,
    counts.rejected,
    counts.unchanged,
    counts.new,
    counts.changed,
    counts.gone,
    counts.inForce,
    outcome.warnings,
    outcome.refusalCode,
    outcome.refusalReason,
  ])
}
