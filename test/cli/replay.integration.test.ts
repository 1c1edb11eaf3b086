import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { recordKinds } from '../../src/records/sourceRecord.ts'
import type { Replay } from '../../src/review/replay/replayFlag.ts'
import { withDatabase } from '../support/database.ts'
import { invoke } from './support/invoke.ts'
import { product } from './support/product.ts'
import { inboxOf } from './support/samples.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const folder = temporaryFolder('replay')

const database = withDatabase()
const env = () => ({ DATABASE_URL: database.url, VETTING_HOME: folder })

const replay = async (flag: string) => {
  const { code, stdout } = await invoke(['replay', flag, '--json', '-q', '--reason', 'test of the replay'], env())
  return { code, replays: stdout === '' ? [] : (JSON.parse(stdout) as { replays: readonly Replay[] }).replays }
}

const fieldsThatDiffer = async (flag: string) => {
  const { code, replays } = await replay(flag)
  return { code, fields: replays.flatMap(({ differences }) => differences.map(({ field }) => field)) }
}

/** Two nights; in the second, one nominal has another birth date and another a longer sentence. */
beforeAll(async () => {
  const { inbox, config } = inboxOf(folder, recordKinds)
  const edit = (kind: string, from: string, to: string): void => {
    const file = path.join(inbox, `${kind}.csv`)
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  }
  const night = () => product(['run', '--config', config, '-q', '--json'], env())
  await night()
  edit('nominals', '1984-11-10', '1984-10-11')
  edit('disposals', 'Imprisonment,12M', 'Imprisonment,18M')
  await night()
}, 120_000)

const everyFlag = async () => {
  const { rows } = await database.pool.query<{ id: string; past: string }>(
    `select id, (select count(*) from flag_past p where p.flag_id = g.id) as past from flag g order by id`,
  )
  return rows
}

test('every score of every flag, and every step, is the same to the byte', async () => {
  const flags = await everyFlag()
  expect(flags.length).toBeGreaterThan(2)
  expect(flags.some(({ past }) => past !== '0')).toBe(true)
  for (const { id, past } of flags) {
    const { code, replays } = await replay(id)
    expect([code, replays.length]).toEqual([0, Number(past) + 1])
    for (const { differences } of replays) expect(differences).toEqual([])
    expect(replays.map(({ inputs }) => inputs)).toEqual([
      ...Array.from({ length: Number(past) }, () => ({ from: 'stored', why: 'earlier-state' })),
      { from: 're-read', differences: [] },
    ])
  }
})

test('the steps that were replayed said that something had changed', async () => {
  const { rows } = await database.pool.query(
    `select from flag_change c join flag_past p using (flag_id)
      where c.change = 'changed' and json_array_length(c.what) > 0 and p.reconciliation_id < c.reconciliation_id`,
  )
  expect(rows.length).toBeGreaterThan(0)
})

/** Sets a column of a flag past every trigger, and puts it back afterwards. */
let restore = async (): Promise<void> => undefined
afterEach(() => restore())

const tamper = async (
  table: 'flag' | 'policy' | 'model' | 'flag_change',
  column: string,
  expression: string,
  where: string,
) => {
  const key = { flag: 'id', policy: 'version', model: 'fingerprint', flag_change: 'flag_id' }[table]
  const { rows } = await database.pool.query<{ key: string; value: string }>(
    `select ${key} as key, ${column}::text as value from ${table} where ${where}`,
  )
  const type = column === 'score' ? 'int' : column === 'band' || column === 'evidence_fingerprint' ? 'text' : 'json'
  const set = (sql: string, values: readonly string[]) => database.pool.query(sql, [...values]).then(() => undefined)
  const untriggered = async (action: () => Promise<void>) => {
    await database.pool.query(`alter table ${table} disable trigger user`)
    await action()
    await database.pool.query(`alter table ${table} enable trigger user`)
  }
  await untriggered(() => set(`update ${table} set ${column} = (${expression})::${type} where ${where}`, []))
  restore = async () => {
    restore = async () => undefined
    await untriggered(async () => {
      for (const row of rows)
        await set(`update ${table} set ${column} = $1::${type} where ${key} = $2`, [row.value, row.key])
    })
  }
}

const one = async (): Promise<string> => (await everyFlag())[0]?.id ?? ''

