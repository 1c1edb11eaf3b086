import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { unhurried } from '../unhurried.ts'

export type RecordCount = {
  readonly kind: RecordKind
  readonly source: string
  readonly rows: number
}

const sql = `select kind, source, count(*)::float8 as rows from record group by kind, source order by kind, source`

/** Rows in force per kind and source, counted; the register of extracts has the same figures without counting. */
export const countRecords = async (client: Queryable): Promise<readonly RecordCount[]> => {
  const { rows } = await client.query<RecordCount>(unhurried(sql))
  return rows
}
