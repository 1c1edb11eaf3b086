import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseString } from 'fast-csv'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Checkpoint } from '../../src/review/audit/checkpointFile.ts'
import { withDatabase } from '../support/database.ts'
import { found, night } from '../review/support/nights.ts'
import { employ } from '../review/support/office.ts'
import { invoke } from './support/invoke.ts'
import { product } from './support/product.ts'
import { inboxOf, sample } from './support/samples.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const folder = temporaryFolder('audit')

const database = withDatabase()
const env = () => ({ DATABASE_URL: database.url, VETTING_HOME: folder })
const reason = ['--reason', 'acceptance test of the trail'] as const

const entries = async () => {
  const { rows } = await database.pool.query<{ entry: Record<string, unknown> }>(
    'select content::json as entry from audit_entry order by seq',
  )
  return rows.map(({ entry }) => entry)
}

/** Runs a command and returns what it added to the trail. */
const recorded = async (...args: readonly string[]) => {
  const before = (await entries()).length
  const result = await invoke([...args, '-q'], env())
  return { ...result, added: (await entries()).slice(before) }
}

beforeAll(async () => {
  await night(database.pool, '2026-01-05', [found(), found({ memberKey: '43/2', recordKey: 'N2' })])
  for (const auditor of ['aud', 'audra']) await employ(database.pool, auditor, { roles: ['auditor'] })
  await employ(database.pool, 'officer')
})

test('a file that is loaded, again or refused is one collection each', async () => {
  const load = (name: 'workforce' | 'nominals') =>
    recorded('ingest', sample(name), '--as', 'workforce', '--as-of', '2026-01-01')
  const whole = {
    operation: 'collection',
    source: 'hr.workforce',
    purpose: 'Vetting of the workforce',
    outcome: 'done',
  }
  expect((await load('workforce')).added).toEqual([expect.objectContaining(whole)])
  expect((await load('workforce')).added).toEqual([expect.objectContaining(whole)])
  expect((await load('nominals')).added).toEqual([expect.objectContaining({ ...whole, outcome: 'refused' })])
})

test('a load whose collection cannot be recorded loads nothing', async () => {
  const counted = `select count(*)::int as n from record where kind = 'nominals'`
  await refusingEntries(async () => {
    const { code, added } = await recorded('ingest', sample('nominals'), '--as', 'nominals', '--as-of', '2026-01-01')
    expect([code, added]).toEqual([1, []])
  })
  expect((await database.pool.query(counted)).rows).toEqual([{ n: 0 }])
})

test('looking at a case is a consultation of that member, with the reason', async () => {
  const { code, stdout, added } = await recorded('case', '43/1', '--json', ...reason)
  expect([code, stdout.includes('"memberKey": "43/1"')]).toEqual([0, true])
  const consultation = {
    operation: 'consultation',
    subject: '43/1',
    justification: reason[1],
    actor: expect.anything(),
  }
  expect(added).toEqual([
    expect.objectContaining({ ...consultation, correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) }),
  ])
})

test('asking for a member without a case is recorded too', async () => {
  const { code, added } = await recorded('case', '43/9', ...reason)
  expect([code, added.length]).toEqual([3, 1])
})

test('a page of the queue is one consultation that lists whom it showed', async () => {
  const { added } = await recorded('queue', ...reason)
  expect(added).toEqual([
    expect.objectContaining({ operation: 'consultation', subject: 'queue', members: ['43/1', '43/2'] }),
  ])
})

test.each([
  ['no reason', []],
  ['a short one', ['--reason', 'because']],
  ['a hostile one', ['--reason', 'looks harmless \u202e but is not']],
])('real people are not shown for %s', async (_, given) => {
  const { code, stdout, added } = await recorded('case', '43/1', ...given)
  expect([code, stdout, added]).toEqual([2, '', []])
})

test.each([
  ['case', '43/1'],
  ['queue', '--json'],
])('when the trail cannot be written, %s shows nothing', async (...args) => {
  await refusingEntries(async () => {
    const { code, stdout } = await recorded(...args, ...reason)
    expect([code, stdout]).toEqual([1, ''])
  })
})

