import type { AuditEntry } from '../../audit/auditEntry.ts'
import type { Queryable } from '../../queryable.ts'

export const refusableKinds = [
  'flag',
  'matter',
  'decision',
  'challenge',
  'withholding',
  'export',
  'notice',
  'member',
] as const

/** What a step is about, so that the trail can name it when it is refused. */
export type About = {
  /** As the trail names it, for example `open`. */
  readonly step: string
  readonly kind: (typeof refusableKinds)[number]
  /** Numbers; keys (`force/number`) of members. */
  readonly ids: readonly string[]
  /** Whoever else the step is to concern: an assignee, an assessor. */
  readonly people?: readonly string[]
}

const sql = `select note_refusal($1, $2, $3, $4, $5)`

/** Enters a refused step, in a transaction of its own that answers for the actor; see migration 0080. */
export const noteRefusal = async (
  tx: Queryable,
  { step, kind, ids, people = [] }: About,
  entry: Pick<AuditEntry, 'operation' | 'purpose' | 'legalBasis' | 'correlationId'>,
): Promise<void> => {
  await tx.query(sql, [step, kind, ids, people, JSON.stringify(entry)])
}
