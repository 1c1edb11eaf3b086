import { beforeEach, describe, expect, test } from 'vitest'
import { verifyAudit } from '../../../src/review/audit/verifyAudit.ts'
import type { IdentityAnswer } from '../../../src/review/desk/answer.ts'
import { answerIdentity, secondAnswer } from '../../../src/review/desk/answerIdentity.ts'
import { assign } from '../../../src/review/desk/assign.ts'
import type { Desk } from '../../../src/review/desk/desk.ts'
import { openEvidence } from '../../../src/review/desk/openEvidence.ts'
import { withDatabase } from '../../support/database.ts'
import { found, night, wipe } from '../support/nights.ts'
import { deskOf, employ, hire, reasons, record, takeAndOpen } from '../support/office.ts'

const database = withDatabase()
let desk: Desk

const raise = async (...bands: readonly ('HIGH' | 'MEDIUM' | 'LOW' | 'RELATIVE')[]): Promise<void> => {
  await hire(database.pool, '43/1')
  for (const n of bands.keys()) await record(database.pool, `N${n}`)
  await night(
    database.pool,
    '2026-01-05',
    bands.map((band, n) => found({ band, recordKey: `N${n}` })),
  )
}

beforeEach(async () => {
  await wipe(database.pool)
  desk = await deskOf(database.pool)
  for (const id of ['ann', 'bob', 'cyd']) await employ(database.pool, id)
})

const all = async (sql: string) => (await database.pool.query(sql)).rows

/** Everything an operation could have written, without the views and claims that came before it. */
const written = () =>
  all(`select (select count(*) from decision) as decisions, (select count(*) from suppression) as suppressions,
              (select count(*) from matter) as matters, (select count(*) from audit_entry where content::json ->> 'outcome' <> 'refused') as audited,
              (select json_agg(json_build_array(id, status, version) order by id) from flag)::text as flags`)

describe('one person answers', () => {
  test('that it is this person: the records are linked and a matter is opened', async () => {
    await raise('MEDIUM')
    const flag = await takeAndOpen(desk, 'ann')
    const answered = await answerIdentity(desk, {
      flagId: flag.id,
      by: 'ann',
      version: flag.version,
      action: 'confirm',
      reasons,
      factors: ['identity-details'],
    })
    expect(answered).toEqual({ flagId: flag.id, decisionId: '1', status: 'CONFIRMED' })
    expect(await all(`select record_key, undone_by from link`)).toEqual([{ record_key: 'N0', undone_by: null }])
    expect(await all(`select regime, status from matter join matter_flag on matter_id = id`)).toEqual([
      { regime: 'officer', status: 'OPEN' },
    ])
    expect(
      await all(`select decided_by, rank, standing, in_effect, views, factors, policy_version from decision`),
    ).toEqual([
      {
        decided_by: 'ann',
        rank: 'Inspector',
        standing: 'inspector',
        in_effect: true,
        views: ['1'],
        factors: ['identity-details'],
        policy_version: desk.policy.version,
      },
    ])
    expect(await all(`select status, taken from case_file`)).toEqual([{ status: 'TRIAGE', taken: true }])
    expect(
      await all(`select operation, actor, subject, correlation_id from audit_entry order by seq desc limit 3`),
    ).toEqual([
      { operation: 'alteration', actor: 'ann', subject: '43/1', correlation_id: 'decision-1' },
      { operation: 'consultation', actor: 'ann', subject: '43/1', correlation_id: 'view-1' },
      { operation: 'alteration', actor: 'ann', subject: '43/1', correlation_id: expect.stringMatching(/^claim-\d+$/) },
    ])
    expect(await verifyAudit(database.pool)).toMatchObject({ ok: true })
  })

  test('that it is a different person: kept with the identity fields it rests on', async () => {
    await raise('MEDIUM')
    const flag = await takeAndOpen(desk, 'ann')
    await answerIdentity(desk, { flagId: flag.id, by: 'ann', version: flag.version, action: 'reject', reasons })
    expect(await all(`select member_key, record_key, relation, snapshot, lifted_at from suppression`)).toEqual([
      {
        member_key: '43/1',
        record_key: 'N0',
        relation: 'self',
        snapshot: expect.objectContaining({ member: expect.objectContaining({ names: ['ADA QUILL'] }) }),
        lifted_at: null,
      },
    ])
    expect(await all(`select status from case_file`)).toEqual([{ status: 'CLOSED' }])
    expect(await all(`select count(*)::int as claims from claim`)).toEqual([{ claims: 0 }])
  })
})

