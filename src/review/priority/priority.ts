import type { Policy, SignalWeight } from '../policy/policy.ts'
import type { Signal } from '../policy/signal.ts'
import type { Band, Tier } from '../../store/review/band.ts'
import { tierOf } from './tier.ts'

/** What was true and what it did to the score. The words for it are the policy's. */
export type PriorityPart = {
  readonly signal: Signal
  readonly effect: 'tier' | 'points' | 'factor'
  /** Points added, or the factor; 0 for a tier signal. */
  readonly value: number
}

/** Place in the reading order; it decides nothing. `score` leaves ageing out, so equal evidence scores equally any day. */
export type Priority = {
  readonly tier: Tier
  readonly score: number
  readonly parts: readonly PriorityPart[]
}

/**
 * Scores one finding: the highest entry of each group counts, groups add up, factors multiply the sum. A positive sum
 * never falls to zero, so weak grading lowers a flag without hiding it.
 */
export function priority(
  policy: Policy,
  finding: { readonly band: Band; readonly identitySettled: boolean; readonly signals: readonly Signal[] },
): Priority {
  const weights = policy.priority.signals
  const present = finding.signals.map((signal) => ({ signal, weight: weights[signal] }))
  const tier = tierOf(
    finding.band,
    finding.identitySettled,
    present.some(({ weight }) => 'tier' in weight),
  )
  const counted = [...highestOfEachGroup(present, tier), ...present.filter(({ weight }) => !('points' in weight))]
  const points = counted.reduce((sum, { weight }) => sum + ('points' in weight ? weight.points : 0), 0)
  const factor = counted.reduce((product, { weight }) => product * ('factor' in weight ? weight.factor : 1), 1)
  return { tier, score: points > 0 ? Math.max(1, Math.round(points * factor)) : 0, parts: counted.map(toPart) }
}

type Weighted = { readonly signal: Signal; readonly weight: SignalWeight }

function highestOfEachGroup(present: readonly Weighted[], tier: Tier): readonly Weighted[] {
  const best = new Map<string, { readonly entry: Weighted; readonly points: number }>()
  for (const entry of present) {
    const { weight } = entry
    if (!('points' in weight) || (weight.notTop && tier === 'TOP')) continue
    const rival = best.get(weight.group)
    if (!rival || weight.points > rival.points) best.set(weight.group, { entry, points: weight.points })
  }
  return [...best.values()].map(({ entry }) => entry)
}

function toPart({ signal, weight }: Weighted): PriorityPart {
  if ('points' in weight) return { signal, effect: 'points', value: weight.points }
  if ('factor' in weight) return { signal, effect: 'factor', value: weight.factor }
  return { signal, effect: 'tier', value: 0 }
}
