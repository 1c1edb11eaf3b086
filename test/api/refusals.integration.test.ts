import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../src/api/api.ts'
import { call, type Operation } from '../../src/api/operation.ts'
import { operations } from '../../src/api/operations.ts'
import { answerFlag } from '../../src/api/operations/answerFlag.ts'
import { assignFlag } from '../../src/api/operations/assignFlag.ts'
import { correctFlag } from '../../src/api/operations/correctFlag.ts'
import { lodgeReview } from '../../src/api/operations/lodgeReview.ts'
import { openFlag } from '../../src/api/operations/openFlag.ts'
import { proposePacket } from '../../src/api/operations/proposePacket.ts'
import { proposeWithholding } from '../../src/api/operations/proposeWithholding.ts'
import { asReviewer } from '../../src/store/asReviewer.ts'
import { withConsole } from '../support/consoleLogin.ts'
import { withDatabase } from '../support/database.ts'
import { altered, found, night, wipe } from '../review/support/nights.ts'
import { emptyTables } from '../support/pastTheRules.ts'
import { employ, hire, reasons, record } from '../review/support/office.ts'
import { apiOf, caller } from './support/api.ts'

const database = withDatabase()
const login = withConsole(database)
/** As one user who may everything, and as a login of the console, where rows are kept back as well. */
let apis: { readonly owner: Api; readonly console: Api }

const member = { force: '43', number: '1' }
const withheld = { item: 'flag-1-source', ground: 'crime', reviewOn: '2027-01-01' }

/** What a packet tells of a finding besides. */
const told = {
  comparisons: [],
  matters: [],
  via: '',
  marking: 'OFFICIAL',
  handling: [],
  handlingConditions: '',
  exportBlocked: false,
  basis: 'fact',
}

/** Bob has worked on three flags of 43/1, whoever ann is. */
beforeEach(async () => {
  const { pool } = database
  await wipe(pool)
  await emptyTables(pool, 'withholding')
  const owner = await apiOf(pool)
  for (const id of ['ann', 'bob']) await employ(pool, id, { roles: ['supervisor'] })
  await hire(pool, '43/1')
  for (const key of ['N1', 'N2', 'N3']) await record(pool, key)
  await night(
    pool,
    '2026-01-05',
    ['N1', 'N2', 'N3'].map((recordKey) => altered(found({ recordKey, band: 'MEDIUM' }), told)),
  )
  const bob = caller('bob')
  await call(assignFlag, owner, bob, { flagId: '1', to: 'bob' })
  await call(openFlag, owner, bob, { flagId: '1', noConflict: true })
  await call(answerFlag, owner, bob, { flagId: '1', version: 1, action: 'confirm', reasons })
  await call(lodgeReview, owner, bob, { decisionId: '1', raisedBy: 'force', cause: 'source-error', ground: reasons })
  await call(correctFlag, owner, bob, { flagId: '1', reason: reasons })
  await call(proposePacket, owner, bob, member)
  await call(proposeWithholding, owner, bob, { ...member, ...withheld })
  apis = { owner, console: { ...owner, db: login.pool } }
})

const trail = async (): Promise<readonly Record<string, unknown>[]> => {
  const { rows } = await database.pool.query<{ entry: Record<string, unknown> }>(
    'select content::json as entry from audit_entry order by seq',
  )
  return rows.map(({ entry }) => entry)
}

/** What a step wrote, other than the trail. */
const written = async () => {
  const tables = [
    'claim',
    'evidence_view',
    'decision',
    'note',
    'challenge',
    'snooze',
    'escalation',
    'correction',
    'disclosure',
  ]
  const counts = tables.map((table) => `(select count(*) from ${table}) as ${table}`)
  const states = `(select string_agg(version::text, ' ' order by id) from flag) as flags,
    (select string_agg(agreed_by, ' ') from withholding) as withheld, (select count(*) from withholding) as withholdings,
    (select string_agg(agreed_by, ' ') from export_request) as exports, (select count(*) from export_request) as requests,
    (select count(delivered_at) from recipient_notice) as receipts, (select string_agg(version::text, ' ') from matter) as matters`
  return (await database.pool.query(`select ${counts.join(', ')}, ${states}`)).rows
}

