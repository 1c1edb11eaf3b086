import type { Queryable } from '../queryable.ts'

/** So many ids, each higher than all before. */
export type RecordIds = (count: number) => Float64Array

/** Ids a session takes from the sequence at a time. */
const blockSql = `select seqcache::float8 as ids from pg_sequence where seqrelid = 'record_id'::regclass`

/**
 * Takes ids for up to `rows` rows: whole blocks, which the session then forgets, so that nobody else is given one of them. Throws
 * what `exhausted` makes when more are asked for.
 */
export const reserveRecordIds = async (client: Queryable, rows: number, exhausted: () => Error): Promise<RecordIds> => {
  const { rows: block } = await client.query<{ ids: number }>(blockSql)
  const blockIds = block[0]?.ids ?? 1
  const blocks: number[] = []
  await client.query('discard sequences')
  while (blocks.length * blockIds < rows) {
    const { rows: taken } = await client.query<{ first: number }>(`select nextval('record_id')::float8 as first`)
    blocks.push(...taken.map(({ first }) => first))
    await client.query('discard sequences')
  }
  let given = 0
  return (count) => {
    if (given + count > blocks.length * blockIds) throw exhausted()
    const ids = new Float64Array(count)
    for (let i = 0; i < count; i++, given++)
      ids[i] = (blocks[Math.floor(given / blockIds)] as number) + (given % blockIds)
    return ids
  }
}
