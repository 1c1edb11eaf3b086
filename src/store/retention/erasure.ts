import type { Queryable } from '../queryable.ts'

/** What is erased: everything of one member, or of one source record. */
export type ErasureSubject =
  | { readonly memberKey: string }
  | { readonly source: string; readonly kind: string; readonly key: string }

/** Rows erased of one table, and the SHA-256 (hex) of their content as it was, in order. */
export type Erased = { readonly table: string; readonly rows: number; readonly hash: string }

type Step = { readonly table: string; readonly where: string }

/** The flags erased, in a table for the transaction. */
const flags = 'flag_id in (select id from erased_flag)'
const cases = 'case_id in (select id from erased_case)'

/** In the order the references between them ask for. */
const casework: readonly Step[] = [
  { table: 'recipient_notice', where: flags },
  { table: 'correction', where: flags },
  { table: 'disclosure', where: flags },
  { table: 'note', where: `${flags} or ${cases}` },
  { table: 'escalation', where: flags },
  { table: 'snooze', where: flags },
  { table: 'suppression', where: flags },
  { table: 'link', where: flags },
  { table: 'matter_flag', where: flags },
  { table: 'claim', where: flags },
  { table: 'evidence_view', where: flags },
  { table: 'challenge', where: `decision_id in (select id from decision where ${flags} or ${cases})` },
  { table: 'decision', where: `${flags} or ${cases}` },
  { table: 'matter', where: cases },
  { table: 'flag_change', where: flags },
  { table: 'flag_past', where: flags },
  { table: 'flag', where: 'id in (select id from erased_flag)' },
]

/** $1 is the key of the member. */
const ofMember: readonly Step[] = [
  ...casework,
  { table: 'pattern_prompt', where: 'member_key = $1' },
  { table: 'withholding', where: 'member_key = $1' },
  { table: 'export_request', where: 'member_key = $1' },
  { table: 'welfare_hit', where: 'member_key = $1' },
  { table: 'case_file', where: 'member_key = $1' },
  { table: 'finding', where: 'member_key = $1' },
  { table: 'shard_finding', where: 'member_key = $1' },
  { table: 'shard_member', where: 'member_key = $1' },
  { table: 'member_recheck', where: 'member_key = $1' },
  { table: 'reviewer_interest', where: 'member_key = $1' },
  { table: 'record_change', where: `kind = 'workforce' and key = $1 or kind = 'associations' and owner = $1` },
  { table: 'record_associations', where: 'owner = $1' },
  { table: 'record_workforce', where: 'key = $1' },
  { table: 'protected.characteristic', where: 'member_key = $1' },
]

/** $1 source, $2 kind, $3 key of the record. */
const ofRecord: readonly Step[] = [
  ...casework,
  ...['welfare_hit', 'finding', 'shard_finding', 'shard_record'].map((table) => ({
    table,
    where: 'source = $1 and record_kind = $2 and record_key = $3',
  })),
  ...['nominals', 'report_persons', 'misconduct'].map((kind) => ({
    table: `blocking_key_${kind}`,
    where: `id in (select id from record_${kind} where source = $1 and (kind = $2 and key = $3 or owner = $3))`,
  })),
  { table: 'record_change', where: 'source = $1 and (kind = $2 and key = $3 or owner = $3)' },
  { table: 'record', where: 'source = $1 and (kind = $2 and key = $3 or owner = $3)' },
]

const prepare = `
create temp table erased_flag (id bigint primary key) on commit drop;
create temp table erased_case (id bigint primary key) on commit drop`

const mark = {
  member: [
    'insert into erased_flag select id from flag where member_key = $1',
    'insert into erased_case select id from case_file where member_key = $1',
  ],
  record: ['insert into erased_flag select id from flag where source = $1 and record_kind = $2 and record_key = $3'],
}

/** The pages of the keys the records have, without these records. $1 source, $2 kind, $3 key. */
const forgetKeys = ['nominals', 'report_persons', 'misconduct'].map(
  (kind) => `
with gone as (
  select id, keys from record_${kind} where source = $1 and (kind = $2 and key = $3 or owner = $3)),
held as (
  select array_agg(id) as ids, (select buckets_of(array_agg(key)) from gone, unnest(keys) key) as buckets from gone)
update key_page_${kind} p set pairs = pairs_without(p.pairs, p.first_id, h.ids)
  from held h where p.bucket = any (h.buckets)`,
)

/** What stays points no more at what goes. */
const letGo = [
  `update flag set decision_id = null, proposal_id = null where id in (select id from erased_flag)`,
  `update matter set decision_id = null, proposal_id = null where case_id in (select id from erased_case)`,
]
const forget = [
  `update flag set conflict_with = array_remove(conflict_with, $1) where $1 = any (conflict_with)`,
  `update flag_past set conflict_with = array_remove(conflict_with, $1) where $1 = any (conflict_with)`,
  `update recheck set member_keys = array_replace(member_keys, $1, 'erased') where $1 = any (member_keys)`,
]

const deletion = ({ table, where }: Step): string => `
with gone as (delete from ${table} t where ${where} returning to_jsonb(t)::text as content)
select count(*)::int as rows,
       encode(sha256(convert_to(coalesce(string_agg(content, E'\\n' order by content), ''), 'UTF8')), 'hex') as hash
  from gone`

/** Every table an erasure of a member or a record empties of them; a test holds it against the schema. */
export const erasedTables: readonly string[] = [...new Set([...ofMember, ...ofRecord].map(({ table }) => table))]

/** Erases everything of the subject, in the caller's transaction, and says what went. */
export const erase = async (tx: Queryable, subject: ErasureSubject): Promise<readonly Erased[]> => {
  const isMember = 'memberKey' in subject
  const values = isMember ? [subject.memberKey] : [subject.source, subject.kind, subject.key]
  await tx.query(`select set_config('vetting.erasing', 'on', true)`)
  await tx.query(prepare)
  for (const sql of isMember ? mark.member : mark.record) await tx.query(sql, values)
  for (const sql of letGo) await tx.query(sql)
  for (const sql of isMember ? forget : forgetKeys) await tx.query(sql, values)
  const erased: Erased[] = []
  for (const step of isMember ? ofMember : ofRecord) {
    const given = step.where.includes('$') ? values : []
    const { rows } = await tx.query<{ rows: number; hash: string }>(deletion(step), given)
    const [row] = rows
    if (row && row.rows > 0) erased.push({ table: step.table, ...row })
  }
  return erased
}