/** Takes a step as ann; gives what she is told and what the trail says. */
const refused = async (api: Api, id: string, input: object) => {
  const before = (await trail()).length
  const operation = operations.find((one) => one.id === id) as Operation
  const error = await call(operation, api, caller('ann'), input).then(
    (result) => result,
    (cause: Error & { readonly code: string }) => ({ code: cause.code, message: cause.message }),
  )
  return { told: error, added: (await trail()).slice(before) }
}

/** What was told, without the number it was about. */
const masked = (told: unknown, number: string): string => JSON.stringify(told).replaceAll(number, '#')

const said = { version: 2, reasons }
/** Step, its input given a number, and the number of something that is there. */
const steps: readonly (readonly [string, (id: string) => object, string])[] = [
  ['openFlag', (flagId) => ({ flagId, noConflict: true }), '1'],
  ['assignFlag', (flagId) => ({ flagId, to: 'ann' }), '2'],
  ['answerFlag', (flagId) => ({ flagId, ...said, action: 'reject' }), '1'],
  ['secondAnswer', (flagId) => ({ flagId, ...said, action: 'reject' }), '1'],
  ['undoLink', (flagId) => ({ flagId, ...said }), '1'],
  ['reopenFlag', (flagId) => ({ flagId, ...said, cause: 'two-people-agree' }), '1'],
  ['correctFlag', (flagId) => ({ flagId, reason: reasons }), '1'],
  ['releaseFlag', (flagId) => ({ flagId }), '1'],
  ['snoozeFlag', (flagId) => ({ flagId, until: '2026-01-20', reason: reasons }), '2'],
  ['escalateFlag', (flagId) => ({ flagId, reason: reasons }), '2'],
  ['noteFlag', (flagId) => ({ flagId, body: 'asked the court for the file' }), '1'],
  ['replayFlag', (flagId) => ({ flagId }), '1'],
  [
    'dismissFlags',
    (flagId) => ({
      flags: [
        { flagId, version: 1 },
        { flagId: '3', version: 1 },
      ],
      reasons,
    }),
    '2',
  ],
  ['decideMatter', (matterId) => ({ matterId, version: 1, reasons, action: 'assess-severity' }), '1'],
  ['secondDecision', (matterId) => ({ matterId, version: 1, reasons, route: 'NFA', outcome: 'NFA' }), '1'],
  ['notifySubject', (matterId) => ({ matterId, version: 1, method: 'email', sentAt: '2026-01-06T10:00:00Z' }), '1'],
  ['lodgeReview', (decisionId) => ({ decisionId, raisedBy: 'force', cause: 'source-error', ground: reasons }), '1'],
  ['stepChallenge', (challengeId) => ({ challengeId, version: 1, action: 'withdraw', reasons }), '1'],
  ['receiveNotice', (noticeId) => ({ noticeId, receipt: 'delivered' }), '1'],
  ['agreePacket', (exportId) => ({ exportId }), '1'],
  ['agreeWithholding', (withholdingId) => ({ withholdingId }), '1'],
  ['endWithholding', (withholdingId) => ({ withholdingId }), '1'],
]

describe.each(['owner', 'console'] as const)('as %s, a step about oneself', (name) => {
  test.each(steps)('%s is refused, leaves one entry with the ground, and nothing else', async (id, inputOf, known) => {
    await employ(database.pool, 'ann', { memberKey: '43/1', roles: ['supervisor'] })
    const before = await written()
    const { told, added } = await refused(apis[name], id, inputOf(known))
    expect(added).toEqual([
      expect.objectContaining({
        actor: 'ann',
        subject: '43/1',
        fields: [expect.any(String), 'conflict', 'self'],
        outcome: 'refused',
        purpose: 'vetting review',
        correlationId: 'c-1',
        operation: ['openFlag', 'replayFlag'].includes(id) ? 'consultation' : 'alteration',
      }),
    ])
    expect(await written()).toEqual(before)
    // What the console is told is what it is told of a number that nothing has, which leaves an entry too.
    const unknown = await refused(apis[name], id, inputOf('99999'))
    const [answered, wanted] =
      name === 'console'
        ? [masked(told, known), masked(unknown.told, '99999')]
        : [(told as { readonly code?: string }).code, 'conflict-of-interest']
    expect(answered).toEqual(wanted)
    expect(unknown.added).toHaveLength(1)
    expect(unknown.added).toMatchObject([{ actor: 'ann', outcome: 'refused' }])
  })

  test.each([
    ['readCase', {}, expect.objectContaining({ code: 'unknown-case' })],
    ['readPacket', {}, expect.objectContaining({ code: 'unknown-case' })],
    ['listDecisions', {}, []],
    ['listNotes', {}, []],
    ['proposePacket', {}, expect.objectContaining({ code: 'conflict-of-interest' })],
    ['releasePacket', { format: 'json' }, expect.objectContaining({ code: 'conflict-of-interest' })],
    ['proposeWithholding', { ...withheld, item: 'flag-2' }, expect.objectContaining({ code: 'conflict-of-interest' })],
  ] as const)('%s shows and writes nothing, and leaves one entry with the ground', async (id, input, shown) => {
    await employ(database.pool, 'ann', { memberKey: '43/1', roles: ['supervisor'] })
    const before = await written()
    const { told, added } = await refused(apis[name], id, { ...member, ...input })
    expect(told).toEqual(shown)
    expect(added).toEqual([expect.objectContaining({ actor: 'ann', subject: '43/1', outcome: 'refused' })])
    expect(added[0]?.['fields']).toEqual(expect.arrayContaining(['conflict', 'self']))
    expect(await written()).toEqual(before)
  })
})

