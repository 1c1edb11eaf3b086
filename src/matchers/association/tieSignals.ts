import type { FindingSignal, Relation, SharedThing } from '../finding.ts'
import type { Adverse } from './adverseMatters.ts'

/** A phone, car or mailbox in common, or a person the member named, is contact; a bare address may be chance. */
const isContact = (relation: Relation, shared: readonly SharedThing[]): boolean =>
  relation === 'household' || relation === 'declared' || shared.some(({ type }) => type !== 'address')

const livedTogether = (relation: Relation, shared: readonly SharedThing[]): boolean =>
  relation === 'household' || shared.some(({ type, overlap }) => type === 'address' && overlap === 'overlap')

/** What bears on the order of reading a tie. The other person's offences are not the member's and are no signals here. */
export const tieSignals = (
  relation: Relation,
  shared: readonly SharedThing[],
  adverse: Omit<Adverse, 'matters'>,
  isDeclared: boolean,
): readonly FindingSignal[] => [
  ...(adverse.isOrganisedCrime ? (['organised-crime'] as const) : []),
  ...(adverse.isConvicted && isContact(relation, shared) ? (['convicted-contact'] as const) : []),
  ...(livedTogether(relation, shared) ? (['household'] as const) : []),
  ...(shared.length > 0 ? (['address'] as const) : []),
  ...(isDeclared ? [] : (['undeclared-tie'] as const)),
  ...(adverse.isWeaklyGraded ? (['weak-grading'] as const) : []),
]
