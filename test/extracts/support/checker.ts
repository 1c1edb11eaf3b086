import { type CheckReport, checkFile } from '../../../src/extracts/checkFile.ts'
import { defaultLimits, type IngestLimits } from '../../../src/extracts/limits.ts'
import type { RecordKind } from '../../../src/records/index.ts'
import { shippedMapping } from './nominals.ts'

/** Checks a file of a kind with the canonical layout. */
export const check = async (
  path: string,
  kind: RecordKind = 'nominals',
  limits: Partial<IngestLimits> = {},
): Promise<CheckReport> =>
  checkFile(
    {
      limits: { ...defaultLimits, ...limits },
      mapping: await shippedMapping(kind),
      origin: 'live',
      placeholderNames: new Set(),
    },
    path,
    '2026-01-01',
  )
