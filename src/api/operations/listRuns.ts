import { z } from 'zod'
import { listRuns as listStored } from '../../store/runs/listRuns.ts'
import { operation } from '../operation.ts'
import { run } from '../schemas/run.ts'

export const listRuns = operation({
  id: 'listRuns',
  method: 'get',
  path: '/runs',
  summary: 'The latest runs, newest first',
  personal: false,
  input: z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(10) }),
  output: z.array(run).readonly(),
  run: async ({ db }, _caller, { limit }) =>
    (await listStored(db, limit)).map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      plannedAt: row.plannedAt?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
    })),
})
