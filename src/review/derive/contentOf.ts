import { createHash } from 'node:crypto'
import type { CurrentFinding } from '../../store/review/currentFinding.ts'
import type { Policy } from '../policy/policy.ts'
import type { Signal } from '../policy/signal.ts'
import { priority } from '../priority/priority.ts'
import { collectSignals } from './collectSignals.ts'
import type { Explanation, FlagContent } from './flagContent.ts'

export type Surroundings = {
  /** People who hold each shared contact. */
  readonly holders: ReadonlyMap<string, number>
  /** Other members the record fits at HIGH. */
  readonly conflictWith: readonly string[]
  /** What holds of the member rather than of the finding. */
  readonly signals: readonly Signal[]
}

/** What the flag of one finding shows, given everybody else's findings. */
export function contentOf(policy: Policy, finding: CurrentFinding, around: Surroundings): FlagContent {
  const contacts = finding.contacts.map((contact) => ({ contact, holders: around.holders.get(contact) ?? 0 }))
  const heldByMoreThan = (limit: number): boolean =>
    contacts.length > 0 && contacts.every(({ holders }) => holders > limit)
  const { commonAbove, widelySharedAbove } = policy.association
  const isCommon = heldByMoreThan(commonAbove)
  const band = isCommon ? 'LOW' : finding.band
  const shared: readonly Signal[] = heldByMoreThan(widelySharedAbove) ? ['widely-shared'] : []
  const { tier, score, parts } = priority(policy, {
    band,
    identitySettled: around.conflictWith.length === 0,
    signals: collectSignals([...finding.signals, ...around.signals, ...shared]),
  })
  const explanation: Explanation = { parts, contacts, cap: isCommon ? 'contact-common' : '' }
  return {
    key: finding,
    findingId: finding.id,
    evidenceFingerprint: finding.fingerprint,
    band,
    tier,
    score,
    conflictWith: around.conflictWith,
    explanation,
    explanationHash: hash([explanation, score, finding.weight, finding.modelVersion]),
  }
}

const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)
