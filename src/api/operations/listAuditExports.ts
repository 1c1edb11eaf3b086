import { z } from 'zod'
import { waitingExports } from '../../store/audit/auditExports.ts'
import { operation } from '../operation.ts'
import { waitingTrail } from '../schemas/trail.ts'

export const listAuditExports = operation({
  id: 'listAuditExports',
  method: 'get',
  path: '/audit/exports',
  summary: 'Exports of the trail that were asked for and have not left',
  personal: false,
  input: z.object({}),
  output: z.array(waitingTrail).readonly(),
  run: async ({ db }) =>
    (await waitingExports(db)).map((one) => ({ ...one, requestedAt: one.requestedAt.toISOString() })),
})
