import naughtyStrings from 'big-list-of-naughty-strings' with { type: 'json' }
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Api } from '../../src/api/api.ts'
import { call, type Operation } from '../../src/api/operation.ts'
import { operations } from '../../src/api/operations.ts'
import { VettingError } from '../../src/errors.ts'
import { found, night, wipe } from '../review/support/nights.ts'
import { employ, hire, reasons, record } from '../review/support/office.ts'
import { withDatabase } from '../support/database.ts'
import { apiOf, caller } from './support/api.ts'

const database = withDatabase()
let api: Api

const operationOf = (id: string): Operation => {
  const named = operations.find((one) => one.id === id)
  if (!named) throw new Error(`no operation ${id}`)
  return named
}

const ask = (id: string, input: object, by = 'ann', why?: string) => call(operationOf(id), api, caller(by, why), input)

/** Flag 1 is a matter at severity, its confirmation under review; flag 2 is held by ann, opened. */
beforeEach(async () => {
  const { pool } = database
  await wipe(pool)
  api = await apiOf(pool)
  for (const id of ['ann', 'bob']) await employ(pool, id)
  await hire(pool, '43/1')
  for (const key of ['N1', 'N2']) await record(pool, key)
  await night(pool, '2026-01-05', [
    found({ recordKey: 'N1', band: 'MEDIUM', signals: ['custody'] }),
    found({ recordKey: 'N2', band: 'HIGH', signals: ['violence'] }),
  ])
  for (const flagId of ['1', '2']) {
    await ask('assignFlag', { flagId, to: 'ann' })
    await ask('openFlag', { flagId, noConflict: true })
  }
  await ask('answerFlag', { flagId: '1', version: 1, action: 'confirm', reasons })
  await ask('decideMatter', { matterId: '1', version: 1, action: 'assess-severity', reasons })
  await ask('lodgeReview', { decisionId: '1', raisedBy: 'force', cause: 'source-error', ground: reasons })
  await ask('correctFlag', { flagId: '1', reason: reasons })
})

const written = async () =>
  (
    await database.pool.query(
      `select (select count(*) from audit_entry where content::json ->> 'outcome' <> 'refused') as seq, (select count(*) from decision) as decisions, (select count(*) from note) as notes,
              (select count(*) from escalation) as escalations, (select count(*) from snooze) as snoozes,
              (select count(*) from correction) as corrections, (select count(*) from challenge) as challenges,
              (select count(*) from claim) as claims, (select count(*) from withholding) as withholdings,
              (select count(*) from export_request) as exports, (select count(*) from reviewer) as reviewers,
              (select string_agg(version::text, ' ' order by id) from flag) as flags,
              (select string_agg(version::text, ' ' order by id) from matter) as matters`,
    )
  ).rows[0]

/** What is refused is refused by name, without a word of what was given, and nothing of it is written. */
const refuses = async (codes: readonly string[], asking: Promise<unknown>, secret = 'CANARY') => {
  const error = await asking.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(VettingError)
  const { code, message } = error as VettingError
  expect(codes).toContain(code)
  expect(message).not.toContain(secret)
}

