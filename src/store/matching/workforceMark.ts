import type { Queryable } from '../queryable.ts'

const sql = `
select concat_ws(' ', (select max(id) from extract where kind in ('workforce', 'associations') and status = 'accepted'),
                 (select count(*) from row_state where kind in ('workforce', 'associations'))) as mark`

/** Differs once members or declarations have been loaded, and once some were changed or taken out otherwise: that voids their state. */
export const workforceMark = async (db: Queryable): Promise<string> => {
  const { rows } = await db.query<{ mark: string }>(sql)
  return rows[0]?.mark ?? ''
}
