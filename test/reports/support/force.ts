import type pg from 'pg'
import { pastTheRules } from '../../support/pastTheRules.ts'

/** Members 43/first … 43/(first + count - 1), alike; `data` is laid over a full-time officer with ten years of service. */
export const seedMembers = async (
  pool: pg.Pool,
  { first = 1, count, gap = null, data = {} }: { first?: number; count: number; gap?: string | null; data?: object },
): Promise<void> => {
  const member = {
    force: '43',
    workforceClass: 'officer',
    post: 'Response',
    command: 'North',
    dutyStatus: 'FULL',
    service: [{ start: '2013-01-01', end: '' }],
    clearance: { level: 'RV', granted: '2018-01-01', expiry: '2033-01-01', checksDone: ['PNC', 'PND'], conditions: '' },
    person: { sex: 'N', datesOfBirth: [] },
    ...data,
  }
  await pool.query(
    `insert into record (kind, source, key, owner, row_hash, extract_id, line, data, gap)
     select 'workforce', 'hr', '43/' || n, '', '\\x00', 1, n, $3::json, $4 from generate_series($1::int, $2::int) as s(n)`,
    [first, first + count - 1, JSON.stringify(member), gap],
  )
}

/** An accepted extract of a source. */
export const seedExtract = async (
  pool: pg.Pool,
  { kind, source, asOf, read }: { kind: string; source: string; asOf: string; read: number },
): Promise<void> => {
  await pool.query(
    `insert into extract (kind, source, status, file_name, as_of, mapping, rows_read, rows_accepted, rows_new,
                          rows_in_force, started_at, finished_at)
     values ($1, $2, 'accepted', 'f', $3, 'm', $4, $4, $4, $4, $3::date, $3::date)`,
    [kind, source, asOf, read],
  )
}

/** A reconciliation of its own, of a run on that date. Gives its id. */
export const seedReconciliation = async (pool: pg.Pool, date: string): Promise<string> => {
  await pool.query(`insert into policy (version, content) values ('test', '{}') on conflict do nothing`)
  const { rows } = await pool.query<{ id: string }>(
    `with r as (
       insert into run (kind, business_date, requested_mode, requested_by, status, mode)
       values ('manual', $1, 'full', 'test', 'complete', 'full') returning id)
     insert into reconciliation (run_id, policy_version, business_date, result)
     select id, 'test', $1, '{}' from r returning id`,
    [date],
  )
  return rows[0]?.id ?? ''
}

export type SeededFlags = {
  /** Members 43/first … get one flag each, or `each` of them. */
  readonly first: number
  readonly count: number
  readonly each?: number
  readonly reconciliation: string
  readonly date: string
  readonly class?: string
  readonly band?: string
  readonly status?: string
  readonly source?: string
  readonly signals?: readonly string[]
}

/** Flags as nights and decisions would have left them, on the members' cases. */
export const seedFlags = async (pool: pg.Pool, seeded: SeededFlags): Promise<void> => {
  const { first, count, each = 1, reconciliation, date, signals = [] } = seeded
  const { class: own = 'CONVICTION', band = 'HIGH', status = 'NEW', source = 'pnc' } = seeded
  await pool.query(
    `insert into case_file (member_key, opened_on)
     select '43/' || n, $3 from generate_series($1::int, $2::int) as s(n) on conflict do nothing`,
    [first, first + count - 1, date],
  )
  await pastTheRules(
    pool,
    `insert into flag (case_id, member_key, class, source, record_kind, record_key, relation, status, band, tier, score,
                       weight, evidence, evidence_fingerprint, explanation, explanation_hash, model_version,
                       policy_version, opened_on, first_reconciliation, last_reconciliation, marking, handling)
     select c.id, c.member_key, $3, $4, 'nominals', 'N' || n || '-' || e || '-' || $9::bigint, 'self', $5, $6, 'STANDARD', 1, 20,
            $7::json, 'f', '{}', 'h', 'm', 'test', $8, $9, $9, 'OFFICIAL', '{}'
       from generate_series($1::int, $2::int) as s(n)
      cross join generate_series(1, $10::int) as e(e)
       join case_file c on c.member_key = '43/' || n`,
    [first, first + count - 1, own, source, status, band, JSON.stringify({ signals }), date, reconciliation, each],
  )
}

