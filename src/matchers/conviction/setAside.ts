import { byKey } from '../byKey.ts'
import type { NominalContext } from '../findingInput.ts'
import type { FindingReferences } from '../reference/findingReferences.ts'
import { disposalEffect } from './disposalEffect.ts'
import { quashedOffences } from './quashedOffences.ts'

/**
 * Keys of a nominal's disposals that no rule can read: an unknown result code, a code to be mapped by hand, a sentence
 * without adjudication or date. They raise nothing, so a run must count them.
 */
export const setAside = ({ disposals }: NominalContext, { disposalResults }: FindingReferences): readonly string[] => {
  const quashed = quashedOffences(
    disposals.map(({ data }) => data),
    disposalResults,
  )
  return disposals
    .toSorted(byKey)
    .filter(({ data }) => disposalEffect(data, disposalResults, quashed, true) === 'quarantine')
    .map(({ key }) => key)
}
