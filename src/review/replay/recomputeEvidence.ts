import { createHash } from 'node:crypto'
import type { Finding } from '../../matchers/finding.ts'
import { fingerprint } from '../../matchers/fingerprint.ts'
import { type AssessedComparison, type Model, probabilityOf } from '../../matchers/index.ts'

/** Evidence with every number that follows from the model worked out anew, and its fingerprint. */
export type Recomputed = { readonly evidence: Finding; readonly fingerprint: string }

/** The level of each comparison and the rarity of its values are what was stored; weights, sums and chances follow. */
export function recomputeEvidence(stored: Finding, model: Model): Recomputed {
  const comparisons = stored.comparisons.map((comparison) => ({ ...comparison, weight: weightIn(model, comparison) }))
  const weight = comparisons.reduce((sum, comparison) => sum + (comparison.weight + comparison.frequencyWeight), 0)
  const evidence: Finding = {
    ...stored,
    weight,
    probability: probabilityOf(model, weight),
    model: { name: model.name, version: model.version, fingerprint: model.fingerprint },
    comparisons,
  }
  return { evidence, fingerprint: fingerprint(evidence, sha256) }
}

/** NaN for a comparison or a level the model does not have: it equals nothing. */
function weightIn(model: Model, { name, level }: AssessedComparison): number {
  const comparison = model.comparisons.find((candidate) => candidate.name === name)
  return comparison?.weights[comparison.levels.indexOf(level)] ?? Number.NaN
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