test.each([
  ['score', 'score + 1', ['score']],
  ['band', `'LOW'`, ['band', 'tier']],
  ['evidence_fingerprint', `repeat('0', 64)`, ['evidenceFingerprint']],
  ['evidence', `replace(evidence::text, '"declared":false', '"declared":true')`, ['evidenceFingerprint']],
  ['evidence', `regexp_replace(evidence::text, '"weight":[0-9.]+', '"weight":99')`, ['evidence.weight']],
  [
    'evidence',
    `regexp_replace(evidence::text, '"leftValue":"[^"]+"', '"leftValue":"NOBODY"')`,
    ['evidenceFingerprint'],
  ],
  ['evidence', `replace(evidence::text, '":', '": ')`, ['evidence']],
  ['explanation', `replace(explanation::text, '"points"', '"factor"')`, ['explanation']],
])('a flag whose %s was altered (%s) is found, and the field is named', async (column, expression, fields) => {
  const flag = await one()
  await tamper('flag', column, expression, `id = ${flag}`)
  const found = await fieldsThatDiffer(flag)
  expect(found.code).toBe(1)
  expect(found.fields).toEqual(expect.arrayContaining(fields.slice(0, 1)))
})

test('an altered policy is another version, and scores differently', async () => {
  await tamper('policy', 'content', `regexp_replace(content::text, '"points":[0-9]+', '"points":99', 'g')`, 'true')
  const { code, fields } = await fieldsThatDiffer(await one())
  expect([code, fields]).toEqual([1, expect.arrayContaining(['policyVersion', 'score', 'explanation'])])
})

test('an altered model is another fingerprint, and weighs differently', async () => {
  await tamper('model', 'content', `replace(content::text, '"m":0.9', '"m":0.8')`, 'true')
  const { code, fields } = await fieldsThatDiffer(await one())
  expect([code, fields]).toEqual([1, expect.arrayContaining(['evidence.model.fingerprint', 'evidence.weight'])])
})

test('an altered "what changed since" is found', async () => {
  await tamper('flag_change', 'what', `'[]'`, `change = 'changed'`)
  const { rows } = await database.pool.query<{ id: string }>(
    `select flag_id as id from flag_change where change = 'changed'`,
  )
  for (const { id } of rows) expect(await fieldsThatDiffer(id)).toEqual({ code: 1, fields: ['what'] })
})

test('a flag there is not is told apart', async () => {
  expect((await replay('999999')).code).toBe(3)
})

/** Changes a record behind a flag past every rule, and puts it back afterwards. */
const tamperRecord = async (kind: 'nominals' | 'disposals' | 'workforce', from: string, to: string) => {
  const { rows } = await database.pool.query<{ id: string; data: string }>(
    `select id, data::text from record where kind = $1 and position($2 in data::text) > 0`,
    [kind, from],
  )
  const set = (id: string, data: string) =>
    database.pool.query(`update record set data = $1 where kind = $2 and id = $3`, [data, kind, id])
  for (const { id, data } of rows) await set(id, data.replaceAll(from, to))
  restore = async () => {
    restore = async () => undefined
    for (const { id, data } of rows) await set(id, data)
  }
  return rows.length
}

test('a source record that is another than the evidence was made of is found by reading it again', async () => {
  expect(await tamperRecord('disposals', 'Imprisonment', 'Fine')).toBeGreaterThan(0)
  const found = []
  for (const { id } of await everyFlag()) {
    const { code, replays } = await replay(id)
    const inputs = replays.at(-1)?.inputs
    if (code === 1 && inputs?.from === 're-read') found.push(...inputs.differences.map(({ field }) => field))
  }
  expect(found.length).toBeGreaterThan(0)
  expect(found.every((field) => field.startsWith('re-read'))).toBe(true)
})

test('what is gone, or has changed since the evidence was made, is not read again, and it is said why', async () => {
  const flag = await one()
  const why = async () => (await replay(flag)).replays.at(-1)?.inputs
  const { rows } = await database.pool.query<{ kind: string; key: string; source: string; member: string }>(
    `select record_kind as kind, record_key as key, source, member_key as member from flag where id = $1`,
    [flag],
  )
  const [pair] = rows
  const { rows: changes } = await database.pool.query<{ seq: string }>(
    `insert into record_change (kind, record_id, source, key, owner, change, extract_id)
     select 'workforce', 1, 'hr', $1, '', 'changed', max(id) from extract returning seq`,
    [pair?.member],
  )
  expect(await why()).toEqual({ from: 'stored', why: 'changed-since' })
  await database.pool.query(`delete from record_change where seq = $1`, [changes[0]?.seq])
  expect(await why()).toEqual({ from: 're-read', differences: [] })
  const hide = (kind: string, key: string | undefined, to: string | undefined) =>
    database.pool.query(`update record set key = $3 where kind = $1 and key = $2`, [kind, key, to])
  await hide(pair?.kind ?? '', pair?.key, 'hidden')
  expect(await why()).toEqual({ from: 'stored', why: 'record-gone' })
  await hide(pair?.kind ?? '', 'hidden', pair?.key)
  await hide('workforce', pair?.member, 'hidden')
  expect(await why()).toEqual({ from: 'stored', why: 'member-gone' })
  await hide('workforce', 'hidden', pair?.member)
})
