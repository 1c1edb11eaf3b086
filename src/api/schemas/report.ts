import { z } from 'zod'
import { reportNames } from '../../reports/tables/report.ts'
import { isoDate } from './common.ts'

const cell = z.union([z.string(), z.number()]).nullable()

/** A report: tables of counts, `[c]` for what is hidden. */
export const report = z.object({
  name: z.enum(reportNames),
  title: z.string(),
  asAt: isoDate,
  from: isoDate,
  to: isoDate,
  audience: z.enum(['internal', 'published']),
  suppressBelow: z.int(),
  tables: z
    .array(
      z.object({
        name: z.string(),
        title: z.string(),
        columns: z
          .array(
            z.object({
              name: z.string(),
              title: z.string(),
              kind: z.enum(['code', 'text', 'count', 'share', 'number']),
            }),
          )
          .readonly(),
        rows: z.array(z.record(z.string(), cell)).readonly(),
      }),
    )
    .readonly(),
})
