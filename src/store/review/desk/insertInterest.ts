import type { Queryable } from '../../queryable.ts'

/** What can tie a reviewer to a member, beyond their own record. */
export const interestKinds = ['managed', 'household', 'association', 'interested-party'] as const

const sql = `
insert into reviewer_interest (reviewer_id, member_key, kind, declared_by) values ($1, $2, $3, $1)
on conflict (reviewer_id, member_key, kind) do update set ended_on = null`

/** Notes what ties a reviewer to a member; from then on they are kept away from the case. */
export const insertInterest = async (
  tx: Queryable,
  given: { readonly reviewerId: string; readonly memberKey: string; readonly kind: (typeof interestKinds)[number] },
): Promise<void> => {
  await tx.query(sql, [given.reviewerId, given.memberKey, given.kind])
}
