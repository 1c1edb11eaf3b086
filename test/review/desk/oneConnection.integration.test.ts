import { beforeAll, describe, expect, test } from 'vitest'
import { answerIdentity } from '../../../src/review/desk/answerIdentity.ts'
import type { Desk } from '../../../src/review/desk/desk.ts'
import { note } from '../../../src/review/desk/note.ts'
import { openEvidence } from '../../../src/review/desk/openEvidence.ts'
import { release } from '../../../src/review/desk/release.ts'
import { takeNext } from '../../../src/review/desk/takeNext.ts'
import { asReviewer } from '../../../src/store/asReviewer.ts'
import type { Queryable } from '../../../src/store/queryable.ts'
import { withConsole } from '../../support/consoleLogin.ts'
import { withDatabase } from '../../support/database.ts'
import { found, night } from '../support/nights.ts'
import { deskOf, employ, hire, reasons, record, takeAndOpen } from '../support/office.ts'

// The desk as a console runs it: a login with the rights of vetting_console alone, and one connection for everybody.
const database = withDatabase()
const login = withConsole(database)
let desk: Desk

beforeAll(async () => {
  // Anna is a member with a flag of her own, and Ben works for the member of the second.
  for (const n of [0, 1, 2, 3]) {
    await hire(database.pool, `43/${n}`)
    await record(database.pool, `N${n}`)
  }
  await employ(database.pool, 'anna', { memberKey: '43/0' })
  await employ(database.pool, 'ben', { memberKey: '43/9' })
  await database.pool.query(
    `insert into reviewer_interest (reviewer_id, member_key, kind, declared_by) values ('ben', '43/1', 'managed', 'ben')`,
  )
  const findings = [0, 1, 2, 3].map((n) => found({ memberKey: `43/${n}`, recordKey: `N${n}`, band: 'MEDIUM' }))
  await night(database.pool, '2026-01-05', findings)
  desk = await deskOf(login.pool)
})

const flagOf = async (memberKey: string): Promise<string> => {
  const { rows } = await database.pool.query<{ id: string }>('select id from flag where member_key = $1', [memberKey])
  return rows[0]?.id ?? ''
}
const opening = (flagId: string, by: string) =>
  openEvidence(desk, { flagId, by, noConflict: true, justification: 'next in the queue' })

const members = async (db: Queryable): Promise<readonly string[]> => {
  const { rows } = await db.query<{ key: string }>('select distinct member_key as key from flag order by 1')
  return rows.map(({ key }) => key)
}

describe('one request after another on one connection', () => {
  test('each takes past what is kept from them, and never what the other could', async () => {
    const [annas, bens] = [await takeNext(desk, 'anna'), await takeNext(desk, 'ben')]
    expect([annas.memberKey, bens.memberKey]).toEqual(['43/1', '43/0'])
    await release(desk, { flagId: annas.flagId, by: 'anna' })
    await release(desk, { flagId: bens.flagId, by: 'ben' })
  })

  test('what the other just opened does not exist for whom it is kept from', async () => {
    const [first, second] = [await flagOf('43/0'), await flagOf('43/1')]
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await opening(first, 'ben')).flag.memberKey).toBe('43/0')
      await expect(opening(first, 'anna')).rejects.toMatchObject({ code: 'unknown-flag' })
      expect((await opening(second, 'anna')).flag.memberKey).toBe('43/1')
      await expect(opening(second, 'ben')).rejects.toMatchObject({ code: 'unknown-flag' })
      await expect(
        note(desk, { flagId: second, by: 'ben', body: 'a note on somebody I work for' }),
      ).rejects.toMatchObject({
        code: 'unknown-flag',
      })
    }
  })

  test('nothing of a person is left for a request that names nobody, or somebody else', async () => {
    expect(await asReviewer(login.pool, 'anna', members)).toEqual(['43/1', '43/2', '43/3'])
    expect(await members(login.pool)).toEqual([])
    expect(await asReviewer(login.pool, 'ben', members)).toEqual(['43/0', '43/2', '43/3'])
    await expect(takeNext(desk, 'nobody')).rejects.toMatchObject({ code: 'unknown-reviewer' })
    expect(await members(login.pool)).toEqual([])
  })

  test('an operation that fails takes its person with it', async () => {
    const { id, version } = await takeAndOpen(desk, 'anna')
    const given = { flagId: id, by: 'anna', version: version + 1, action: 'reject', reasons } as const
    await expect(answerIdentity(desk, given)).rejects.toMatchObject({ code: 'stale-version' })
    expect(await members(login.pool)).toEqual([])
    expect(await answerIdentity(desk, { ...given, version })).toMatchObject({ status: 'WRONG_PERSON' })
  })

  test('the rights of the console are enough to link, and each step is in the trail under its own name', async () => {
    const { id, version, memberKey } = await takeAndOpen(desk, 'ben')
    const confirmed = { flagId: id, by: 'ben', version, action: 'confirm', reasons } as const
    expect(await answerIdentity(desk, confirmed)).toMatchObject({ status: 'CONFIRMED' })
    const { rows } = await database.pool.query<{ actor: string; operation: string }>(
      'select actor, operation from audit_entry where subject = $1 order by seq desc limit 3',
      [memberKey],
    )
    expect(rows.map(({ actor, operation }) => `${actor} ${operation}`)).toEqual([
      'ben alteration',
      'ben consultation',
      'ben alteration',
    ])
  })
})
