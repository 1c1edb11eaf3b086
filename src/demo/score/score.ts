import type { TruthRow } from '../truth/truthRow.ts'
import { type AssociationScore, scoreAssociations } from './scoreAssociations.ts'
import { scoreClasses } from './scoreClasses.ts'
import { type IdentityScore, scoreIdentity } from './scoreIdentity.ts'
import type { ScoredFinding } from './scored.ts'

export type Score = {
  readonly identity: IdentityScore
  readonly association: AssociationScore
  readonly byClass: ReturnType<typeof scoreClasses>
}

/** Everything known about how well findings fit the truth. */
export const score = (findings: readonly ScoredFinding[], truth: readonly TruthRow[]): Score => ({
  identity: scoreIdentity(findings, truth),
  association: scoreAssociations(findings, truth),
  byClass: scoreClasses(findings, truth),
})
