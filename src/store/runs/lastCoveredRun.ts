import type { Queryable } from '../queryable.ts'

export type CoveredRun = {
  readonly id: string
  readonly toSeq: string
  readonly modelVersion: string
  readonly policyVersion: string
  readonly firstLoads: readonly string[]
}

const sql = `
select id, to_seq as "toSeq", model_version as "modelVersion", policy_version as "policyVersion", first_loads::text[] as "firstLoads"
  from run where covered order by id desc limit 1`

/** The latest run that matched and reconciled everything in its window: the base of a delta. */
export const lastCoveredRun = async (db: Queryable): Promise<CoveredRun | undefined> => {
  const { rows } = await db.query<CoveredRun>(sql)
  return rows[0]
}
