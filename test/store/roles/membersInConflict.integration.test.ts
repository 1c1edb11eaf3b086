import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { withDatabase } from '../../support/database.ts'
import { declare, employ, hire, person } from '../../review/support/office.ts'

const database = withDatabase()
const size = 30

const name = fc.record({
  kind: fc.constant('current' as const),
  forenames: fc.constantFrom('Ada', 'ada Mary', 'Ben', ''),
  surname: fc.constantFrom('Quill', 'QUILL', 'Marsh', ''),
})
const birthDate = fc.constantFrom('1980-02-03', '1981-02-03', '')
const datesOfBirth = fc.array(
  birthDate.filter((value) => value !== '').map((value) => ({ value, validity: 'valid' as const })),
  { maxLength: 2 },
)
const home = fc.nat(20).map((n) => ({
  line: `${n} Long Street`,
  town: 'A town',
  postcode: { value: 'ZZ9 9ZZ', validity: n % 5 === 0 ? ('invalid' as const) : ('valid' as const) },
  from: '',
  to: n % 7 === 0 ? '2015-01-01' : '',
}))
const someone = fc.record({ names: fc.array(name, { maxLength: 2 }), datesOfBirth }).map((parts) => person(parts))
const member = fc.record({
  person: fc.tuple(someone, fc.array(home, { maxLength: 2 })).map(([who, addresses]) => ({ ...who, addresses })),
  lineManager: fc.constantFrom('', '43/3'),
  household: fc.array(
    fc.tuple(name, birthDate).map(([{ forenames, surname }, dateOfBirth]) => ({
      relationship: 'partner',
      forenames,
      surname,
      dateOfBirth,
    })),
    { maxLength: 1 },
  ),
})

test('the members kept from a reviewer are those in whom an interest stands against them, one by one', async () => {
  const [members = []] = fc.sample(fc.array(member, { minLength: size, maxLength: size }), { numRuns: 1, seed: 7 })
  const [declared = []] = fc.sample(fc.array(someone, { minLength: 10, maxLength: 10 }), { numRuns: 1, seed: 8 })
  for (const [n, parts] of members.entries()) await hire(database.pool, `43/${n}`, parts)
  // Of members, and of somebody who is in the workforce no more.
  for (const [n, who] of declared.entries()) await declare(database.pool, `A${n}`, `43/${n * 4}`, who)
  for (let n = 0; n < size; n += 1) await employ(database.pool, `r${n}`, { memberKey: `43/${n}` })
  await employ(database.pool, 'outside')
  await database.pool.query(
    `insert into reviewer_interest (reviewer_id, member_key, kind, declared_by, ended_on) values
       ('r1', '43/20', 'interested-party', 'r1', null), ('r2', '43/20', 'interested-party', 'r2', '2020-01-01'),
       ('outside', '43/5', 'association', 'outside', null)`,
  )
  const { rows } = await database.pool.query<{ id: string; found: string[]; judged: string[]; kinds: string[] }>(
    `select r.id, (select array_agg(m order by m) from unnest(members_in_conflict(r.id)) as t(m)) as found,
            j.judged, j.kinds
       from reviewer r,
            lateral (select array_agg(w.key order by w.key) as judged, array_agg(distinct conflict_between(r.id, w.key)) as kinds
                       from record_workforce w where conflict_between(r.id, w.key) is not null) j`,
  )
  for (const { id, found, judged } of rows) expect([id, found]).toEqual([id, judged])
  expect([...new Set(rows.flatMap(({ kinds }) => kinds))].toSorted()).toEqual([
    'association',
    'household',
    'interested-party',
    'managed',
    'self',
  ])
  expect(rows.map(({ found }) => found.length).toSorted((a, b) => a - b)[0]).toBeLessThan(size / 2)
})
