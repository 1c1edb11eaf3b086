import { z } from 'zod'
import { readCheckpoints } from '../../review/audit/checkpointFile.ts'
import { readVerifyingKey } from '../../review/audit/signingKey.ts'
import { verifyTrail } from '../../review/audit/verifyTrail.ts'
import { chainFaults } from '../../review/audit/verifyChain.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'

/** How many there are, and how many of them the key has signed; null where there is no key. */
const kept = { checkpoints: z.int(), signed: z.int().nullable() }

export const verifyAudit = operation({
  id: 'verifyAudit',
  method: 'get',
  path: '/audit/verification',
  summary: 'Recomputes the whole trail and holds it against the checkpoints kept outside the database',
  personal: false,
  input: z.object({}),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), entries: z.int(), head: z.object({ seq: id, hash: z.string() }), ...kept }),
    z.object({ ok: z.literal(false), fault: z.enum(chainFaults), seq: id, ...kept }),
  ]),
  run: async ({ bulk, checkpoints: file, signingKey }) => {
    const checkpoints = await readCheckpoints(file)
    const key = signingKey === null ? undefined : await readVerifyingKey(signingKey)
    const verdict = await inTransaction(bulk, async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only')
      return verifyTrail(tx, checkpoints, key)
    })
    return { ...verdict, checkpoints: checkpoints.length }
  },
})
