import type { FindingBand, FindingClass, Relation, ScreenedKind } from '../../matchers/finding.ts'

/** What a score needs of a finding. */
export type ScoredFinding = {
  readonly memberKey: string
  readonly class: FindingClass
  readonly recordKind: ScreenedKind
  readonly recordKey: string
  readonly relation: Relation
  readonly band: FindingBand
}

/** Pair of a member and a record as one text. */
export const pairKey = ({
  memberKey,
  recordKind,
  recordKey,
}: Pick<ScoredFinding, 'memberKey' | 'recordKind' | 'recordKey'>): string => `${memberKey} ${recordKind} ${recordKey}`
