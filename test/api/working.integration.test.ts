import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../src/api/api.ts'
import { call } from '../../src/api/operation.ts'
import { answerFlag } from '../../src/api/operations/answerFlag.ts'
import { assignFlag } from '../../src/api/operations/assignFlag.ts'
import { correctFlag } from '../../src/api/operations/correctFlag.ts'
import { decideMatter } from '../../src/api/operations/decideMatter.ts'
import { dismissFlags } from '../../src/api/operations/dismissFlags.ts'
import { escalateFlag } from '../../src/api/operations/escalateFlag.ts'
import { listQueue } from '../../src/api/operations/listQueue.ts'
import { noteFlag } from '../../src/api/operations/noteFlag.ts'
import { openFlag } from '../../src/api/operations/openFlag.ts'
import { readReport } from '../../src/api/operations/readReport.ts'
import { releaseFlag } from '../../src/api/operations/releaseFlag.ts'
import { reopenFlag } from '../../src/api/operations/reopenFlag.ts'
import { secondDecision } from '../../src/api/operations/secondDecision.ts'
import { snoozeFlag } from '../../src/api/operations/snoozeFlag.ts'
import { takeNext } from '../../src/api/operations/takeNext.ts'
import { undoLink } from '../../src/api/operations/undoLink.ts'
import { found, night, wipe } from '../review/support/nights.ts'
import { employ, hire, reasons, record } from '../review/support/office.ts'
import { withDatabase } from '../support/database.ts'
import { apiOf, caller } from './support/api.ts'

const database = withDatabase()
let api: Api

beforeEach(async () => {
  const { pool } = database
  await wipe(pool)
  api = await apiOf(pool)
  await employ(pool, 'ann')
  await employ(pool, 'bob', { roles: ['supervisor'] })
  await hire(pool, '43/1')
  for (const key of ['N1', 'N2', 'N3']) await record(pool, key)
  await night(pool, '2026-01-05', [
    found({ recordKey: 'N1', band: 'MEDIUM', signals: ['violence'] }),
    found({ recordKey: 'N2', band: 'LOW', signals: ['dishonesty'] }),
    found({ recordKey: 'N3', band: 'LOW', signals: ['other'] }),
  ])
})