const decisionColumns = `case_id, member_key, question, flag_id, matter_id, subject_version, action, answer, route, outcome, reasons,
  in_effect, decided_by, rank, standing, policy_version, model_version, at`

/** What a person said of the flags of members 43/first …, at noon of a day. */
export const seedAnswers = async (
  pool: pg.Pool,
  answer: { first: number; count: number; date: string; answer: 'CONFIRMED' | 'WRONG_PERSON' | 'DUPLICATE' },
): Promise<void> => {
  const actions = { CONFIRMED: 'confirm', WRONG_PERSON: 'reject', DUPLICATE: 'duplicate' }
  await pastTheRules(
    pool,
    `with decided as (
       insert into decision (${decisionColumns}, original_flag_id)
       select g.case_id, g.member_key, 'identity', g.id, null, g.version, $3, $4, '', '', 'both records compared',
              true, 'a.one', 'Inspector', 'inspector', 'test', 'm', $5::date + interval '12 hours',
              case when $3 = 'duplicate' then 0 end
         from generate_series($1::int, $2::int) as s(n) join flag g on g.member_key = '43/' || n
       returning id, flag_id)
     update flag set status = $4, decision_id = d.id, version = version + 1 from decided d where flag.id = d.flag_id`,
    [answer.first, answer.first + answer.count - 1, actions[answer.answer], answer.answer, answer.date],
  )
}

export type SeededMatters = {
  readonly first: number
  readonly count: number
  readonly openedOn: string
  /** Steps in order, each on a day: the status it leads to, with route and outcome where it decides. */
  readonly steps: readonly {
    readonly date: string
    readonly action: string
    readonly answer: string
    readonly route?: string
    readonly outcome?: string
  }[]
  readonly holdReviewOn?: string
}

/** One matter of each of the members 43/first …, made of all their flags, with what was decided on it. */
export const seedMatters = async (pool: pg.Pool, seeded: SeededMatters): Promise<void> => {
  const { first, count, openedOn, steps, holdReviewOn } = seeded
  const last = steps.at(-1)
  const ended = steps.findLast(({ outcome }) => outcome !== undefined)
  await pastTheRules(
    pool,
    `insert into matter (case_id, member_key, regime, status, route, outcome, hold_review_on, opened_on, closed_on)
     select c.id, c.member_key, 'officer', $3, $4, $5, $6::date, $7::date, $8::date
       from generate_series($1::int, $2::int) as s(n) join case_file c on c.member_key = '43/' || n`,
    [
      first,
      first + count - 1,
      last?.answer ?? 'OPEN',
      ended?.route ?? '',
      ended?.outcome ?? '',
      holdReviewOn ?? null,
      openedOn,
      last?.answer === 'CLOSED' ? last.date : null,
    ],
  )
  const ofThese = `from generate_series($1::int, $2::int) as s(n) join matter m on m.member_key = '43/' || n`
  await pastTheRules(
    pool,
    `insert into matter_flag (matter_id, flag_id, added_by)
     select m.id, g.id, 0 ${ofThese} join flag g on g.member_key = m.member_key`,
    [first, first + count - 1],
  )
  for (const [version, { date, action, answer, route = '', outcome = '' }] of steps.entries()) {
    await pastTheRules(
      pool,
      `insert into decision (${decisionColumns})
       select m.case_id, m.member_key, 'matter', null, m.id, $3::int, $4, $5, $6, $7, 'as the file records', true, 'b.two',
              'Superintendent', 'inspector', 'test', 'm', $8::date + interval '12 hours' ${ofThese}`,
      [first, first + count - 1, version + 1, action, answer, route, outcome, date],
    )
  }
}
