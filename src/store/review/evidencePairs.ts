import type { Queryable } from '../queryable.ts'

const sql = `
select p.flag_id as "flagId", g.evidence as before, f.doc as after
  from unnest($1::bigint[], $2::bigint[]) as p(flag_id, finding_id)
 cross join lateral (select g.evidence from flag g where g.id = p.flag_id limit 1) g
 cross join lateral (select f.doc from finding f where f.id = p.finding_id limit 1) f`

export type EvidencePair = {
  readonly flagId: string
  readonly before: unknown
  readonly after: unknown
}

/** The evidence some flags stand on, and what was found for them now. */
export const evidencePairs = async (
  db: Queryable,
  pairs: readonly { readonly flagId: string; readonly findingId: string }[],
): Promise<readonly EvidencePair[]> => {
  const { rows } = await db.query<EvidencePair>(sql, [
    pairs.map((pair) => pair.flagId),
    pairs.map((pair) => pair.findingId),
  ])
  return rows
}
