import naughtyStrings from 'big-list-of-naughty-strings' with { type: 'json' }
import { beforeEach, describe, expect, test } from 'vitest'
import { audit } from '../../../src/review/audit/audit.ts'
import { verifyAudit } from '../../../src/review/audit/verifyAudit.ts'
import { inTransaction } from '../../../src/store/inTransaction.ts'
import type { AuditEntry } from '../../../src/store/audit/auditEntry.ts'
import { readAudit } from '../../../src/store/audit/readAudit.ts'
import { readAuditHead } from '../../../src/store/audit/readAuditHead.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()
const role = `audit_test_${process.pid}`

const entry: AuditEntry = {
  actor: 'officer-1',
  operation: 'consultation',
  subject: '43/1',
  purpose: 'vetting review',
  legalBasis: 'Police (Vetting) Regulations 2025',
  justification: 'took the next case',
  outcome: 'done',
}

const append = (change: Partial<AuditEntry> = {}): Promise<string> => audit(database.pool, { ...entry, ...change })

/** As somebody with full rights over the database would, past the triggers. */
const tamper = (sql: string): Promise<void> =>
  inTransaction(database.pool, async (tx) => {
    await tx.query(`set local session_replication_role = replica`)
    await tx.query(sql)
  })

beforeEach(async () => {
  await tamper('delete from audit_entry')
  await database.pool.query(`update audit_head set seq = 0, hash = decode(repeat('00', 32), 'hex')`)
})

test('an entry carries what the law asks for, and the chain verifies', async () => {
  const { pool } = database
  await append()
  await append({ operation: 'disclosure', recipients: ['PSD'], fields: ['flags'], runId: '7', correlationId: 'c-1' })
  const { rows } = await pool.query(
    `select seq, actor, operation, subject, run_id, correlation_id from audit_entry order by seq`,
  )
  expect(rows).toEqual([
    { seq: '1', actor: 'officer-1', operation: 'consultation', subject: '43/1', run_id: null, correlation_id: null },
    { seq: '2', actor: 'officer-1', operation: 'disclosure', subject: '43/1', run_id: '7', correlation_id: 'c-1' },
  ])
  expect(await verifyAudit(pool)).toEqual({ ok: true, entries: 2, head: await readAuditHead(pool) })
  const contents = []
  for await (const { content } of readAudit(pool, '0', 1)) contents.push(JSON.parse(content))
  expect(contents).toEqual([
    expect.objectContaining({ ...entry, seq: 1, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) }),
    expect.objectContaining({ seq: 2, recipients: ['PSD'], fields: ['flags'] }),
  ])
})

test('an empty trail verifies', async () => {
  expect(await verifyAudit(database.pool)).toMatchObject({ ok: true, entries: 0 })
})

test('an entry is written with what it records, or not at all', async () => {
  const { pool } = database
  const failed = inTransaction(pool, async (tx) => {
    await audit(tx, entry)
    throw new Error('the operation failed')
  })
  await expect(failed).rejects.toThrow('the operation failed')
  expect(await verifyAudit(pool)).toMatchObject({ ok: true, entries: 0 })
})

test('appends at once form one chain', async () => {
  const { pool } = database
  await Promise.all(Array.from({ length: 40 }, (_, n) => append({ subject: `43/${n}` })))
  expect(await verifyAudit(pool)).toMatchObject({ ok: true, entries: 40 })
})

