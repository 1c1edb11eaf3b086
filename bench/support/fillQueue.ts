import type pg from 'pg'
import type { Policy } from '../../src/review/policy/policy.ts'
import { reconcileRun } from '../../src/review/reconcileRun.ts'
import { inTransaction } from '../../src/store/inTransaction.ts'
import { createFindingEncoder } from '../../src/store/runs/findingEncoder.ts'
import { insertFindings } from '../../src/store/runs/insertFindings.ts'
import { benchFinding } from './writeFindings.ts'

/** A made-up person of usual size, as an expression on `n`; every member lives somewhere else. */
const person = `json_build_object(
  'names', json_build_array(
    json_build_object('kind', 'current', 'forenames', 'Forename' || n % 977 || ' Middle', 'surname', 'Surname' || n % 9973),
    json_build_object('kind', 'former', 'forenames', 'Forename' || n % 977, 'surname', 'Former' || n % 7919)),
  'datesOfBirth', json_build_array(json_build_object('value', (date '1960-01-01' + n % 15000)::text, 'validity', 'valid')),
  'sex', 'F', 'birthplace', 'A town', 'occupation', '',
  'addresses', json_build_array(
    json_build_object('line', n || ' Long Street', 'town', 'A town', 'from', '2015-01-01', 'to', '',
                      'postcode', json_build_object('value', 'ZZ9 ' || n % 10 || 'ZZ', 'validity', 'valid')),
    json_build_object('line', n || ' Short Street', 'town', 'A town', 'from', '', 'to', '2015-01-01',
                      'postcode', json_build_object('value', 'ZZ8 ' || n % 10 || 'ZZ', 'validity', 'valid'))),
  'phones', json_build_array(json_build_object('value', (7700000000 + n)::text, 'validity', 'valid')),
  'emails', '[]'::json, 'vehicles', '[]'::json, 'identifiers', '[]'::json)`

const household = `json_build_array(json_build_object('forenames', 'Partner', 'surname', 'Surname' || n % 9973,
  'dateOfBirth', '1981-02-03', 'relationship', 'partner'))`

const member = `json_build_object('person', ${person}, 'force', '43', 'workforceClass', 'officer', 'lineManager', '43/1',
  'household', ${household}, 'service', '[]'::json)`

const put = async (pool: pg.Pool, kind: string, source: string, key: string, count: number, data: string) => {
  await pool.query(
    `insert into record (kind, source, key, owner, row_hash, extract_id, line, data)
     select $1, $2, $3 || n, '', '\\x00', 1, n, ${data} from generate_series(0, $4::int - 1) as n`,
    [kind, source, key, count],
  )
}

/** Puts so many findings into an empty database, and the flags made of them: four to a member. */
export const fillQueue = async (pool: pg.Pool, policy: Policy, findings: number): Promise<void> => {
  await put(pool, 'workforce', 'hr', '43/', Math.ceil(findings / 4), member)
  await put(pool, 'nominals', 'bench', 'N', findings + 16, `json_build_object('person', ${person})`)
  const { rows } = await pool.query<{ id: string }>(
    `insert into run (kind, business_date, requested_mode, requested_by, status, mode, planned_at)
     values ('manual', '2026-01-05', 'auto', 'bench', 'running', 'full', clock_timestamp()) returning id`,
  )
  const runId = rows[0]?.id ?? ''
  const encoder = createFindingEncoder(runId, 0)
  for (let n = 0; n < findings; n += 1) encoder.add([benchFinding(n)])
  await inTransaction(pool, (tx) => insertFindings(tx, encoder.finish()))
  await inTransaction(pool, (tx) => reconcileRun({ tx, policy }, runId))
}

/** Employs people who work the queue, each a member somewhere else, so that interests are looked for in full. */
export const employOfficers = async (pool: pg.Pool, count: number): Promise<readonly string[]> => {
  await put(pool, 'workforce', 'hr', '44/', count, member)
  const { rows } = await pool.query<{ id: string }>(
    `insert into reviewer (id, member_key, rank, standing, roles)
     select 'officer-' || n, '44/' || n, 'Inspector', 'inspector', '{officer}' from generate_series(0, $1::int - 1) as n
     returning id`,
    [count],
  )
  return rows.map(({ id }) => id)
}
