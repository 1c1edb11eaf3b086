import type pg from 'pg'
import type { Api, Caller } from '../../../src/api/api.ts'
import { thresholdsOf } from '../../../src/review/policy/thresholds.ts'
import { deskOf } from '../../review/support/office.ts'

/** The surroundings of the operations in a test, at noon of a working day, with its policy kept. */
export const apiOf = async (pool: pg.Pool, date?: string): Promise<Api> => {
  const { policy, purpose, legalBasis, now } = await deskOf(pool, date)
  return {
    db: pool,
    bulk: pool,
    policy,
    thresholds: async () => thresholdsOf(policy, 'person-1', 3),
    purpose,
    legalBasis,
    now,
    rematch: () => Promise.reject(new Error('no test here replays')),
    checkpoints: '/nowhere/checkpoints.jsonl',
    signingKey: null,
  }
}

export const caller = (by = 'ann', justification = 'the next of the queue'): Caller => ({
  by,
  justification,
  correlationId: 'c-1',
})
