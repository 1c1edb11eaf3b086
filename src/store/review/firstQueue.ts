import type { Queryable } from '../queryable.ts'

/**
 * Drops what an empty queue can do without while it is filled (indexes that only serve reading, the key that ties flags to cases), for the transaction that fills it; `buildQueueIndexes` must end
 * it. False when the queue is not empty or somebody is reading it: they stay.
 */
export const setQueueIndexesAside = async (tx: Queryable): Promise<boolean> => {
  const { rows } = await tx.query<{ aside: boolean }>('select set_queue_indexes_aside() as aside')
  return rows[0]?.aside === true
}

/** Puts it back over what was written, all of it checked. */
export const buildQueueIndexes = async (tx: Queryable): Promise<void> => {
  await tx.query('select build_queue_indexes()')
}