describe('the trail leaves by two auditors', () => {
  const asking = async (...args: readonly string[]) => {
    const { code, stdout, stderr, added } = await recorded(
      'audit',
      ...args,
      '--json',
      ...(args[0] === 'exports' ? [] : reason),
    )
    return {
      code,
      stderr,
      added,
      document: stdout === '' ? undefined : (JSON.parse(stdout) as Record<string, unknown>),
    }
  }
  const propose = async (by: string, ...days: readonly string[]) =>
    String((await asking('propose', ...days, '--as', by)).document?.['exportId'])

  test('one asks, another agrees, then it is written once, as CSV or JSON, and is a disclosure', async () => {
    await database.pool.query(`select audit_append($1)`, [
      {
        actor: '=cmd()',
        operation: 'consultation',
        subject: '@x',
        purpose: 'test',
        legalBasis: 'test',
        justification: '+1+1',
        counts: { flags: 3 },
        outcome: 'done',
      },
    ])
    const asked = (await entries()).length
    const id = await propose('aud')
    expect(await asking('exports')).toMatchObject({
      document: [{ id, upTo: String(asked), requestedBy: 'aud', agreedBy: null, reason: reason[1] }],
    })
    expect(await asking('agree', id, '--as', 'audra')).toMatchObject({
      code: 0,
      document: { exportId: id, entries: asked },
      added: [expect.objectContaining({ operation: 'alteration', actor: 'audra', subject: 'audit' })],
    })
    const { stdout, added } = await recorded('audit', 'export', id, '--as', 'aud', ...reason)
    expect(added).toEqual([
      expect.objectContaining({
        operation: 'disclosure',
        subject: 'audit',
        actor: 'aud',
        justification: reason[1],
        fields: expect.arrayContaining([`export-${id}`]),
      }),
    ])
    const rows = await csvRows(stdout)
    expect(rows.length).toBe(asked)
    expect(rows.at(-1)).toMatchObject({ actor: "'=cmd()", subject: "'@x", justification: "'+1+1", counts: 'flags=3' })
    expect(await asking('export', id, '--as', 'aud')).toMatchObject({ code: 3, document: undefined, added: [] })

    const whole = await propose('aud')
    await asking('agree', whole, '--as', 'audra')
    const { document } = await asking('export', whole, '--as', 'audra')
    expect((document as unknown as readonly object[])[asked - 1]).toMatchObject({
      actor: '=cmd()',
      counts: { flags: 3 },
    })
  })

  test('days without an entry are an empty export', async () => {
    const id = await propose('aud', '--from', '2020-01-01', '--to', '2020-12-31')
    await asking('agree', id, '--as', 'audra')
    expect((await asking('export', id, '--as', 'aud')).document).toEqual([])
  })

  test('nobody exports alone, agrees with themselves, or takes part without being an auditor', async () => {
    const id = await propose('aud')
    expect(await asking('export', id, '--as', 'aud')).toMatchObject({ code: 4, document: undefined, added: [] })
    expect(await asking('agree', id, '--as', 'aud')).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('same-person'),
    })
    for (const step of [['propose'], ['agree', id], ['export', id]]) {
      expect(await asking(...step, '--as', 'officer')).toMatchObject({ code: 4, document: undefined, added: [] })
    }
    const sql = (change: string) => database.pool.query(`update export_request set ${change} where id = $1`, [id])
    const own = `agreed_by = 'aud', agreed_at = now()`
    for (const change of [own, `released_by = 'aud', released_at = now()`, `options = '{}'`, `kind = 'packet'`]) {
      await expect(sql(change)).rejects.toMatchObject({ code: '23514' })
    }
    await expect(sql(`agreed_by = 'officer', agreed_at = now()`)).rejects.toMatchObject({ constraint: 'decision_role' })
  })

  test('an entry that was altered since is neither agreed to nor written', async () => {
    const alter = (from: string, to: string) =>
      database.pool.query(
        `set session_replication_role = replica;
         update audit_entry set content = replace(content, '${from}', '${to}') where actor = '=cmd()';
         set session_replication_role = origin`,
      )
    const id = await propose('aud')
    await alter('+1+1', '+1+2')
    expect(await asking('agree', id, '--as', 'audra')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('audit-broken'),
    })
    await alter('+1+2', '+1+1')
    expect((await asking('agree', id, '--as', 'audra')).code).toBe(0)
    await alter('+1+1', '+1+2')
    expect(await asking('export', id, '--as', 'aud')).toMatchObject({ code: 1, document: undefined, added: [] })
    await alter('+1+2', '+1+1')
    expect((await asking('export', id, '--as', 'aud')).code).toBe(0)
  })
})

const verify = async () => {
  const { code, stdout } = await invoke(['audit', 'verify', '--json', '-q'], env())
  return { code, ...(JSON.parse(stdout) as Record<string, unknown>) }
}

