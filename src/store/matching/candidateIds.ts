import type pg from 'pg'
import type { RecordKind } from '../../records/sourceRecord.ts'
import { inTransaction } from '../inTransaction.ts'
import { partitionOf } from '../records/partitionOf.ts'

/**
 * Ids of the records of one kind that share a blocking key with any of several people, ascending. Each person's keys are
 * looked up by themselves: the index weighs every key of a condition against every row it finds. The planner takes the
 * 80 keys of one person for a third of the table and would read all of it, so reading the table is ruled out.
 */
export const candidateIds = (
  pool: Pick<pg.Pool, 'connect'>,
  kind: RecordKind,
  keysOfPeople: readonly (readonly number[])[],
): Promise<readonly number[]> =>
  inTransaction(pool, async (tx) => {
    const sql = `select r.id::float8 as id from ${partitionOf(kind)} r where r.keys && $1::int4[]`
    const found = new Set<number>()
    await tx.query('set local enable_seqscan = off')
    for (const keys of keysOfPeople) {
      const { rows } = await tx.query<{ id: number }>(sql, [keys])
      for (const { id } of rows) found.add(id)
    }
    return [...found].toSorted((a, b) => a - b)
  })