/** A call that works but for the text put into it, for every free-text field of every operation. */
const flag = { flagId: '2', version: 1 }
const matter = { matterId: '1', version: 2, reasons }
const outcome = { route: 'NFA', outcome: 'LOWER' }
const fields: Readonly<Record<string, readonly [id: string, input: (text: string) => object, by?: string]>> = {
  'noteFlag.body': ['noteFlag', (body) => ({ flagId: '2', body })],
  'escalateFlag.reason': ['escalateFlag', (reason) => ({ flagId: '2', reason })],
  'snoozeFlag.reason': ['snoozeFlag', (reason) => ({ flagId: '2', until: '2026-01-20', reason })],
  'correctFlag.reason': ['correctFlag', (reason) => ({ flagId: '1', reason })],
  'answerFlag.reasons': ['answerFlag', (text) => ({ ...flag, action: 'reject', reasons: text })],
  'secondAnswer.reasons': ['secondAnswer', (text) => ({ ...flag, action: 'reject', reasons: text })],
  'reopenFlag.reasons': ['reopenFlag', (text) => ({ ...flag, cause: 'record-split', reasons: text })],
  'undoLink.reasons': ['undoLink', (text) => ({ flagId: '1', version: 2, reasons: text })],
  'dismissFlags.reasons': ['dismissFlags', (text) => ({ flags: [flag], reasons: text })],
  'decideMatter.reasons': [
    'decideMatter',
    (text) => ({ ...matter, ...outcome, action: 'refer', consulted: true, reasons: text }),
  ],
  'decideMatter.riskPlan': [
    'decideMatter',
    (riskPlan) => ({ ...matter, ...outcome, action: 'refer', consulted: true, riskPlan }),
  ],
  'decideMatter.whyIsolated': [
    'decideMatter',
    (whyIsolated) => ({ ...matter, ...outcome, action: 'refer', consulted: true, whyIsolated }),
  ],
  'decideMatter.linkedCase': [
    'decideMatter',
    (linkedCase) => ({ ...matter, ...outcome, action: 'refer', consulted: true, linkedCase }),
  ],
  'decideMatter.consultees': [
    'decideMatter',
    (name) => ({ ...matter, action: 'hold', reviewOn: '2026-02-01', consultees: [name] }),
  ],
  'decideMatter.recipients': [
    'decideMatter',
    (name) => ({ ...matter, ...outcome, action: 'refer', consulted: true, recipients: [name] }),
  ],
  'secondDecision.reasons': ['secondDecision', (text) => ({ ...matter, ...outcome, reasons: text }), 'bob'],
  'secondDecision.whyIsolated': ['secondDecision', (whyIsolated) => ({ ...matter, ...outcome, whyIsolated }), 'bob'],
  'secondDecision.recipients': ['secondDecision', (name) => ({ ...matter, ...outcome, recipients: [name] }), 'bob'],
  'lodgeReview.ground': [
    'lodgeReview',
    (ground) => ({ decisionId: '2', raisedBy: 'force', cause: 'source-error', ground }),
  ],
  'stepChallenge.reasons': [
    'stepChallenge',
    (text) => ({ challengeId: '1', version: 1, action: 'withdraw', reasons: text }),
    'bob',
  ],
  'stepChallenge.riskPlan': [
    'stepChallenge',
    (riskPlan) => ({ challengeId: '1', version: 1, action: 'decide', result: 'CONFIRMED', reasons, riskPlan }),
    'bob',
  ],
  'setReviewer.rank': [
    'setReviewer',
    (rank) => ({
      id: 'new',
      memberKey: null,
      force: '',
      rank,
      standing: 'inspector',
      roles: ['officer'],
      active: true,
    }),
  ],
}

type Json = { readonly [key: string]: unknown }

/** Names of the inputs that take any text: strings without a pattern, a format or a list of words. */
const freeTexts = ({ id, input }: Operation): readonly string[] => {
  const { properties = {} } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as { properties?: Json }
  const isFree = (schema: Json): boolean =>
    schema['type'] === 'array'
      ? isFree(schema['items'] as Json)
      : schema['type'] === 'string' && !['pattern', 'format', 'enum', 'const'].some((key) => key in schema)
  return Object.entries(properties)
    .filter(([, schema]) => isFree(schema as Json))
    .map(([name]) => `${id}.${name}`)
}

test('the table has every free-text field of every operation', () => {
  expect(Object.keys(fields).toSorted()).toEqual(operations.flatMap(freeTexts).toSorted())
})

const hostile: readonly (readonly [string, string])[] = [
  ['bidirectional', `CANARY turned \u202e round, long enough`],
  ['isolating', `CANARY \u2066 hidden \u2069, long enough`],
  ['NUL', `CANARY \u0000 ended, long enough`],
  ['control', `CANARY \u001b[2J cleared, long enough`],
  ['C1', `CANARY \u0085 broken, long enough`],
  ['invisible', `CANARY\u200b\u200b split, long enough`],
  ['tag', `CANARY \u{e0041}, long enough`],
  ['lone surrogate', `CANARY \ud800 half, long enough`],
  ['a megabyte', 'CANARY'.repeat(180_000)],
]

describe.each(Object.keys(fields))('%s', (name) => {
  test('takes no hostile text, and nothing is half written', async () => {
    const [id, input, by] = fields[name] as (typeof fields)[string]
    const before = await written()
    for (const [, text] of hostile) await refuses(['usage', 'text-refused'], ask(id, input(text), by))
    expect(await written()).toEqual(before)
  })
})

test('the reason for looking at personal data takes none either, in every operation that asks for one', async () => {
  const before = await written()
  for (const one of operations.filter(({ personal }) => personal)) {
    const inputs: Readonly<Record<string, object>> = { openFlag: { flagId: '2', noConflict: true } }
    for (const [, text] of hostile) await refuses(['usage'], ask(one.id, inputs[one.id] ?? {}, 'ann', text))
  }
  expect(await written()).toEqual(before)
})

/** Whether a note stands as it was written, or was refused by name with nothing left of it. */
const noted = async (text: string): Promise<'kept' | 'refused' | 'neither'> => {
  const before = await written()
  try {
    await ask('noteFlag', { flagId: '2', body: text })
    const { rows } = await database.pool.query('select body from note order by id desc limit 1')
    return rows[0].body === text.trim() ? 'kept' : 'neither'
  } catch (error) {
    const isNamed = error instanceof VettingError && ['usage', 'text-refused', 'missing-reason'].includes(error.code)
    return isNamed && JSON.stringify(await written()) === JSON.stringify(before) ? 'refused' : 'neither'
  }
}

