import type { FindingBand, SharedThing } from '../finding.ts'

/**
 * Strength of a tie by what is shared: HIGH when they lived at one address at one time or share things of two kinds,
 * LOW when all they share is an address, at different times or at times unknown, else MEDIUM (a phone, a vehicle or a mailbox).
 */
export const tieBand = (shared: readonly SharedThing[]): FindingBand => {
  if (shared.some(({ overlap }) => overlap === 'overlap')) return 'HIGH'
  const close = shared.filter(({ overlap }) => overlap !== 'apart')
  if (close.every(({ type }) => type === 'address')) return 'LOW'
  return new Set(close.map(({ type }) => type)).size > 1 ? 'HIGH' : 'MEDIUM'
}
