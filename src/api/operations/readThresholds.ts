import { z } from 'zod'
import type { Thresholds } from '../../review/policy/thresholds.ts'
import { diffJson } from '../../review/reconcile/diffJson.ts'
import { type Adoption, listAdoptions } from '../../store/review/adoptions.ts'
import { operation } from '../operation.ts'
import { adoption } from '../schemas/thresholds.ts'

export const readThresholds = operation({
  id: 'readThresholds',
  method: 'get',
  path: '/thresholds',
  summary:
    'The thresholds in effect, those that wait for a second person, and how each differs from the files and settings',
  personal: false,
  input: z.object({}),
  output: z.object({
    /** Null on a store that has none: the first run adopts those of the files. */
    inEffect: adoption.nullable(),
    waiting: z.array(adoption).readonly(),
  }),
  run: async (api) => {
    const thresholds = await api.thresholds()
    const all = (await listAdoptions(api.db)).map((one) => shown(one, thresholds))
    return {
      inEffect: all.find(({ effectiveAt }) => effectiveAt !== null) ?? null,
      waiting: all.filter(({ effectiveAt }) => effectiveAt === null),
    }
  },
})

const shown = ({ content, proposedAt, effectiveAt, ...rest }: Adoption, thresholds: Thresholds) => ({
  ...rest,
  proposedAt: proposedAt.toISOString(),
  effectiveAt: effectiveAt?.toISOString() ?? null,
  changes: diffJson(content, thresholds),
})
