import type { FindingBand, SharedThing } from '../finding.ts'

/**
 * Strength of a tie by what is shared: HIGH when they lived at one address at one time or share things of two kinds,
 * LOW when all they share is an address at different times, else MEDIUM.
 */
export const tieBand = (shared: readonly SharedThing[]): FindingBand => {
  if (shared.some(({ overlap }) => overlap === 'overlap')) return 'HIGH'
  const close = shared.filter(({ overlap }) => overlap !== 'apart')
  if (close.length === 0) return 'LOW'
  return new Set(close.map(({ type }) => type)).size > 1 ? 'HIGH' : 'MEDIUM'
}
