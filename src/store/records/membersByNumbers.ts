import type { Queryable } from '../queryable.ts'
import { recordColumns, type StoredRecord } from './storedRecord.ts'

const sql = `select ${recordColumns} from record_workforce r where r.key = any($1::text[]) order by r.id`

/** Workforce members by `force/number`, whatever source they come from. */
export const membersByNumbers = async (
  client: Queryable,
  numbers: readonly string[],
): Promise<readonly StoredRecord[]> => {
  const { rows } = await client.query<StoredRecord>(sql, [numbers])
  return rows
}
