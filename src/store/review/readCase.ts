import type { Queryable } from '../queryable.ts'
import { type FlagDocument, readFlagsOf } from './readFlag.ts'
import type { PatternPromptRow } from './replacePatternPrompts.ts'

export type CaseDocument = {
  readonly id: string
  readonly memberKey: string
  readonly status: string
  readonly openedOn: string
  readonly version: number
  /** Several incidents seen together; null when there are fewer than two. */
  readonly pattern: Omit<PatternPromptRow, 'memberKey'> | null
  readonly flags: readonly FlagDocument[]
}

const sql = `
select c.id, c.member_key as "memberKey", c.status, c.opened_on as "openedOn", c.version,
       case when p.member_key is not null
            then json_build_object('incidents', p.incidents, 'expected', p.expected, 'chance', p.chance,
                                   'timeline', p.timeline) end as pattern
  from case_file c
  left join pattern_prompt p using (member_key)
 where c.member_key = $1`

/** The case of one member with all its flags; undefined when the member has none. */
export const readCase = async (db: Queryable, memberKey: string): Promise<CaseDocument | undefined> => {
  const { rows } = await db.query<Omit<CaseDocument, 'flags'>>(sql, [memberKey])
  const row = rows[0]
  return row && { ...row, flags: await readFlagsOf(db, memberKey) }
}
