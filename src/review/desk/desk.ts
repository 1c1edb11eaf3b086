import type pg from 'pg'
import { inTransaction } from '../../store/inTransaction.ts'
import { isPolicyKept } from '../../store/review/isPolicyKept.ts'
import { pinPolicy } from '../../store/review/pinPolicy.ts'
import type { Policy } from '../policy/policy.ts'

/** What every operation of the queue works with. */
export type Desk = {
  readonly pool: Pick<pg.Pool, 'connect'>
  readonly policy: Policy
  /** Of every audit entry (Data Protection Act 2018, s36). */
  readonly purpose: string
  readonly legalBasis: string
  readonly now: () => Date
  /** Of the request all this belongs to; what an operation wrote is named among the fields of its entry then. */
  readonly correlationId?: string
}

/** Keeps the policy, unless a night has, so that decisions can refer to it; gives the desk. */
export const openDesk = async (desk: Desk): Promise<Desk> => {
  await inTransaction(desk.pool, async (tx) => {
    // Whoever only works the queue may not enter a policy: it could let one person decide what takes two.
    if (!(await isPolicyKept(tx, desk.policy.version))) await pinPolicy(tx, desk.policy)
  })
  return desk
}
