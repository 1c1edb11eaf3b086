import type { Queryable } from '../queryable.ts'

const sql = `
insert into case_file (member_key, opened_on)
select distinct member_key, $2::date from unnest($1::text[]) as m(member_key) order by member_key
on conflict (member_key) do nothing`

/** Opens the case of every member who has none yet. */
export const openCases = async (tx: Queryable, memberKeys: readonly string[], openedOn: string): Promise<void> => {
  await tx.query(sql, [memberKeys, openedOn])
}
