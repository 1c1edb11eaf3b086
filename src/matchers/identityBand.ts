import type { Assessment } from './assess/assess.ts'
import type { FindingBand } from './finding.ts'

/** The band of an identity finding; undefined below the model's lowest threshold. */
export const identityBand = ({ band }: Assessment): FindingBand | undefined => (band === 'NONE' ? undefined : band)

/** Whether a pair may be taken for one person until somebody has looked: HIGH or MEDIUM. */
export const isLikelySame = ({ band }: Assessment): boolean => band === 'HIGH' || band === 'MEDIUM'
