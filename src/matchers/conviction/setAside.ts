import { byKey } from '../byKey.ts'
import type { NominalContext } from '../findingInput.ts'
import type { FindingReferences } from '../reference/findingReferences.ts'
import { disposalEffect } from './disposalEffect.ts'
import { quashedOffences, type QuashedOffences } from './quashedOffences.ts'

const nothing: QuashedOffences = { convictions: new Set(), sentences: new Set() }

/**
 * Keys of a nominal's disposals that no rule can read: an unknown result code, a code to be mapped by hand, a sentence
 * without adjudication or date. They raise nothing, so a run must count them.
 */
export const setAside = ({ disposals }: NominalContext, { disposalResults }: FindingReferences): readonly string[] => {
  const unreadable = (some: NominalContext['disposals'], quashed: QuashedOffences): NominalContext['disposals'] =>
    some.filter(({ data }) => disposalEffect(data, disposalResults, quashed, true) === 'quarantine')
  // Few records have any; only for those is it worth knowing what was quashed.
  const found = unreadable(disposals, nothing)
  if (found.length === 0) return []
  const quashed = quashedOffences(
    disposals.map(({ data }) => data),
    disposalResults,
  )
  return unreadable(found, quashed)
    .toSorted(byKey)
    .map(({ key }) => key)
}
