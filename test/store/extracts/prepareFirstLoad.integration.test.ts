import { expect, test } from 'vitest'
import { recordKinds } from '../../../src/records/sourceRecord.ts'
import { indexFirstLoad, prepareFirstLoad } from '../../../src/store/extracts/prepareFirstLoad.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()

/** Every index of a partition with its definition and statistics target, and every constraint. */
const schemaSql = `
select c.relname, pg_get_indexdef(i.indexrelid) as def, array_agg(a.attstattarget order by a.attnum) as targets
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_attribute a on a.attrelid = i.indexrelid
 where i.indrelid = $1::regclass and i.indisvalid group by c.relname, i.indexrelid
union all
select conname, pg_get_constraintdef(oid), null from pg_constraint where conrelid = $1::regclass
order by 1, 2`

test.each(recordKinds)('the indexes of %s that a first load sets aside are built again as they were', async (kind) => {
  const table = `record_${kind.replace('-', '_')}`
  const client = await database.pool.connect()
  const schema = async () => (await client.query(schemaSql, [table])).rows
  try {
    const before = await schema()
    await client.query('begin')
    expect(await prepareFirstLoad(client, kind)).toBe(true)
    expect((await schema()).length).toBeLessThan(before.length)
    await indexFirstLoad(client, kind)
    expect(await schema()).toEqual(before)
    await client.query('rollback')
  } finally {
    client.release()
  }
})
