import type pg from 'pg'
import type { Person } from '../../../src/records/person.ts'
import { type Desk, openDesk } from '../../../src/review/desk/desk.ts'
import { openEvidence } from '../../../src/review/desk/openEvidence.ts'
import { takeNext } from '../../../src/review/desk/takeNext.ts'
import type { Reviewer } from '../../../src/store/review/desk/reviewer.ts'
import { saveReviewer } from '../../../src/store/review/desk/saveReviewer.ts'
import { shippedPolicy } from './policy.ts'

/** Words long enough for a rationale. */
export const reasons = 'the birth place and the number differ'

/** The desk of a test, at noon of a working day. */
export const deskOf = (pool: pg.Pool, date = '2026-01-06'): Promise<Desk> =>
  openDesk({
    pool,
    policy: shippedPolicy,
    purpose: 'vetting review',
    legalBasis: 'Police (Vetting) Regulations 2025',
    now: () => new Date(`${date}T12:00:00Z`),
  })

/** Somebody who works the queue: an inspector in no way tied to anybody, changed as given. */
export const employ = (pool: pg.Pool, id: string, change: Partial<Reviewer> = {}): Promise<void> =>
  saveReviewer(pool, {
    id,
    memberKey: null,
    force: '',
    rank: 'Inspector',
    standing: 'inspector',
    roles: ['officer'],
    active: true,
    ...change,
  })

/** A made-up person, changed as given. */
export const person = (change: Partial<Person> = {}): Person => ({
  names: [{ kind: 'current', forenames: 'Ada', surname: 'Quill' }],
  datesOfBirth: [{ value: '1980-02-03', validity: 'valid' }],
  sex: 'F',
  addresses: [],
  phones: [],
  emails: [],
  vehicles: [],
  identifiers: [],
  birthplace: '',
  occupation: '',
  ...change,
})

const put = async (
  pool: pg.Pool,
  kind: string,
  source: string,
  key: string,
  owner: string,
  data: object,
): Promise<void> => {
  await pool.query(
    `insert into record (kind, source, key, owner, row_hash, extract_id, line, data)
     values ($1, $2, $3, $4, sha256(convert_to($5, 'UTF8')), 1, 1, $5)`,
    [kind, source, key, owner, JSON.stringify(data)],
  )
}

export type MemberParts = {
  readonly person?: Person
  readonly workforceClass?: string
  readonly rank?: string
  readonly lineManager?: string
  readonly household?: readonly object[]
}

/** Puts a member into the workforce in force. */
export const hire = async (pool: pg.Pool, key: string, parts: MemberParts = {}): Promise<void> => {
  await pool.query(`delete from record where kind = 'workforce' and key = $1`, [key])
  await put(pool, 'workforce', 'hr', key, '', {
    person: person(),
    force: '43',
    workforceClass: 'officer',
    lineManager: '',
    household: [],
    service: [{ start: '2016-01-01', end: '' }],
    ...parts,
  })
}

/** Puts a nominal into the records in force. */
export const record = async (pool: pg.Pool, key: string, who: Person = person()): Promise<void> => {
  await pool.query(`delete from record where kind = 'nominals' and key = $1`, [key])
  await put(pool, 'nominals', 'pnc', key, '', { person: who })
}

/** Puts a declaration of a member into the records in force. */
export const declare = async (pool: pg.Pool, key: string, owner: string, who: Person): Promise<void> => {
  await put(pool, 'associations', 'hr', key, owner, { person: who })
}

/** Somebody takes the next flag and opens its evidence. */
export const takeAndOpen = async (desk: Desk, by: string) => {
  const claim = await takeNext(desk, by)
  const { flag } = await openEvidence(desk, {
    flagId: claim.flagId,
    by,
    noConflict: true,
    justification: 'next in the queue',
  })
  return flag
}
