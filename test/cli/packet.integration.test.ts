import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { agreeWithholding, proposeWithholding } from '../../src/store/packet/withholdings.ts'
import { altered, enlist, found, night } from '../review/support/nights.ts'
import { employ } from '../review/support/office.ts'
import { withDatabase } from '../support/database.ts'
import { pastTheRules } from '../support/pastTheRules.ts'
import { invoke } from './support/invoke.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const folder = temporaryFolder('packet')

const database = withDatabase()
const offence = "Canary robbery of O'Canary & Co"
const court = 'Canary Crown Court'

const run = async (...args: readonly string[]) => {
  const env = { DATABASE_URL: database.url, VETTING_HOME: folder }
  const as = args.includes('--as') ? [] : ['--as', 'ann']
  const { code, stdout, stderr } = await invoke([...args, ...as, '--json', '-q', '--reason', 'test of the packet'], env)
  return { code, stderr, document: stdout === '' ? undefined : (JSON.parse(stdout) as unknown) }
}

const compared = {
  name: 'surname',
  label: 'Surname',
  level: 'exact',
  weight: 8,
  frequencyWeight: 2,
  detail: 'the same',
}

const evident = (recordKey: string, extra: object) => {
  const finding = found({ recordKey, sentence: `Very probably one person, see ${offence}` })
  const doc = {
    comparisons: [
      { ...compared, leftValue: 'CANARYNAME', rightValue: 'CANARYNAME' },
      { ...compared, name: 'sex', label: 'Sex', weight: -3, leftValue: 'F', rightValue: 'M', detail: 'differs' },
    ],
    matters: [{ type: 'disposal', key: 'D1', offence, court, convictionDate: '2015-02-20', result: 'Imprisonment' }],
    via: '',
    marking: 'OFFICIAL-SENSITIVE',
    handling: ['P'],
    handlingConditions: '',
    exportBlocked: false,
    basis: 'fact',
    ...extra,
  }
  return altered(finding, doc)
}

let flags: readonly string[] = []

beforeAll(async () => {
  await enlist(database.pool, ['43/1'])
  for (const reviewer of ['ann', 'bob', 'another-officer']) await employ(database.pool, reviewer)
  await database.pool.query(
    `with e as (insert into extract (kind, source, file_name, as_of, mapping, status)
                values ('nominals', 'pnc', 'nominals-of-january.csv', '2026-01-04', 'nominals 1', 'accepted') returning id)
     insert into record (kind, source, key, owner, row_hash, extract_id, line, data)
     select 'nominals', 'pnc', 'N1', '', '\\x00', id, 1, '{}' from e`,
  )
  await night(database.pool, '2026-01-05', [
    evident('N1', {}),
    evident('N2', { handling: ['C'], exportBlocked: true, matters: [], sentence: 'Perhaps one person' }),
  ])
  const { rows } = await database.pool.query<{ id: string }>('select id from flag order by record_key')
  flags = rows.map(({ id }) => id)
})

const met = () => ['--conditions-met', flags[1] ?? ''] as const

/** Ann asks for the packet as it stands. */
const propose = async () => {
  const { document } = await run('packet', 'propose', '43/1', ...met())
  return (document as { readonly exportId: string } | undefined)?.exportId ?? ''
}

const agree = (exportId: string, by = 'bob') => run('packet', 'agree', exportId, '--as', by)

const write = async (name: string) => {
  const out = path.join(folder, name)
  const result = await run('packet', '43/1', '--out', out, ...met())
  return { ...result, out, bytes: result.code === 0 ? readFileSync(out) : Buffer.alloc(0) }
}

/** Two people agree, and it is written. */
const packet = async (name: string) => {
  await agree(await propose())
  return write(name)
}

