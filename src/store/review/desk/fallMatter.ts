import type { Queryable } from '../../queryable.ts'

const sql = `
update matter m
   set status = 'CLOSED', outcome = 'WRONG_PERSON', closed_on = $2, proposal_id = null, version = version + 1
 where m.id = $1 and m.status <> 'CLOSED'
   and not exists (select from matter_flag mf where mf.matter_id = m.id and mf.removed_by is null)`

/** Closes a matter that rests on no flag any more: none of it was about the person. `today` is the London date (ISO). */
export const fallMatter = async (tx: Queryable, matterId: string, today: string): Promise<void> => {
  await tx.query(sql, [matterId, today])
}
