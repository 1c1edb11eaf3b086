import type { Band, Tier } from '../../store/review/band.ts'

/**
 * Identity gates the reading order: a tier signal counts in full only on a settled HIGH identity. One record that fits
 * two members at HIGH is not settled, so its flags go to the identity check.
 */
export function tierOf(band: Band, identitySettled: boolean, tierSignal: boolean): Tier {
  if (band === 'LOW' || band === 'RELATIVE') return 'WAIT'
  if (!tierSignal) return 'STANDARD'
  return band === 'HIGH' && identitySettled ? 'TOP' : 'IDENTITY'
}
