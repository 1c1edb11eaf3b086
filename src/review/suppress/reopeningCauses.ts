import type { IdentitySnapshot, PersonIdentity } from './identitySnapshot.ts'

/**
 * The only causes for which "a different person" is asked again. The first five are seen in the two records; a split or
 * merger is told by the source, and two people may agree that the decision was wrong. A new offence on the same record, a
 * new threshold, rule or model is none of them.
 */
export const reopeningCauses = [
  'identifier-agrees',
  'name-changed',
  'birth-date-changed',
  'address-changed',
  'alias-learnt',
  'record-split',
  'record-merged',
  'two-people-agree',
] as const

export type ReopeningCause = (typeof reopeningCauses)[number]

/** One cause, and whose data it was seen in. */
export type SeenCause = { readonly cause: ReopeningCause; readonly side: 'member' | 'record' | 'both' }

const gained = (before: readonly string[], after: readonly string[]): boolean =>
  after.some((value) => !before.includes(value))

const differs = (before: readonly string[], after: readonly string[]): boolean =>
  gained(before, after) || gained(after, before)

/**
 * What has changed in a person. A name or birth date that is dropped is a change, as the decision may have rested on it; an
 * old address or alias that a source no longer lists is not.
 */
function changesOf(before: PersonIdentity, after: PersonIdentity): readonly ReopeningCause[] {
  const known = [...before.names, ...before.otherNames]
  return [
    ...(differs(before.names, after.names) ? (['name-changed'] as const) : []),
    ...(differs(before.birthDates, after.birthDates) ? (['birth-date-changed'] as const) : []),
    ...(gained(before.addresses, after.addresses) ? (['address-changed'] as const) : []),
    ...(gained(known, after.otherNames) ? (['alias-learnt'] as const) : []),
  ]
}

/** The causes seen between what a decision rested on and the records as they are now; none, and the decision stands. */
export function causesSeen(before: IdentitySnapshot, after: IdentitySnapshot): readonly SeenCause[] {
  const agrees: readonly SeenCause[] = gained(before.agreeing, after.agreeing)
    ? [{ cause: 'identifier-agrees', side: 'both' }]
    : []
  return [
    ...agrees,
    ...changesOf(before.member, after.member).map((cause) => ({ cause, side: 'member' }) as const),
    ...changesOf(before.record, after.record).map((cause) => ({ cause, side: 'record' }) as const),
  ]
}
