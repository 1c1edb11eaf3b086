import { z } from 'zod'
import { londonTime } from '../../review/clocks/londonTime.ts'
import { type RetentionKind, retentionKinds } from '../../review/retention/retentionKinds.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { dueForReview } from '../../store/retention/dueForReview.ts'
import { consult } from '../api.ts'
import { operation } from '../operation.ts'
import { isoDate } from '../schemas/common.ts'

export const listDue = operation({
  id: 'listDue',
  method: 'get',
  path: '/retention/due',
  summary: 'What is kept and to be looked at: is it still needed?',
  personal: true,
  input: z.object({ on: isoDate.exactOptional(), limit: z.coerce.number().int().min(1).max(10_000).default(100) }),
  output: z.object({
    on: isoDate,
    due: z
      .array(
        z.object({
          kind: z.string(),
          subject: z.string(),
          since: z.string(),
          reviewOn: z.string(),
          class: z.string(),
          reason: z.string(),
        }),
      )
      .readonly(),
  }),
  run: async (api, caller, { on = londonTime(api.now()).date, limit }) => {
    const { retention: rules } = api.policy
    const periods = retentionKinds.flatMap((kind) => {
      const rule = rules[kind]
      return rule ? [{ kind, days: rule.reviewAfterDays }] : []
    })
    return inTransaction(api.bulk, async (tx) => {
      await consult(api, caller, tx, { subject: 'retention', fields: ['subject'] })
      const due = await dueForReview(tx, periods, on, limit)
      return {
        on,
        due: due.map((entry) => {
          const rule = rules[entry.kind as RetentionKind]
          return { ...entry, class: rule?.class ?? '', reason: rule?.reason ?? '' }
        }),
      }
    })
  },
})