test('a first night is one collection per file, its thresholds, one combination and one alteration in numbers, and leaves a checkpoint that a cut trail cannot meet', async () => {
  const { config } = inboxOf(folder, ['workforce', 'nominals', 'disposals'])
  const before = (await entries()).length
  const run = await product(['run', '--config', config, '-q', '--json'], env())
  expect(JSON.parse(run.stdout)).toMatchObject({ run: { status: 'complete' } })
  const runId = (JSON.parse(run.stdout) as { run: { id: string } }).run.id
  const added = (await entries()).slice(before)
  expect(added.map(({ operation }) => operation)).toEqual([
    'collection',
    'collection',
    'collection',
    'alteration',
    'combination',
    'alteration',
  ])
  expect(added.at(-1)).toMatchObject({
    subject: `run/${runId}`,
    fields: ['flags'],
    counts: { new: expect.any(Number), changed: 0, returned: 0, reopened: 0, withdrawn: 2 },
  })
  for (const entry of added) expect(entry).toMatchObject({ runId, correlationId: `run-${runId}` })

  const file = path.join(folder, 'audit-checkpoints.jsonl')
  const kept = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Checkpoint)
  expect(kept.at(-1)?.seq).toBe(String(before + added.length))
  expect(await verify()).toMatchObject({ code: 0, ok: true, checkpoints: kept.length })
  await database.pool.query(
    `set session_replication_role = replica;
     delete from audit_entry where seq = (select max(seq) from audit_entry);
     update audit_head set (seq, hash) = (select seq, hash from audit_entry order by seq desc limit 1);
     set session_replication_role = origin`,
  )
  expect(await verify()).toMatchObject({ code: 1, ok: false, fault: 'checkpoint', seq: kept.at(-1)?.seq })
}, 120_000)

test('checkpoints are signed with a key that an explicit command makes, and one that is not is found', async () => {
  const home = path.join(folder, 'signed')
  const key = path.join(home, 'key.pem')
  const config = path.join(folder, 'signed.yaml')
  mkdirSync(home)
  writeFileSync(config, `audit: { signingKey: ${key}, checkpoints: ${path.join(home, 'ends.jsonl')} }\n`)
  const signing = async (...args: readonly string[]) => {
    const result = await invoke(['audit', ...args, '--config', config, '--json', '-q'], env())
    return { ...result, document: result.stdout === '' ? undefined : (JSON.parse(result.stdout) as unknown) }
  }
  expect((await signing('verify')).code).toBe(2)
  expect(await signing('key', 'create')).toMatchObject({ code: 0, document: { publicKey: `${key}.pub` } })
  expect((await signing('key', 'create')).code).toBe(5)
  expect(await signing('verify')).toMatchObject({ code: 0, document: { ok: true, checkpoints: 1, signed: 1 } })
  // Without a key nothing is signed, and it is said.
  expect(await invoke(['audit', 'verify', '-q'], { ...env(), VETTING_HOME: home })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('unsigned'),
  })
  const ends = path.join(home, 'ends.jsonl')
  writeFileSync(ends, readFileSync(ends, 'utf8').replace(/,"signature":"[^"]+"/, ''))
  expect(await signing('verify')).toMatchObject({ code: 1, document: { ok: false, fault: 'signature', signed: 0 } })
})

test('to release or cancel a held run is an alteration by whoever does it, and what is refused is none', async () => {
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into run (kind, business_date, requested_mode, requested_by, status, reason)
     values ('manual', '2026-02-02', 'full', 'test', 'held', 'queue-storm') returning id`,
  )
  const id = rows[0]?.id ?? ''
  const alteration = { operation: 'alteration', subject: `run/${id}`, runId: id, fields: ['status'], outcome: 'done' }
  expect((await recorded('runs', 'release', id)).added).toEqual([expect.objectContaining(alteration)])
  expect(await recorded('runs', 'release', id)).toMatchObject({ code: 5, added: [] })
  expect((await recorded('runs', 'cancel', id)).added).toEqual([expect.objectContaining(alteration)])
})

/** Lets no entry into the trail while `action` runs. */
const refusingEntries = async (action: () => Promise<void>): Promise<void> => {
  await database.pool.query(`alter table audit_entry add constraint refuse_all check (false) not valid`)
  try {
    await action()
  } finally {
    await database.pool.query(`alter table audit_entry drop constraint refuse_all`)
  }
}

const csvRows = (text: string): Promise<Record<string, string>[]> =>
  new Promise((resolve, reject) => {
    const rows: Record<string, string>[] = []
    parseString(text, { headers: true })
      .on('data', (row: Record<string, string>) => rows.push(row))
      .on('error', reject)
      .on('end', () => resolve(rows))
  })
