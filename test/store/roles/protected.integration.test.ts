import { beforeAll, expect, test } from 'vitest'
import { found, night } from '../../review/support/nights.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()

const counts = async (characteristic: string, minimum = 10) => {
  const { rows } = await database.pool.query<{ value: string; members: string; flagged: string; confirmed: string }>(
    'select * from protected.flag_counts($1, $2)',
    [characteristic, minimum],
  )
  return rows.map(({ value, members, flagged, confirmed }) => [value, members, flagged, confirmed])
}

/** Groups of 100, 60, 30 and 4 members, with 20, 15, 3 and 2 flags. */
beforeAll(async () => {
  const groups = [
    ['A', 100, 20],
    ['B', 60, 15],
    ['C', 30, 3],
    ['D', 4, 2],
  ] as const
  const findings = []
  for (const [group, size, flags] of groups) {
    await database.pool.query(
      `insert into protected.characteristic (member_key, ethnicity, sex, as_at)
       select concat('43/', $1::text, n), $1, case when n % 2 = 0 then 'F' else 'M' end, '2026-01-01' from generate_series(1, $2::int) n`,
      [group, size],
    )
    for (let n = 1; n <= flags; n += 1)
      findings.push(found({ memberKey: `43/${group}${n}`, recordKey: `${group}${n}` }))
  }
  await night(database.pool, '2026-01-05', findings)
})

test('small counts are left out, and so is the one that would give the only gap back', async () => {
  expect(await counts('ethnicity')).toEqual([
    ['A', '100', '20', null],
    ['B', '60', '15', '0'],
    // The 30 members went with the 4 of D, because the total of the force is known elsewhere.
    ['C', null, null, '0'],
    ['D', null, null, null],
  ])
})

test('counts that are large enough are shown', async () => {
  expect(await counts('sex')).toEqual([
    ['F', '97', expect.stringMatching(/^\d+$/), '0'],
    ['M', '97', expect.stringMatching(/^\d+$/), '0'],
  ])
})

test('nobody asks for less than five, nor for anything but a characteristic', async () => {
  expect(await counts('ethnicity', 1)).toEqual(await counts('ethnicity', 5))
  await expect(counts('member_key')).rejects.toMatchObject({ code: '22023' })
  await expect(counts(`sex' or '1'='1`)).rejects.toMatchObject({ code: '22023' })
})
