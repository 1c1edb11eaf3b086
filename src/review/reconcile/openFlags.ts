import type { FlagCount } from '../../store/review/countOpenFlags.ts'
import type { FlagContent } from '../derive/flagContent.ts'
import type { Reconciliation } from './reconcile.ts'

/** The open flags a reconciliation leaves among those it covers, by class, band and tier, in the order of their names. */
export function openFlags(outcome: Reconciliation): readonly FlagCount[] {
  const { created, changed, returned, refreshed, unchanged, reopened } = outcome
  const counts = new Map<string, FlagCount>()
  const count = ({ key, band, tier }: FlagContent): void => {
    const name = `${key.class} ${band} ${tier}`
    const flags = (counts.get(name)?.flags ?? 0) + 1
    counts.set(name, { class: key.class, band, tier, flags })
  }
  created.forEach(count)
  for (const pairings of [changed, returned, refreshed, unchanged, reopened])
    for (const { content } of pairings) count(content)
  return [...counts].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, flags]) => flags)
}
