import type { Queryable } from '../queryable.ts'

/** Where the record of a flag came from; empty when it is gone from its source. */
export type FlagSource = { readonly flagId: string; readonly fileName: string; readonly asOf: string }

const sourceSql = `
select flag_id as "flagId", file_name as "fileName", coalesce(as_of::text, '') as "asOf" from packet_sources($1)`

/** The extract each record of a member's flags came with. */
export const flagSources = async (db: Queryable, memberKey: string): Promise<readonly FlagSource[]> =>
  (await db.query<FlagSource>(sourceSql, [memberKey])).rows

export type PacketDecision = {
  readonly id: string
  readonly flagId: string | null
  readonly matterId: string | null
  readonly action: string
  readonly answer: string
  readonly route: string
  readonly outcome: string
  readonly reasons: string
  readonly factors: readonly string[]
  readonly decidedBy: string
  readonly rank: string
  /** UTC. */
  readonly at: Date
}

const decisionSql = `
select id, flag_id as "flagId", matter_id as "matterId", action, answer, route, outcome, reasons, factors,
       decided_by as "decidedBy", rank, at
  from decision where member_key = $1 and in_effect order by id`

/** The decisions in effect on a member, oldest first. */
export const decisionsOn = async (db: Queryable, memberKey: string): Promise<readonly PacketDecision[]> =>
  (await db.query<PacketDecision>(decisionSql, [memberKey])).rows
