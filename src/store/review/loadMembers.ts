import type { ServiceSpell, WorkforceClass } from '../../records/workforce.ts'
import type { Queryable } from '../queryable.ts'

/** What the queue must know of a member beyond their findings. */
export type MemberContext = {
  readonly memberKey: string
  readonly force: string
  readonly workforceClass: WorkforceClass
  readonly post: string
  readonly command: string
  readonly service: readonly ServiceSpell[]
}

/** With the sources named, a member is found by the index. */
const sql = `
select distinct on (r.key) r.key as "memberKey", d.force, d."workforceClass", d.post, d.command, d.service
  from unnest($1::text[]) as k(member_key)
  join record_workforce r on r.key = k.member_key and r.source = any (array(select distinct source from record_workforce)),
       json_to_record(r.data::json) as d(force text, "workforceClass" text, post text, command text, service json)
 order by r.key, r.id desc`

/** Members by key; those no longer in the workforce are left out. */
export const loadMembers = async (
  db: Queryable,
  memberKeys: readonly string[],
): Promise<ReadonlyMap<string, MemberContext>> => {
  const { rows } = await db.query<MemberContext>(sql, [memberKeys])
  return new Map(rows.map((row) => [row.memberKey, row]))
}
