export const flagClasses = ['CONVICTION', 'MISCONDUCT', 'ASSOCIATION'] as const

export type FlagClass = (typeof flagClasses)[number]

/** What makes a finding, and the flag made of it, the same on another night. */
export type FindingKey = {
  /** `force/number` of the member. */
  readonly memberKey: string
  readonly class: FlagClass
  readonly source: string
  readonly recordKind: string
  readonly recordKey: string
  /** Who of the member's people the record fits: `self` or a relationship. */
  readonly relation: string
}

const separator = '\u001f'

/** The source record a finding points at, as one key. */
export const recordOf = (finding: Pick<FindingKey, 'source' | 'recordKind' | 'recordKey'>): string =>
  [finding.source, finding.recordKind, finding.recordKey].join(separator)

/** The natural key of a finding or flag, as one key. */
export const naturalKeyOf = (finding: FindingKey): string =>
  [finding.memberKey, finding.class, finding.relation, recordOf(finding)].join(separator)
