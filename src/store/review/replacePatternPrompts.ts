import type { Queryable } from '../queryable.ts'

export type PatternPromptRow = {
  readonly memberKey: string
  readonly incidents: number
  readonly expected: number
  readonly chance: number
  readonly timeline: readonly object[]
}

const sql = `
with given as (
  select * from unnest($2::text[], $3::int[], $4::real[], $5::real[], $6::json[])
                as p(member_key, incidents, expected, chance, timeline)
), gone as (
  delete from pattern_prompt p
   where ($7::text[] is null or p.member_key = any ($7))
     and not exists (select from given g where g.member_key = p.member_key)
)
insert into pattern_prompt as p (member_key, case_id, incidents, expected, chance, timeline, reconciliation_id)
select g.member_key, c.id, g.incidents, g.expected, g.chance, g.timeline, $1
  from given g join case_file c using (member_key)
on conflict (member_key) do update
   set incidents = excluded.incidents, expected = excluded.expected, chance = excluded.chance,
       timeline = excluded.timeline, reconciliation_id = excluded.reconciliation_id
 where (p.incidents, p.expected, p.chance, p.timeline::text)
       is distinct from (excluded.incidents, excluded.expected, excluded.chance, excluded.timeline::text)`

/** Sets the prompts in force, of everybody or of `memberKeys`. Their cases must be open. */
export const replacePatternPrompts = async (
  tx: Queryable,
  reconciliationId: string,
  prompts: readonly PatternPromptRow[],
  memberKeys?: readonly string[],
): Promise<void> => {
  await tx.query(sql, [
    reconciliationId,
    prompts.map((prompt) => prompt.memberKey),
    prompts.map((prompt) => prompt.incidents),
    prompts.map((prompt) => prompt.expected),
    prompts.map((prompt) => prompt.chance),
    prompts.map((prompt) => JSON.stringify(prompt.timeline)),
    memberKeys ?? null,
  ])
}
