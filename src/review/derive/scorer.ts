import type { Band } from '../../store/review/band.ts'
import type { Policy } from '../policy/policy.ts'
import { type Priority, priority } from '../priority/priority.ts'
import { collectSignals } from './collectSignals.ts'
import { type Explained, explained } from './explained.ts'

/** A priority, and how it reads where no contact is shared. */
export type Scored = Priority & Explained

export type Scorer = (band: Band, identitySettled: boolean, signals: readonly string[]) => Scored

/** Scores findings by a policy. Two hundred thousand findings share a few hundred sets of signals, so each is scored once. */
export function createScorer(policy: Policy): Scorer {
  const known = new Map<string, Scored>()
  return (band, identitySettled, signals) => {
    const key = `${band} ${identitySettled} ${signals.join(' ')}`
    const before = known.get(key)
    if (before) return before
    const place = priority(policy, { band, identitySettled, signals: collectSignals(signals) })
    const scored = { ...place, ...explained({ parts: place.parts, contacts: [], cap: '' }) }
    known.set(key, scored)
    return scored
  }
}