describe('tampering is found', () => {
  const grow = async (): Promise<void> => {
    for (let n = 1; n <= 5; n += 1) await append({ subject: `43/${n}` })
  }

  test.each([
    [
      'one letter of a content',
      `update audit_entry set content = replace(content, '43/3', '43/9') where seq = 3`,
      'content',
      '3',
    ],
    [
      'one byte of a hash',
      `update audit_entry set hash = set_byte(hash, 0, get_byte(hash, 0) # 1) where seq = 3`,
      'content',
      '3',
    ],
    ['a removed entry', `delete from audit_entry where seq = 2`, 'gap', '2'],
    ['a removed first entry', `delete from audit_entry where seq = 1`, 'gap', '1'],
    ['a cut tail', `delete from audit_entry where seq > 3`, 'head', '3'],
    [
      'two contents exchanged',
      `update audit_entry e set content = o.content, hash = o.hash from audit_entry o where (e.seq, o.seq) in ((2, 3), (3, 2))`,
      'content',
      '2',
    ],
    [
      'an altered entry with its hash made to fit',
      `update audit_entry set content = replace(content, '43/3', '43/9'),
              hash = sha256(previous_hash || convert_to(replace(content, '43/3', '43/9'), 'UTF8')) where seq = 3`,
      'link',
      '4',
    ],
  ])('%s', async (_, sql, fault, seq) => {
    await grow()
    await tamper(sql)
    expect(await verifyAudit(database.pool)).toEqual({ ok: false, fault, seq })
  })

  test('a tail cut with its head is found against a checkpoint kept elsewhere', async () => {
    const { pool } = database
    await grow()
    const checkpoint = await readAuditHead(pool)
    await append()
    expect(await verifyAudit(pool, [checkpoint])).toMatchObject({ ok: true })
    await tamper(
      `with cut as (delete from audit_entry where seq > 3)
       update audit_head set (seq, hash) = (select seq, hash from audit_entry where seq = 3)`,
    )
    expect(await verifyAudit(pool)).toMatchObject({ ok: true, entries: 3 })
    expect(await verifyAudit(pool, [checkpoint])).toEqual({ ok: false, fault: 'checkpoint', seq: '5' })
    await append()
    await append()
    expect(await verifyAudit(pool, [checkpoint])).toEqual({ ok: false, fault: 'checkpoint', seq: '5' })
  })
})

test.each([`update audit_entry set content = '{}'`, `delete from audit_entry`, `truncate audit_entry`])(
  'not even the owner changes the trail by a slip: %s',
  async (sql) => {
    await append()
    await expect(database.pool.query(sql)).rejects.toMatchObject({ code: '42501' })
  },
)

test('a role may append through the function and touch nothing else', async () => {
  const { pool } = database
  const attempt = (sql: string): Promise<void> =>
    inTransaction(pool, async (tx) => {
      await tx.query(`create role ${role}`)
      await tx.query(`grant usage on schema vetting to ${role}`)
      await tx.query(`grant execute on function audit_append(jsonb) to ${role}`)
      await tx.query(`set local role ${role}`)
      await tx.query(sql)
      throw new Error('allowed')
    })
  await expect(attempt(`select audit_append('${JSON.stringify(entry)}')`)).rejects.toThrow('allowed')
  for (const sql of [
    `select from audit_entry`,
    `select from audit_head`,
    `insert into audit_entry (seq, content, previous_hash, hash) values (1, '{}', '', '')`,
    `update audit_entry set content = ''`,
    `update audit_head set seq = 0`,
    `delete from audit_entry`,
    `truncate audit_entry`,
    `alter table audit_entry disable trigger all`,
    `drop table audit_entry`,
  ]) {
    await expect(attempt(sql)).rejects.toMatchObject({ code: '42501' })
  }
})

describe('an entry that cannot stand is refused, and names the field', () => {
  test.each<[string, Partial<Record<keyof AuditEntry, unknown>>]>([
    ['operation', { operation: 'reading' }],
    ['actor', { actor: '' }],
    ['justification', { justification: '  ' }],
    ['justification', { justification: 'x'.repeat(1_000_000) }],
    ['justification', { justification: 'a\u0000b' }],
    ['justification', { justification: 'a\u202eb' }],
    ['purpose', { purpose: 'a\ud800b' }],
    ['subject', { subject: undefined }],
    ['outcome', { outcome: 'perhaps' }],
    ['runId', { runId: '1; drop table audit_entry' }],
  ])('%s', async (field, change) => {
    const refused = append(change as Partial<AuditEntry>)
    await expect(refused).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining(`${field}:`) })
    expect(await verifyAudit(database.pool)).toMatchObject({ ok: true, entries: 0 })
  })

  test('hostile words are written as they are, or refused; the chain verifies either way', async () => {
    const words = naughtyStrings.filter((text) => text.trim().length >= 3 && text.length <= 250)
    let written = 0
    for (const justification of words) {
      await append({ justification }).then(
        () => (written += 1),
        (error: unknown) => expect(error).toMatchObject({ code: 'usage' }),
      )
    }
    expect(written).toBeGreaterThan(200)
    expect(await verifyAudit(database.pool)).toMatchObject({ ok: true, entries: written })
  })
})