describe('working a flag', () => {
  test('take, open, answer; then the matter, up to a second decision', async () => {
    const taken = await call(takeNext, api, caller(), {})
    expect(taken).toMatchObject({ memberKey: '43/1' })
    const { flagId } = taken
    const { flag } = await call(openFlag, api, caller(), { flagId, noConflict: true })
    expect(flag).toMatchObject({ recordKey: 'N1', evidence: { sentence: 'Very probably one person' } })
    const answer = { flagId, version: flag.version, action: 'confirm', reasons, factors: ['identity-details'] }
    expect(await call(answerFlag, api, caller(), answer)).toMatchObject({ flagId, status: 'CONFIRMED' })
    const matter = { matterId: '1', reasons }
    await call(decideMatter, api, caller(), { ...matter, action: 'assess-severity', version: 1 })
    const end = { route: 'NFA', outcome: 'NFA' }
    const proposal = { ...matter, ...end, action: 'propose', version: 2, consulted: true }
    expect(await call(decideMatter, api, caller(), proposal)).toMatchObject({ status: 'SECOND_DECISION' })
    await call(openFlag, api, caller('bob'), { flagId, noConflict: true })
    const second = { ...matter, ...end, version: 3 }
    await expect(call(secondDecision, api, caller(), second)).rejects.toMatchObject({ code: 'same-person' })
    expect(await call(secondDecision, api, caller('bob'), second)).toMatchObject({ status: 'DECIDED' })
    const outcomes = await call(readReport, api, caller(), { name: 'outcomes', asAt: '2099-12-31' })
    expect(outcomes.tables[0]?.columns.map(({ name }) => name)).toEqual(['row', 'NFA', 'total'])
  })

  test('an answer is taken back by two people, for a cause a person can know of, and told to whoever decided', async () => {
    const { flagId } = await call(takeNext, api, caller(), {})
    await call(openFlag, api, caller(), { flagId, noConflict: true })
    await call(answerFlag, api, caller(), { flagId, version: 1, action: 'confirm', reasons })
    const undo = { flagId, version: 2, reasons }
    expect(await call(undoLink, api, caller('bob'), undo)).toMatchObject({ waitsFor: 'overturn' })
    await expect(call(undoLink, api, caller('bob'), { ...undo, version: 3 })).rejects.toMatchObject({
      code: 'same-person',
    })
    expect(await call(undoLink, api, caller('ann'), { ...undo, version: 3 })).toMatchObject({
      status: 'IDENTITY_CHECK',
    })
    expect(await call(correctFlag, api, caller(), { flagId, reason: reasons })).toMatchObject({ recipients: ['ann'] })
    // What is seen in two records is a run's to find.
    const cause = 'identifier-agrees'
    await expect(call(reopenFlag, api, caller(), { ...undo, version: 4, cause })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('cause'),
    })
  })

  test('what is done carries the id of its request into the trail, beside the number of what was written', async () => {
    const { flagId } = await call(takeNext, api, caller(), {})
    await call(noteFlag, api, caller(), { flagId, body: 'asked the court for the file' })
    const { rows } = await database.pool.query(
      `select correlation_id, content::json -> 'fields' as fields from audit_entry order by seq desc limit 1`,
    )
    expect(rows).toEqual([{ correlation_id: 'c-1', fields: ['note', 'note-1'] }])
  })

  test('note, hand up, put off, give, put back', async () => {
    const { flagId } = await call(takeNext, api, caller(), {})
    expect(await call(noteFlag, api, caller(), { flagId, body: 'asked the court for the file' })).toEqual({
      noteId: '1',
    })
    await call(escalateFlag, api, caller(), { flagId, reason: 'beyond what I may look at' })
    await expect(call(assignFlag, api, caller(), { flagId, to: 'ann' })).rejects.toMatchObject({
      code: 'not-permitted',
    })
    expect(await call(assignFlag, api, caller('bob'), { flagId, to: 'bob' })).toMatchObject({ flagId })
    expect(await call(releaseFlag, api, caller('bob'), { flagId })).toEqual({ done: true })
    const next = await call(takeNext, api, caller(), {})
    const snoozed = { flagId: next.flagId, until: '2026-01-20', reason: 'the court file is awaited' }
    expect(await call(snoozeFlag, api, caller(), snoozed)).toEqual({ done: true })
  })

  test('several of one rule are dismissed together once each was opened', async () => {
    const { flags } = await call(listQueue, api, caller(), { band: 'LOW' })
    const chosen = []
    for (const { id } of flags) {
      const { flag } = await call(openFlag, api, caller(), { flagId: id, noConflict: true })
      chosen.push({ flagId: id, version: flag.version })
    }
    const dismissed = await call(dismissFlags, api, caller(), { flags: chosen, reasons })
    expect(dismissed.map(({ status }) => status)).toEqual(['WRONG_PERSON', 'WRONG_PERSON'])
  })
})

describe('what cannot be used is refused, and named without its content', () => {
  test.each([
    [{ flagId: 'x; drop table flag', version: 1, action: 'confirm', reasons }, 'flagId'],
    [{ flagId: '1', version: 1, action: 'confirm', reasons: 7 }, 'reasons'],
    [{ flagId: '1', version: 1, action: 'Sarah Quill', reasons }, 'action'],
    [{ flagId: '1', version: '1', action: 'confirm', reasons }, 'version'],
    [{ flagId: '1', version: 1, action: 'confirm', reasons, decidedBy: 'Sarah Quill' }, 'unrecognized'],
  ])('%#', async (input, field) => {
    const refused = call(answerFlag, api, caller(), input)
    await expect(refused).rejects.toMatchObject({ code: 'usage' })
    await expect(refused).rejects.toThrow(field)
    await expect(refused).rejects.not.toThrow(/Sarah|drop/)
  })

  test('somebody who is no reviewer', async () => {
    await expect(call(takeNext, api, caller('eve'), {})).rejects.toMatchObject({ code: 'unknown-reviewer' })
  })
})