test('naughty strings are kept as they were written, or refused by name', async () => {
  const outcomes = new Set<string>()
  for (const text of naughtyStrings) outcomes.add(await noted(text))
  expect([...outcomes].toSorted()).toEqual(['kept', 'refused'])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

describe('what is not to be decided', () => {
  const refer = { ...matter, ...outcome, action: 'refer', consulted: true }

  test.each<[string, string, () => Promise<unknown>]>([
    ['an unknown outcome', 'usage', () => ask('decideMatter', { ...refer, outcome: 'CANARY' })],
    ['an outcome of another route', 'unknown-outcome', () => ask('decideMatter', { ...refer, outcome: 'CRIMINAL' })],
    ['an unknown factor', 'usage', () => ask('decideMatter', { ...refer, factors: ['CANARY'] })],
    ['no reason', 'missing-reason', () => ask('answerFlag', { ...flag, action: 'reject', reasons: '' })],
    [
      'a reason of a word',
      'missing-reason',
      () => ask('answerFlag', { ...flag, action: 'reject', reasons: ' CANARY ' }),
    ],
    ['an empty note', 'usage', () => ask('noteFlag', { flagId: '2', body: '' })],
    ['a note of spaces', 'missing-reason', () => ask('noteFlag', { flagId: '2', body: '   ' })],
    [
      'a stale version of a flag',
      'stale-version',
      () => ask('answerFlag', { ...flag, version: 9, action: 'reject', reasons }),
    ],
    ['a stale version of a matter', 'stale-version', () => ask('decideMatter', { ...refer, version: 9 })],
    [
      'a stale version of a challenge',
      'stale-version',
      () => ask('stepChallenge', { challengeId: '1', version: 9, action: 'withdraw', reasons }, 'bob'),
    ],
    ['a flag that is not there', 'unknown-flag', () => ask('noteFlag', { flagId: '99', body: 'CANARY is not there' })],
    [
      'a number beyond the database',
      'unknown-flag',
      () => ask('noteFlag', { flagId: '9'.repeat(19), body: 'long enough' }),
    ],
    [
      'a hold until yesterday',
      'step-refused',
      () => ask('decideMatter', { ...matter, action: 'hold', reviewOn: '2026-01-05', consultees: ['CPS'] }),
    ],
    ['a date that is none', 'usage', () => ask('snoozeFlag', { flagId: '2', until: '2026-02-30', reason: reasons })],
    ['a field too many', 'usage', () => ask('noteFlag', { flagId: '2', body: 'long enough', __proto__x: 'CANARY' })],
    ['nothing at all', 'usage', () => ask('answerFlag', [] as object)],
  ])('%s: %s', async (_, code, asking) => {
    const before = await written()
    await refuses([code], asking())
    expect(await written()).toEqual(before)
  })

  test('a flag its source has withdrawn', async () => {
    await night(database.pool, '2026-01-06', [found({ recordKey: 'N1', band: 'MEDIUM', signals: ['custody'] })])
    const before = await written()
    await refuses(['flag-withdrawn'], ask('answerFlag', { ...flag, version: 2, action: 'reject', reasons }))
    expect(await written()).toEqual(before)
  })

  test('a second decision by the first person', async () => {
    expect(await ask('answerFlag', { ...flag, action: 'reject', reasons })).toMatchObject({
      waitsFor: 'high-wrong-person',
    })
    await ask('assignFlag', { flagId: '2', to: 'ann' })
    const proposed = { ...matter, route: 'NFA', outcome: 'NFA' }
    await ask('decideMatter', { ...proposed, action: 'propose', consulted: true })
    const before = await written()
    await refuses(['same-person'], ask('secondAnswer', { ...flag, version: 2, action: 'reject', reasons }))
    await refuses(['same-person'], ask('secondDecision', { ...proposed, version: 3 }))
    expect(await written()).toEqual(before)
  })

  test('on a claim that has run out', async () => {
    await database.pool.query(`update claim set until = clock_timestamp() - interval '1 second'`)
    const before = await written()
    await refuses(['claim-expired'], ask('answerFlag', { ...flag, action: 'reject', reasons }))
    await refuses(['claim-expired'], ask('snoozeFlag', { flagId: '2', until: '2026-01-20', reason: reasons }))
    expect(await written()).toEqual(before)
  })

  test('by a clock that leaves the dated bank holidays', async () => {
    await ask('decideMatter', refer)
    api = await apiOf(database.pool, '2030-12-30')
    const before = await written()
    const review = { decisionId: '2', raisedBy: 'force', cause: 'source-error', ground: reasons }
    await refuses(['calendar-gap'], ask('lodgeReview', review))
    const late = { matterId: '1', version: 3, method: 'post', sentAt: '2022-06-01T10:00:00Z' }
    await refuses(['calendar-gap'], ask('notifySubject', late))
    expect(await written()).toEqual(before)
  })
})
