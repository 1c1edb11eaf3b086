import type { Queryable } from '../queryable.ts'
import type { Band, Tier } from './band.ts'
import type { FlagState } from './existingFlag.ts'
import type { FindingKey } from './findingKey.ts'
import type { FlagStatus } from './flagStatus.ts'

/** Why a flag stands where it stands, in the words of the policy it was scored under. */
export type FlagExplanation = {
  readonly parts: readonly {
    readonly signal: string
    readonly label: string
    readonly why: string
    readonly effect: 'tier' | 'points' | 'factor'
    /** Points added, or the factor; 0 for a tier signal. */
    readonly value: number
  }[]
  /** Shared contacts with the number of people who hold each. */
  readonly contacts: readonly { readonly contact: string; readonly holders: number }[]
  /** Why the band is lower than the match alone would give; '' when it is not. */
  readonly cap: '' | 'contact-common'
}

/** One flag with everything it was raised on. */
export type FlagDocument = FindingKey & {
  readonly id: string
  readonly caseId: string
  readonly status: FlagStatus
  readonly state: FlagState
  readonly band: Band
  readonly tier: Tier
  readonly score: number
  readonly agePoints: number
  readonly weight: number
  readonly conflictWith: readonly string[]
  readonly evidence: unknown
  readonly explanation: FlagExplanation
  readonly modelVersion: string
  readonly policyVersion: string
  readonly openedOn: string
  readonly version: number
  /** What each reconciliation did to it, oldest first. */
  readonly history: readonly FlagEvent[]
}

export type FlagEvent = {
  readonly reconciliationId: string
  readonly businessDate: string
  readonly change: 'new' | 'changed' | 'withdrawn' | 'returned' | 'reopened'
  readonly what: readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[]
}

const explanationSql = `
select json_build_object(
         'parts', (select coalesce(json_agg(json_build_object(
                            'signal', part ->> 'signal', 'label', weight ->> 'label', 'why', weight ->> 'why',
                            'effect', part ->> 'effect', 'value', part -> 'value') order by n), '[]')
                     from json_array_elements(g.explanation -> 'parts') with ordinality as e(part, n),
                          lateral (select p.content -> 'priority' -> 'signals' -> (part ->> 'signal')) as w(weight)),
         'contacts', g.explanation -> 'contacts',
         'cap', g.explanation -> 'cap')
  from policy p where p.version = g.policy_version`

const documentSql = (condition: string): string => `
select g.id, g.case_id as "caseId", g.member_key as "memberKey", g.class, g.source, g.record_kind as "recordKind",
       g.record_key as "recordKey", g.relation, g.status, g.state, g.band, g.tier, g.score, g.age_points as "agePoints",
       g.weight, g.conflict_with as "conflictWith", g.evidence,
       (${explanationSql}) as explanation, g.model_version as "modelVersion",
       g.policy_version as "policyVersion", g.opened_on as "openedOn", g.version,
       (select json_agg(json_build_object('reconciliationId', h.id::text, 'businessDate', r.business_date,
                                          'change', h.change, 'what', h.what) order by h.id)
          from (select g.first_reconciliation, 'new', '[]'
                union all
                select c.reconciliation_id, c.change, c.what from flag_change c where c.flag_id = g.id) as h(id, change, what)
          join reconciliation r using (id)) as history
  from flag g
 where ${condition}
 order by g.position, g.id`

/** One flag by id. */
export const readFlag = async (db: Queryable, id: string): Promise<FlagDocument | undefined> => {
  const { rows } = await db.query<FlagDocument>(documentSql('g.id = $1'), [id])
  return rows[0]
}

/** Every flag of one member, whatever its state, in reading order. */
export const readFlagsOf = async (db: Queryable, memberKey: string): Promise<readonly FlagDocument[]> => {
  const { rows } = await db.query<FlagDocument>(documentSql('g.member_key = $1'), [memberKey])
  return rows
}
