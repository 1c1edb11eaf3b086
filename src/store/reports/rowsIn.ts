import type { Queryable } from '../queryable.ts'

const sql = `
select kind, source,
       coalesce(sum(rows_new) filter (where status <> 'refused'), 0)::float8 as new,
       coalesce(sum(rows_changed) filter (where status <> 'refused'), 0)::float8 as changed,
       coalesce(sum(rows_unchanged) filter (where status <> 'refused'), 0)::float8 as unchanged,
       coalesce(sum(rows_rejected) filter (where status <> 'refused'), 0)::float8 as rejected,
       coalesce(sum(rows_read) filter (where status = 'refused'), 0)::float8 as refused
  from extract
 where status <> 'loading' and (finished_at at time zone 'Europe/London')::date between $1 and $2
 group by kind, source
 order by kind, source`

/** Rows of the files offered; those of a refused file count as refused, whatever was found in them. */
export type RowsIn = {
  readonly kind: string
  readonly source: string
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: number
  readonly refused: number
}

/** What became of every row read from one ISO date to another. */
export const rowsIn = async (db: Queryable, from: string, to: string): Promise<readonly RowsIn[]> => {
  const { rows } = await db.query<RowsIn>(sql, [from, to])
  return rows
}
