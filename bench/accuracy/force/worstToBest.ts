import type { GroupErrors } from './groupErrors.ts'

/** Share of links not in band HIGH, worst culture to best. */
export const worstToBest = (groups: readonly GroupErrors[]): number => {
  const shares = groups.filter(({ group }) => !group.startsWith('sex ')).map(({ notHigh }) => notHigh.estimate)
  return Math.max(...shares) / Math.min(...shares)
}
