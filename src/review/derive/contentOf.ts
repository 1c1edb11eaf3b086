import type { CurrentFinding } from '../../store/review/currentFinding.ts'
import type { Policy } from '../policy/policy.ts'
import type { Signal } from '../policy/signal.ts'
import { explained } from './explained.ts'
import type { FlagContent } from './flagContent.ts'
import type { Scorer } from './scorer.ts'

export type Surroundings = {
  /** People who hold each shared contact. */
  readonly holders: ReadonlyMap<string, number>
  /** Other members the record fits at HIGH. */
  readonly conflictWith: readonly string[]
  /** What holds of the member rather than of the finding. */
  readonly signals: readonly Signal[]
}

/** What the flag of one finding shows, given everybody else's findings. */
export function contentOf(
  { association }: Pick<Policy, 'association'>,
  score: Scorer,
  finding: CurrentFinding,
  around: Surroundings,
): FlagContent {
  const contacts = finding.contacts.map((contact) => ({ contact, holders: around.holders.get(contact) ?? 0 }))
  const fewest = Math.min(...contacts.map(({ holders }) => holders))
  const isShared = contacts.length > 0
  const isCommon = isShared && fewest > association.commonAbove
  const isWidelyShared = isShared && fewest > association.widelySharedAbove
  const band = isCommon ? 'LOW' : finding.band
  const signals = [...finding.signals, ...around.signals, ...(isWidelyShared ? ['widely-shared'] : [])]
  const scored = score(band, around.conflictWith.length === 0, signals)
  const { explanationText, explanationHash } = isShared
    ? explained({ parts: scored.parts, contacts, cap: isCommon ? 'contact-common' : '' })
    : scored
  return {
    key: finding,
    findingId: finding.id,
    evidenceFingerprint: finding.fingerprint,
    band,
    tier: scored.tier,
    score: scored.score,
    weight: finding.weight,
    modelVersion: finding.modelVersion,
    conflictWith: around.conflictWith,
    explanationText,
    explanationHash,
  }
}
