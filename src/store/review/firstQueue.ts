import type { Queryable } from '../queryable.ts'

/**
 * Drops the indexes of an empty queue that only serve reading, for the transaction that fills it; `buildQueueIndexes` must end
 * it. False when the queue is not empty or somebody is reading it: they stay.
 */
export const setQueueIndexesAside = async (tx: Queryable): Promise<boolean> => {
  const { rows } = await tx.query<{ aside: boolean }>('select set_queue_indexes_aside() as aside')
  return rows[0]?.aside === true
}

/** Builds them over what was written. */
export const buildQueueIndexes = async (tx: Queryable): Promise<void> => {
  await tx.query('select build_queue_indexes()')
}
