import { z } from 'zod'
import { agreeTrail } from '../../review/audit/exportTrail.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { trailExport } from '../schemas/trail.ts'

export const agreeAuditExport = operation({
  id: 'agreeAuditExport',
  method: 'post',
  path: '/audit/exports/{exportId}/agree',
  summary: 'Agrees to an export of the trail that another auditor asked for, as long as its entries are the same',
  personal: true,
  input: z.object({ exportId: id }),
  output: trailExport,
  run: (api, caller, { exportId }) => {
    const { by, justification } = caller
    return agreeTrail(deskOf({ ...api, db: api.bulk }, caller), { by, justification, exportId })
  },
})