/** The bytes, and those of everything compressed that begins at any of them. */
const everyPart = (bytes: Buffer): readonly string[] => {
  const parts = [bytes.toString('utf8'), bytes.toString('latin1'), bytes.toString('utf16le')]
  for (let at = 0; at < bytes.length; at += 1) {
    const isGzip = bytes[at] === 0x1f && bytes[at + 1] === 0x8b
    const isZlib = bytes[at] === 0x78
    const isZip = bytes.subarray(at, at + 4).toString('latin1') === 'PK\u0003\u0004'
    for (const [unpack, from] of [
      [isGzip ? gunzipSync : undefined, at],
      [isZlib ? inflateSync : undefined, at],
      [isZip ? inflateRawSync : undefined, at + 30],
    ] as const) {
      try {
        if (unpack) parts.push(unpack(bytes.subarray(from)).toString('utf8'))
      } catch {
        // Not compressed after all.
      }
    }
  }
  return parts
}

test('a packet says what matched, on what, from where, graded how, with what speaks for and against', async () => {
  const { code, bytes, out } = await packet('whole.html')
  expect(code).toBe(0)
  const html = bytes.toString('utf8')
  for (const text of [
    'CANARYNAME',
    'Surname speaks for',
    'Sex speaks against',
    'pnc/nominals/N1',
    'nominals-of-january.csv',
    '2026-01-04',
    'OFFICIAL-SENSITIVE',
    'Canary robbery of O&#39;Canary &amp; Co',
    court,
  ]) {
    expect(html).toContain(text)
  }
  expect(statSync(out).mode & 0o077).toBe(0)
  const { rows } = await database.pool.query(
    'select operation, actor, subject from audit_entry order by seq desc limit 3',
  )
  expect(rows).toEqual([
    { operation: 'disclosure', actor: 'ann', subject: '43/1' },
    { operation: 'alteration', actor: 'bob', subject: '43/1' },
    { operation: 'alteration', actor: 'ann', subject: '43/1' },
  ])
})

test('a flag with handling conditions is not told until somebody says that they are met', async () => {
  const { code, stderr } = await run('packet', 'propose', '43/1')
  expect([code, stderr]).toEqual([4, expect.stringContaining(`Flag ${flags[1]}`)])
})

test('a packet is not written over a file, nor when the disclosure cannot be recorded', async () => {
  await packet('twice.html')
  expect((await packet('twice.html')).code).toBe(5)
  // What was agreed to has not left with it.
  expect((await write('other.html')).code).toBe(0)
  await database.pool.query(
    `alter table audit_entry add constraint refuse_disclosure check (operation <> 'disclosure') not valid`,
  )
  const { code, out } = await packet('unrecorded.html')
  await database.pool.query('alter table audit_entry drop constraint refuse_disclosure')
  expect(code).toBe(1)
  expect(() => statSync(out)).toThrow('ENOENT')
  // The agreement was not used up.
  expect((await write('unrecorded.html')).code).toBe(0)
})

describe('a packet takes two people', () => {
  test('nobody gives one out alone, nor agrees with themselves', async () => {
    expect(await write('alone.html')).toMatchObject({ code: 4, stderr: expect.stringContaining('two people') })
    const exportId = await propose()
    expect((await run('packet', 'propose', '43/1', ...met())).code).toBe(5)
    expect(await agree(exportId, 'ann')).toMatchObject({ code: 4, stderr: expect.stringContaining('same-person') })
    expect((await write('waiting.html')).code).toBe(4)
    expect(() => statSync(path.join(folder, 'waiting.html'))).toThrow('ENOENT')
    expect((await agree(exportId)).code).toBe(0)
    expect((await agree(exportId, 'another-officer')).code).toBe(3)
    expect((await write('once.html')).code).toBe(0)
    expect((await write('again-alone.html')).code).toBe(4)
  })

  test('what has changed since is another packet', async () => {
    const first = await propose()
    const second = await propose()
    expect(second).toBe('')
    await database.pool.query(
      `insert into withholding (member_key, item, ground, reason, author, review_on, agreed_by, agreed_at)
       values ('43/1', $1, 'crime', 'a reason long enough', 'ann', '2027-01-01', 'bob', now())`,
      [`flag-${flags[0]}-source`],
    )
    expect(await agree(first)).toMatchObject({ code: 5, stderr: expect.stringContaining('stale-version') })
    await database.pool.query(`update withholding set ended_by = 'ann', ended_at = now()`)
    await agree(first)
    await pastTheRules(database.pool, `update withholding set ended_by = null, ended_at = null`)
    expect((await write('changed.html')).code).toBe(4)
    await database.pool.query(`update withholding set ended_by = 'ann', ended_at = now()`)
    expect((await write('as-agreed.html')).code).toBe(0)
  })

  test('who is tied to the member neither asks nor agrees', async () => {
    await employ(database.pool, 'own', { memberKey: '43/1' })
    expect((await run('packet', 'propose', '43/1', ...met(), '--as', 'own')).code).toBe(4)
    const exportId = await propose()
    expect(await agree(exportId, 'own')).toMatchObject({ code: 4, stderr: expect.stringContaining('conflict') })
    await agree(exportId)
    await write('untied.html')
  })

  test('by direct SQL neither: a hundred tries', async () => {
    const exportId = await propose()
    const statements = [
      `update export_request set agreed_by = 'ann', agreed_at = now() where id = $1`,
      `update export_request set released_by = 'ann', released_at = now() where id = $1`,
      `update export_request set agreed_by = 'bob', agreed_at = now(), requested_by = 'another-officer' where id = $1`,
      `update export_request set agreed_by = 'bob', agreed_at = now(), digest = repeat('0', 64) where id = $1`,
    ]
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) => database.pool.query(statements[n % 4] ?? '', [exportId])),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toEqual([])
    await agree(exportId)
    await write('after-the-tries.html')
  })
})

