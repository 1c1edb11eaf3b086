import type { Queryable } from '../queryable.ts'

/** Ids a session takes from the sequence at a time: the CACHE of `record_id`. */
const blockIds = 65_536

/** So many ids, each higher than all before. */
export type RecordIds = (count: number) => Float64Array

/**
 * Takes ids for up to `rows` rows: whole blocks, which the session then forgets, so that nobody else is given one of them. Throws
 * what `exhausted` makes when more are asked for.
 */
export const reserveRecordIds = async (client: Queryable, rows: number, exhausted: () => Error): Promise<RecordIds> => {
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
