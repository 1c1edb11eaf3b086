import type pg from 'pg'
import { inTransaction } from '../../store/inTransaction.ts'
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
}

/** Keeps the policy, so that decisions can refer to it, and gives the desk. */
export const openDesk = async (desk: Desk): Promise<Desk> => {
  await inTransaction(desk.pool, (tx) => pinPolicy(tx, desk.policy))
  return desk
}
