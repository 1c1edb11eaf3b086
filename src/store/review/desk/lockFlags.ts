import type { Queryable } from '../../queryable.ts'
import { together } from '../../together.ts'
import type { Band, Tier } from '../band.ts'
import type { FindingKey } from '../findingKey.ts'
import type { FlagStatus } from '../flagStatus.ts'
import type { Interest } from './conflictBetween.ts'

/** A flag as somebody is about to work on it. */
export type DeskFlag = FindingKey & {
  readonly id: string
  readonly caseId: string
  readonly status: FlagStatus
  readonly band: Band
  readonly tier: Tier
  readonly version: number
  readonly conflictWith: readonly string[]
  readonly evidenceFingerprint: string
  readonly modelVersion: string
  /** Name and declaration of the person the member stands for; '' for the member. */
  readonly via: string
  readonly declaration: string
  /** Who gave the answer it has; '' for none. */
  readonly decidedBy: string
  readonly proposal: { readonly id: string; readonly action: string; readonly by: string } | null
  /** The claim on it that has not run out. */
  readonly claim: { readonly holder: string; readonly version: string } | null
  /** What stands against the person who asks. */
  readonly interest: Interest | null
  /** That person's views of the evidence as it stands. */
  readonly views: readonly string[]
  readonly escalated: boolean
  /** The matter it belongs to; null for none. */
  readonly matterId: string | null
}

/** In order of id, so that two who lock several do not wait for each other. */
const lock = `select from flag where id = any ($1::bigint[]) order by id for update`

const read = `
select g.id, g.case_id as "caseId", g.member_key as "memberKey", g.class, g.source, g.record_kind as "recordKind",
       g.record_key as "recordKey", g.relation, g.status, g.band, g.tier, g.version, g.conflict_with as "conflictWith",
       g.evidence_fingerprint as "evidenceFingerprint", g.model_version as "modelVersion",
       coalesce(g.evidence ->> 'via', '') as via, coalesce(g.evidence ->> 'declaration', '') as declaration,
       coalesce((select d.decided_by from decision d where d.id = g.decision_id), '') as "decidedBy",
       (select json_build_object('id', p.id::text, 'action', p.action, 'by', p.decided_by)
          from decision p where p.id = g.proposal_id) as proposal,
       (select json_build_object('holder', c.holder, 'version', c.version::text)
          from claim c where c.flag_id = g.id and c.until > clock_timestamp()) as claim,
       case when not sees_member(g.member_key) then conflict_between($2, g.member_key) end as interest,
       array(select v.id from evidence_view v
              where v.flag_id = g.id and v.viewed_by = $2 and v.evidence_fingerprint = g.evidence_fingerprint) as views,
       exists (select from escalation e where e.flag_id = g.id and e.closed_at is null) as escalated,
       (select mf.matter_id from matter_flag mf where mf.flag_id = g.id and mf.removed_by is null) as "matterId"
  from flag g where g.id = any ($1::bigint[]) order by g.id`

/**
 * Locks flags until the transaction ends, and reads them as they then stand; by id, unknown ones left out. Two statements,
 * because one that waits for a lock reads everything else as it was before.
 */
export const lockFlags = async (tx: Queryable, ids: readonly string[], by: string): Promise<readonly DeskFlag[]> => {
  const [, { rows }] = await together(
    tx,
    () => tx.query(lock, [ids]),
    () => tx.query<DeskFlag>(read, [ids, by]),
  )
  return rows
}
