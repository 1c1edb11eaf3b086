import { z } from 'zod'
import { readCheckpoints } from '../../review/audit/checkpointFile.ts'
import { verifyAudit as verify } from '../../review/audit/verifyAudit.ts'
import { chainFaults } from '../../review/audit/verifyChain.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'

const checkpoints = z.int()

export const verifyAudit = operation({
  id: 'verifyAudit',
  method: 'get',
  path: '/audit/verification',
  summary: 'Recomputes the whole trail and holds it against the checkpoints kept outside the database',
  personal: false,
  input: z.object({}),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), entries: z.int(), head: z.object({ seq: id, hash: z.string() }), checkpoints }),
    z.object({ ok: z.literal(false), fault: z.enum(chainFaults), seq: id, checkpoints }),
  ]),
  run: async ({ bulk, checkpoints: file }) => {
    const kept = await readCheckpoints(file)
    const verdict = await inTransaction(bulk, async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only')
      return verify(tx, kept)
    })
    return { ...verdict, checkpoints: kept.length }
  },
})
