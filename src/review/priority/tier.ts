/** Confidence that two records are one person; RELATIVE is a likely relative, never an identity. */
export type Band = 'HIGH' | 'MEDIUM' | 'LOW' | 'RELATIVE'

/** Lanes of the queue in reading order. IDENTITY is the urgent identity check, WAIT is read last. */
export const tiers = ['TOP', 'IDENTITY', 'STANDARD', 'WAIT'] as const

export type Tier = (typeof tiers)[number]

/**
 * Identity gates the reading order: a tier signal counts in full only on a settled HIGH identity. One record that fits
 * two members at HIGH is not settled, so its flags go to the identity check.
 */
export function tierOf(band: Band, identitySettled: boolean, tierSignal: boolean): Tier {
  if (band === 'LOW' || band === 'RELATIVE') return 'WAIT'
  if (!tierSignal) return 'STANDARD'
  return band === 'HIGH' && identitySettled ? 'TOP' : 'IDENTITY'
}