test('what is withheld by two people is nowhere in the file, nor in what else quotes it', async () => {
  const item = `flag-${flags[0]}-matter-1`
  const ground = ['--ground', 'safety-of-informant-or-witness', '--review-on', '2027-01-01'] as const
  const proposed = await run('withhold', 'propose', '43/1', item, ...ground)
  expect(proposed.code).toBe(0)
  const { withholding } = proposed.document as { readonly withholding: string }
  // One person alone withholds nothing, and discloses nothing either while they differ.
  expect((await run('withhold', 'agree', withholding)).code).toBe(4)
  expect((await run('packet', 'propose', '43/1', ...met())).code).toBe(4)
  expect(await agreeWithholding(database.pool, withholding, 'another-officer')).toBe('43/1')

  for (const name of ['safe.html', 'safe.json']) {
    const { code, bytes } = await packet(name)
    expect(code).toBe(0)
    for (const part of everyPart(bytes)) {
      for (const secret of [
        offence,
        'Canary robbery',
        'O&#39;Canary',
        court,
        '2015-02-20',
        'Imprisonment',
        'informant',
      ]) {
        expect(part.toLowerCase()).not.toContain(secret.toLowerCase())
      }
    }
    expect(bytes.toString('utf8')).toContain('CANARYNAME')
    expect(bytes.toString('utf8')).toContain('Very probably one person, see [withheld]')
  }
  expect((await run('withhold', 'end', withholding)).code).toBe(0)
  expect((await packet('again.html')).bytes.toString('utf8')).toContain(court)
})

test('the items are listed for those who decide what to withhold', async () => {
  const { document } = await run('packet', '43/1', ...met())
  expect((document as { readonly items: readonly { readonly id: string }[] }).items.map(({ id }) => id)).toEqual(
    expect.arrayContaining([`flag-${flags[0]}`, `flag-${flags[0]}-source`, `flag-${flags[0]}-matter-1`]),
  )
})

test('a ground that is none, an item that is none and a member without a case are refused', async () => {
  expect((await run('withhold', 'propose', '43/1', 'x', '--ground', 'because', '--review-on', '2027-01-01')).code).toBe(
    2,
  )
  expect((await run('packet', '43/9')).code).toBe(3)
  const proposal = {
    memberKey: '43/1',
    item: 'flag-1',
    ground: 'crime',
    reason: 'a reason long enough',
    reviewOn: '2027-01-01',
  } as const
  const id = await proposeWithholding(database.pool, { ...proposal, author: 'ann' })
  await expect(agreeWithholding(database.pool, id ?? '', 'ann')).rejects.toMatchObject({ code: '23514' })
  expect(await proposeWithholding(database.pool, { ...proposal, author: 'bob' })).toBeUndefined()
})