test('each ground is named: the subject’s manager, household, declared association, interested party', async () => {
  for (const kind of ['managed', 'household', 'association', 'interested-party']) {
    await database.pool.query('delete from reviewer_interest')
    await database.pool.query(
      `insert into reviewer_interest (reviewer_id, member_key, kind, declared_by) values ('ann', '43/1', $1, 'ann')`,
      [kind],
    )
    const { told, added } = await refused(apis.console, 'openFlag', { flagId: '1', noConflict: true })
    expect(told).toMatchObject({ code: 'unknown-flag' })
    expect(added).toMatchObject([{ subject: '43/1', fields: ['open', 'conflict', kind] }])
  }
})

test('what stands against somebody else whom a step is to concern is entered with their name', async () => {
  await employ(database.pool, 'own', { memberKey: '43/1' })
  const given = await refused(apis.console, 'assignFlag', { flagId: '2', to: 'own' })
  expect(given).toMatchObject({
    told: { code: 'conflict-of-interest' },
    added: [{ subject: '43/1', recipients: ['own'] }],
  })
  expect(given.added[0]).toMatchObject({ actor: 'ann', fields: ['assign', 'conflict', 'self'] })
})

test('what is refused for another reason leaves no such entry', async () => {
  const { told, added } = await refused(apis.console, 'noteFlag', { flagId: '1', body: ' ' })
  expect([told, added]).toEqual([expect.objectContaining({ code: 'missing-reason' }), []])
  expect((await refused(apis.console, 'escalateFlag', { flagId: '2', reason: reasons })).added).toEqual([])
})

test('many at once leave one entry each, and the chain holds', async () => {
  await employ(database.pool, 'ann', { memberKey: '43/1', roles: ['supervisor'] })
  const before = (await trail()).length
  const tries = await Promise.allSettled(
    Array.from({ length: 50 }, () => call(openFlag, apis.console, caller('ann'), { flagId: '1', noConflict: true })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toEqual([])
  expect((await trail()).slice(before)).toHaveLength(50)
})

describe('by direct SQL, as a login of the console', () => {
  const note = `select note_refusal('open', 'flag', '{1}', '{}', $1)::text as told`
  const entry = (extra: object = {}) => [
    JSON.stringify({ operation: 'consultation', purpose: 'vetting review', legalBasis: 'VR 2025', ...extra }),
  ]

  test('the function tells nothing, and takes neither actor nor outcome from whoever calls it', async () => {
    await employ(database.pool, 'ann', { memberKey: '43/1' })
    const forged = { actor: 'bob', subject: '43/2', outcome: 'done', justification: 'of no interest', fields: ['x'] }
    const { rows } = await asReviewer(login.pool, 'ann', (tx) => tx.query(note, entry(forged)))
    expect(rows).toEqual([{ told: '' }])
    const last = (await trail()).at(-1)
    expect(last).toMatchObject({
      actor: 'ann',
      subject: '43/1',
      outcome: 'refused',
      fields: ['open', 'conflict', 'self'],
    })
    expect(last?.['justification']).not.toBe('of no interest')
  })

  test('without somebody who is known it writes nothing', async () => {
    const before = (await trail()).length
    for (const by of ['', 'nobody']) await asReviewer(login.pool, by, (tx) => tx.query(note, entry()))
    expect((await trail()).length).toBe(before)
  })
})
