import type { Queryable } from '../queryable.ts'
import { unhurried } from '../unhurried.ts'

/** A row that was not loaded: where it stands and why, never what it holds. */
export type StoredReject = {
  readonly line: number
  readonly column: string
  readonly code: string
  readonly reason: string
}

const batchRows = 10_000

const saveSql = `
insert into reject (extract_id, line, column_name, code, reason)
select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::text[])`

export const saveRejects = async (
  client: Queryable,
  extractId: string,
  rejects: readonly StoredReject[],
): Promise<void> => {
  for (let from = 0; from < rejects.length; from += batchRows) {
    const batch = rejects.slice(from, from + batchRows)
    const column = <Value>(pick: (reject: StoredReject) => Value): readonly Value[] => batch.map(pick)
    await client.query(
      unhurried(saveSql, [
        extractId,
        column(({ line }) => line),
        column((reject) => reject.column),
        column(({ code }) => code),
        column(({ reason }) => reason),
      ]),
    )
  }
}

const listSql = `
select line, column_name as "column", code, reason
  from reject where extract_id = $1 and line > $2 order by line limit $3`

/** Rejects of an extract in the order of their lines, after a line: for lists and downloads. */
export const rejectsOf = async (
  client: Queryable,
  extractId: string,
  page: { readonly afterLine?: number; readonly limit: number },
): Promise<readonly StoredReject[]> => {
  const { rows } = await client.query<StoredReject>(listSql, [extractId, page.afterLine ?? 0, page.limit])
  return rows
}
