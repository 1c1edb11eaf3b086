import { z } from 'zod'
import { proposeTrail } from '../../review/audit/exportTrail.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { isoDate } from '../schemas/common.ts'
import { trailExport } from '../schemas/trail.ts'

export const proposeAuditExport = operation({
  id: 'proposeAuditExport',
  method: 'post',
  path: '/audit/exports',
  summary: 'Asks for a part of the trail, as it stands, to be given out; another auditor has to agree',
  personal: true,
  input: z.object({
    /** First and last day, UTC. */
    from: isoDate.exactOptional(),
    to: isoDate.exactOptional(),
  }),
  output: trailExport,
  run: (api, caller, { from = null, to = null }) => {
    const { by, justification } = caller
    return proposeTrail(deskOf({ ...api, db: api.bulk }, caller), { by, justification, from, to })
  },
})
