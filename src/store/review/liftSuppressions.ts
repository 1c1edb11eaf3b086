import type { Queryable } from '../queryable.ts'

const sql = `
update suppression s
   set lifted_causes = array(select json_array_elements_text(l.causes)), lifted_by_reconciliation = $1,
       lifted_at = clock_timestamp()
  from json_to_recordset($2) as l(id bigint, causes json)
 where s.id = l.id`

/** Ends suppressions by a reconciliation, each for the causes seen. */
export const liftSuppressions = async (
  tx: Queryable,
  reconciliationId: string,
  lifted: readonly { readonly id: string; readonly causes: readonly string[] }[],
): Promise<void> => {
  await tx.query(sql, [reconciliationId, JSON.stringify(lifted)])
}
