import { VettingError } from '../../errors.ts'
import type { Queryable } from '../../store/queryable.ts'
import { membersByNumbers } from '../../store/records/membersByNumbers.ts'
import { createRecheck, type NewRecheck } from '../../store/runs/createRecheck.ts'

/** Enters a recheck. Throws `unknown-person` when one of the people is not in the workforce. */
export const enterRecheck = async (db: Queryable, recheck: NewRecheck): Promise<string> => {
  const rows = await membersByNumbers(db, recheck.memberKeys)
  const unknown = new Set(recheck.memberKeys).size - new Set(rows.map((row) => row.key)).size
  if (unknown === 0) return createRecheck(db, recheck)
  throw new VettingError('unknown-person', `${unknown} of the people asked for are not in the workforce in force.`)
}
