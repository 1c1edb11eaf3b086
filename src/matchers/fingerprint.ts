import { canonicalJson } from './canonicalJson.ts'
import type { Finding } from './finding.ts'

/** Hash of a text as lower-case hex, for example SHA-256. */
export type Hash = (text: string) => string

/** The values that spoke for or against one person; weights and levels stay out, as a new model is no new evidence. */
const identityEvidence = ({ via, comparisons }: Finding) => ({
  via,
  compared: comparisons
    .filter(({ weight, frequencyWeight }) => weight !== 0 || frequencyWeight !== 0)
    .map(({ name, leftValue, rightValue }) => [name, leftValue, rightValue])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
})

/** Fingerprint of the identity fields compared: a decision "different person" stands while it stays the same. */
export const identityFingerprint = (finding: Finding, hash: Hash): string =>
  hash(canonicalJson(identityEvidence(finding)))

/**
 * Fingerprint of what an officer sees as the evidence: the values compared, the matters, the shared things, roles, the
 * declaration, marking and handling. Weight, band, signals and post are no evidence: they follow from it, the model and
 * the policy.
 */
export const fingerprint = (finding: Finding, hash: Hash): string => {
  const {
    class: own,
    relation,
    matters,
    shared,
    declared,
    declaration,
    roles,
    marking,
    handling,
    handlingConditions,
    basis,
  } = finding
  const identity = identityEvidence(finding)
  return hash(
    canonicalJson({
      own,
      relation,
      identity,
      matters,
      shared,
      declared,
      declaration,
      roles,
      marking,
      handling,
      handlingConditions,
      basis,
    }),
  )
}
