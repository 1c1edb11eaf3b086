import type { Queryable } from '../../queryable.ts'

export type NoteRow = {
  readonly id: string
  /** '' for a note on the case. */
  readonly flagId: string
  readonly by: string
  readonly body: string
  /** UTC. */
  readonly at: Date
}

const sql = `
select n.id, coalesce(n.flag_id::text, '') as "flagId", n.by, n.body, n.at
  from note n join case_file c on c.id = n.case_id
 where c.member_key = $1 order by n.id`

/** The notes on the case of one member, oldest first. */
export const listNotes = async (db: Queryable, memberKey: string): Promise<readonly NoteRow[]> =>
  (await db.query<NoteRow>(sql, [memberKey])).rows
