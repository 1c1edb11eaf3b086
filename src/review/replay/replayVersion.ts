import type { Finding } from '../../matchers/finding.ts'
import type { Model } from '../../matchers/index.ts'
import type { FlagClass } from '../../store/review/findingKey.ts'
import type { FlagVersion } from '../../store/replay/readReplay.ts'
import { contentOf } from '../derive/contentOf.ts'
import type { Explanation } from '../derive/flagContent.ts'
import { createScorer } from '../derive/scorer.ts'
import type { Policy } from '../policy/policy.ts'
import { diffJson, type FieldChange } from '../reconcile/diffJson.ts'
import { recomputeEvidence } from './recomputeEvidence.ts'

/**
 * Computes one state of a flag again from what was stored with it: the evidence under its model, then band, lane, score and
 * explanation under its policy. Gives what differs, stored as `before`, recomputed as `after`; nothing when every byte is
 * the same.
 */
export function replayVersion(stored: FlagVersion, model: Model, policy: Policy): readonly FieldChange[] {
  const before = JSON.parse(stored.evidence) as Finding
  const { evidence, fingerprint } = recomputeEvidence(before, model)
  const explanation = JSON.parse(stored.explanation) as Explanation
  const content = contentOf(policy, createScorer(policy), findingOf(evidence), {
    holders: new Map(explanation.contacts.map(({ contact, holders }) => [contact, holders])),
    conflictWith: stored.conflictWith,
    signals: explanation.parts.map(({ signal }) => signal).filter((signal) => signal.startsWith('pattern-')),
  })
  return [
    ...diffJson(before, evidence, 'evidence'),
    ...textChange('evidence', stored.evidence, JSON.stringify(evidence), before, evidence),
    ...diffJson(
      {
        policyVersion: stored.policyVersion,
        evidenceFingerprint: stored.evidenceFingerprint,
        // The column is a four-byte number.
        weight: Math.fround(stored.weight),
        band: stored.band,
        tier: stored.tier,
        score: stored.score,
        explanation: stored.explanation,
        explanationHash: stored.explanationHash,
      },
      {
        policyVersion: policy.version,
        evidenceFingerprint: fingerprint,
        weight: Math.fround(content.weight),
        band: content.band,
        tier: content.tier,
        score: content.score,
        explanation: content.explanationText,
        explanationHash: content.explanationHash,
      },
    ),
  ]
}

/** Equal values in other bytes. */
const textChange = (
  field: string,
  before: string,
  after: string,
  left: unknown,
  right: unknown,
): readonly FieldChange[] => (before === after || diffJson(left, right).length > 0 ? [] : [{ field, before, after }])

const findingOf = (finding: Finding) => ({
  ...finding,
  class: finding.class as FlagClass,
  id: '',
  fingerprint: '',
  band: finding.band,
  modelVersion: `${finding.model.name}-${finding.model.version}`,
  incidents: finding.incidents.length,
})