describe('two people', () => {
  test('the first answer waits unseen, and takes effect once somebody else comes to the same', async () => {
    await raise('HIGH')
    const first = await takeAndOpen(desk, 'ann')
    const reject = { flagId: first.id, action: 'reject', reasons } as const
    expect(await answerIdentity(desk, { ...reject, by: 'ann', version: first.version })).toMatchObject({
      status: 'IDENTITY_CHECK',
      waitsFor: 'high-wrong-person',
    })
    await expect(takeAndOpen(desk, 'ann')).rejects.toMatchObject({ code: 'queue-empty' })
    const second = await takeAndOpen(desk, 'bob')
    expect(JSON.stringify(second)).not.toContain('ann')
    expect(JSON.stringify(second)).not.toContain('reject')
    expect(await secondAnswer(desk, { ...reject, by: 'bob', version: second.version })).toMatchObject({
      status: 'WRONG_PERSON',
    })
    expect(await all(`select second_of, first_by, agrees, in_effect from decision order by id`)).toEqual([
      { second_of: null, first_by: null, agrees: null, in_effect: false },
      { second_of: '1', first_by: 'ann', agrees: true, in_effect: true },
    ])
  })

  test('another answer is taken on its own terms, and noted as one that differs', async () => {
    await raise('HIGH')
    const first = await takeAndOpen(desk, 'ann')
    await answerIdentity(desk, { flagId: first.id, by: 'ann', version: first.version, action: 'reject', reasons })
    const second = await takeAndOpen(desk, 'bob')
    await answerIdentity(desk, { flagId: first.id, by: 'bob', version: second.version, action: 'confirm', reasons })
    expect(await all(`select agrees, in_effect from decision where second_of is not null`)).toEqual([
      { agrees: false, in_effect: true },
    ])
  })

  test('a hundred tries of one person to approve their own answer: none succeeds', async () => {
    await raise('HIGH')
    const flag = await takeAndOpen(desk, 'ann')
    await answerIdentity(desk, { flagId: flag.id, by: 'ann', version: flag.version, action: 'reject', reasons })
    const { version } = (await all(`select version from flag`))[0]
    await assign(desk, { flagId: flag.id, by: 'ann', to: 'ann' })
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) =>
        (n % 2 === 0 ? answerIdentity : secondAnswer)(desk, {
          flagId: flag.id,
          by: 'ann',
          version,
          action: 'reject',
          reasons,
        }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(0)
    expect(await all(`select status from flag`)).toEqual([{ status: 'IDENTITY_CHECK' }])
    expect(await all(`select count(*)::int as decisions from decision`)).toEqual([{ decisions: 1 }])
  })
})

describe('refused, with nothing written', () => {
  const cases: readonly [
    string,
    string,
    (flag: { id: string; version: number }) => Promise<unknown>,
    Partial<IdentityAnswer>,
  ][] = [
    ['another version', 'stale-version', async () => undefined, { version: 7 }],
    ['no reasons', 'missing-reason', async () => undefined, { reasons: '   too few ' }],
    ['an unknown factor', 'unknown-outcome', async () => undefined, { factors: ['a hunch'] }],
    ['reasons with NUL', 'text-refused', async () => undefined, { reasons: `${reasons}\u0000` }],
    ['reasons that turn round', 'text-refused', async () => undefined, { reasons: `${reasons}\u202e` }],
    ['a megabyte of reasons', 'text-refused', async () => undefined, { reasons: 'x'.repeat(2 ** 20) }],
    ['a claim that ran out', 'claim-expired', () => all(`update claim set until = now() - interval '1 second'`), {}],
    ['a claim of somebody else', 'claim-expired', () => all(`update claim set holder = 'bob'`), {}],
    ['an unread flag', 'claim-expired', () => all(`delete from claim`), {}],
    ['a flag that was withdrawn', 'flag-withdrawn', () => night(database.pool, '2026-01-06', []), { version: 2 }],
    ['a repetition of nothing', 'step-refused', async () => undefined, { action: 'duplicate' }],
    ['to undo what nobody linked', 'step-refused', async () => undefined, { action: 'undo' }],
    ['to reopen what is open', 'step-refused', async () => undefined, { action: 'reopen', cause: 'record-split' }],
    ['a matter of another case', 'unknown-matter', async () => undefined, { matterId: '99' }],
    ['somebody who left', 'not-permitted', () => all(`update reviewer set active = false where id = 'ann'`), {}],
    ['an auditor', 'not-permitted', () => all(`update reviewer set roles = '{auditor}' where id = 'ann'`), {}],
    ['somebody unknown', 'unknown-reviewer', async () => undefined, { by: 'nobody' }],
    [
      'their own record',
      'conflict-of-interest',
      () => all(`update reviewer set member_key = '43/1' where id = 'ann'`),
      {},
    ],
  ]

  test.each(cases)('%s: %s', async (_, code, before, change) => {
    await raise('MEDIUM')
    const flag = await takeAndOpen(desk, 'ann')
    await before(flag)
    const earlier = await written()
    const given = { flagId: flag.id, by: 'ann', version: flag.version, action: 'confirm', reasons, ...change } as const
    const error = await answerIdentity(desk, given).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'VettingError', code })
    expect(String(error)).not.toMatch(/Ada|Quill|43\/1|birth place|xxxx/)
    expect(await written()).toEqual(earlier)
  })

  test('evidence that changed since it was opened', async () => {
    await raise('MEDIUM')
    const flag = await takeAndOpen(desk, 'ann')
    await night(database.pool, '2026-01-06', [found({ band: 'MEDIUM', recordKey: 'N0', sentence: 'something new' })])
    const given = { flagId: flag.id, by: 'ann', version: flag.version + 1, action: 'confirm', reasons } as const
    await expect(answerIdentity(desk, given)).rejects.toMatchObject({ code: 'evidence-unopened' })
  })

  test('evidence before the statement that no conflict stands against it', async () => {
    await raise('MEDIUM')
    const opening = { flagId: '1', by: 'ann', noConflict: false, justification: 'next in the queue' }
    await expect(openEvidence(desk, opening)).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('a flag that does not exist, whatever stands for its number', async () => {
    for (const flagId of ['99', '', 'x', '1; drop table flag', '9'.repeat(30)]) {
      const given = { flagId, by: 'ann', version: 1, action: 'confirm', reasons } as const
      await expect(answerIdentity(desk, given)).rejects.toMatchObject({ code: 'unknown-flag' })
    }
  })
})
