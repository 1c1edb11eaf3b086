import type { Queryable } from '../queryable.ts'

/** `extract` names kind and source apart, the ledger as one word. */
const sql = `
with last as (
  select distinct on (kind, source) source || '.' || kind as name, bytes
    from extract where status = 'accepted' order by kind, source, id desc)
select s.name from unnest($1::text[]) with ordinality as s(name, place) left join last l on l.name = s.name
 order by l.bytes desc nulls first, s.place`

/**
 * Names of sources (`source.kind`) by the size of the file each has in force, so that no large one is the last that everything waits
 * for. Those that have none come first, in the order given: nobody knows how large they are.
 */
export const largestFirst = async (db: Queryable, names: readonly string[]): Promise<readonly string[]> =>
  (await db.query<{ name: string }>(sql, [names])).rows.map(({ name }) => name)
