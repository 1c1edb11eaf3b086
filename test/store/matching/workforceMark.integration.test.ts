import { expect, test } from 'vitest'
import { workforceMark } from '../../../src/store/matching/workforceMark.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()

test('the mark of the workforce differs when its records may, and only then', async () => {
  const { pool } = database
  const seen = [await workforceMark(pool)]
  const expectOther = async (): Promise<void> => {
    const mark = await workforceMark(pool)
    expect(seen).not.toContain(mark)
    expect(await workforceMark(pool)).toBe(mark)
    seen.push(mark)
  }
  const extract = (kind: string, status: string) =>
    pool.query(`insert into extract (kind, source, status, file_name, mapping) values ($1, 'hr', $2, 'x.csv', 'x 1')`, [
      kind,
      status,
    ])
  const state = (kind: string, part: number) =>
    pool.query(`insert into row_state (kind, source, part, extract_id, added, dead) values ($1, 'hr', $2, 1, '', '')`, [
      kind,
      part,
    ])
  await extract('workforce', 'accepted')
  await expectOther()
  await state('workforce', 0)
  await state('associations', 0)
  await expectOther()
  await extract('associations', 'accepted')
  await expectOther()
  await extract('nominals', 'accepted')
  await extract('workforce', 'refused')
  expect(await workforceMark(pool)).toBe(seen.at(-1))
  await pool.query(`delete from record_workforce`)
  await expectOther()
})
