import { expect, test } from 'vitest'
import { ingestOutcome } from '../../../src/cli/compose/ingestOutcome.ts'
import { readRun } from '../../../src/store/runs/readRun.ts'
import type { Run } from '../../../src/store/runs/run.ts'
import { ingestInto } from '../../extracts/support/ingester.ts'
import { nominalCsv, nominals } from '../../extracts/support/nominals.ts'
import { scratchFolder } from '../../extracts/support/scratch.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()
const file = scratchFolder()
const ingest = ingestInto(database)

const newRun = async (): Promise<Run> => {
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into run (kind, business_date, requested_mode, requested_by, status, closed_at)
     values ('manual', '2026-01-01', 'auto', 'test', 'complete', clock_timestamp()) returning id`,
  )
  return (await readRun(database.pool, rows[0]?.id ?? '')) as Run
}

test('a load started again after it was committed reports what it did the first time; the next night reports nothing new', async () => {
  const path = file('nominals.csv', nominalCsv(nominals(3)))
  const run = await newRun()
  const first = await ingestOutcome(database.pool, await ingest(path), run)
  expect(first).toMatchObject({ outcome: 'accepted', counts: { read: 3, new: 3, unchanged: 0 } })

  const again = await ingest(path)
  expect(again.status).toBe('same')
  const { milliseconds: _, ...counts } = 'counts' in first ? first.counts : {}
  expect(await ingestOutcome(database.pool, again, run)).toMatchObject({ outcome: 'accepted', counts })

  const nextNight = await ingestOutcome(database.pool, await ingest(path), await newRun())
  expect(nextNight).toMatchObject({ outcome: 'same', counts: { read: 3, new: 0, unchanged: 3 } })
})
