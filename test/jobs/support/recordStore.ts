import type { Person } from '../../../src/records/person.ts'
import type { SourceRecord } from '../../../src/records/sourceRecord.ts'
import type { Queryable } from '../../../src/store/queryable.ts'
import { keyTableOf } from '../../../src/store/records/keyTable.ts'
import { sheetOfPeople, testMatching } from './testMatching.ts'

const personOf = (record: SourceRecord): Person | undefined =>
  'person' in record.data ? record.data.person : undefined

const upsert = `
insert into record (kind, source, key, owner, row_hash, extract_id, line, data, keys, sheet)
values ($1, $2, $3, $4, sha256($5::text::bytea), 1, 1, $5, $6, $7)
on conflict do nothing returning id`

const update = `
with old as (select id, owner from record where kind = $1 and source = $2 and key = $3)
update record r set owner = $4, row_hash = sha256($5::text::bytea), data = $5::text, keys = $6, sheet = $7
  from old where r.kind = $1 and r.id = old.id returning r.id, old.owner as "oldOwner"`

const logChange = `
insert into record_change (kind, record_id, source, key, owner, change, extract_id) values ($1, $2, $3, $4, $5, $6, 1)`

const change = (db: Queryable, { kind, source, key, owner }: SourceRecord, id: string, what: string) =>
  db.query(logChange, [kind, id, source, key, owner, what])

/** Brings the stored blocking keys of one record in line with it; none when it is gone. */
const syncKeys = async (db: Queryable, { kind }: SourceRecord, id: string): Promise<void> => {
  const table = keyTableOf(kind)
  if (table === undefined) return
  await db.query(`delete from ${table} where id = $1`, [id])
  await db.query(`insert into ${table} select unnest(keys), id from record where kind = $2 and id = $1`, [id, kind])
}

/** Loads records as a first load does: no changes are listed. */
export const firstLoad = async (db: Queryable, records: readonly SourceRecord[]): Promise<void> => {
  for (const record of records) {
    const { rows } = await db.query<{ id: string }>(upsert, valuesOf(record))
    await syncKeys(db, record, rows[0]?.id ?? '0')
  }
}

/** Of every third record none, as of one stored before there were sheets. */
const sheetOf = (record: SourceRecord): Buffer | null => {
  const person = personOf(record)
  if (person === undefined || JSON.stringify(record.data).length % 3 === 0) return null
  const own =
    record.kind === 'workforce' ? testMatching.peopleOf(record as SourceRecord<'workforce'>, []) : [{ person }]
  return Buffer.from(sheetOfPeople(own.map((one) => one.person)))
}

const valuesOf = (record: SourceRecord): unknown[] => {
  const person = personOf(record)
  const keys = person === undefined ? null : [...testMatching.blockingKeys(person)]
  return [record.kind, record.source, record.key, record.owner, JSON.stringify(record.data), keys, sheetOf(record)]
}

/** Adds or replaces one record and lists the change, as the merge of an extract does. */
export const put = async (db: Queryable, record: SourceRecord): Promise<void> => {
  const inserted = await db.query<{ id: string }>(upsert, valuesOf(record))
  const [row] = inserted.rows
  if (row !== undefined) {
    await syncKeys(db, record, row.id)
    return void (await change(db, record, row.id, 'new'))
  }
  const updated = await db.query<{ id: string; oldOwner: string }>(update, valuesOf(record))
  const [known] = updated.rows
  if (known === undefined) return
  await syncKeys(db, record, known.id)
  await change(db, record, known.id, 'changed')
  if (known.oldOwner !== record.owner) await change(db, { ...record, owner: known.oldOwner }, known.id, 'gone')
}

/** Takes one record out of force and lists the change. */
export const drop = async (db: Queryable, record: SourceRecord): Promise<void> => {
  const { rows } = await db.query<{ id: string; owner: string }>(
    'delete from record where kind = $1 and source = $2 and key = $3 returning id, owner',
    [record.kind, record.source, record.key],
  )
  const [row] = rows
  if (row === undefined) return
  await syncKeys(db, record, row.id)
  await change(db, { ...record, owner: row.owner }, row.id, 'gone')
}
