import type { FindingClass, ScreenedKind } from '../../matchers/finding.ts'

/**
 * How a record truly concerns a member: `self` it is about the member; `relative` about a twin, parent or sibling who can
 * be taken for the member; the others as in findings.
 */
export type TrueRelation = 'self' | 'relative' | 'household' | 'declared' | 'contact' | 'co-mention'

/** One line of truth.csv: a record that concerns a member, and what a perfect night would make of it. */
export type TruthRow = {
  readonly memberKey: string
  readonly recordKind: ScreenedKind
  readonly recordKey: string
  readonly relation: TrueRelation
  /** Class of the finding to expect; '' where none is due, and one of class ASSOCIATION would do no harm. */
  readonly expected: FindingClass | ''
  /** Rows with the same fact state one tie in several records: finding any of them finds the tie. */
  readonly fact: string
  /** What the record is about and how it departs from the person, for example `class:violence` or `typo-surname`. */
  readonly tags: readonly string[]
  /** Naming culture and sex of the member, `polish:F`. */
  readonly group: string
}
