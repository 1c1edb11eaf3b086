import type { Queryable } from '../queryable.ts'

export type Window = {
  readonly toSeq: string
  readonly plannedAt: Date
  readonly extracts: readonly PinnedExtract[]
  /** Accepted first loads so far: they list no changes. */
  readonly firstLoads: readonly string[]
}

/** The extract in force for one kind of one source. */
export type PinnedExtract = { readonly id: string; readonly kind: string; readonly source: string }

const window = `
select coalesce(max(seq), 0)::text as "toSeq", clock_timestamp() as "plannedAt" from record_change`

const extracts = `
select distinct on (kind, source) id, kind, source from extract where status in ('accepted', 'same')
 order by kind, source, id desc`

const firstLoads = `select id from extract where initial and status = 'accepted' order by id`

/**
 * The end of the window a run answers for. Loads number their changes under a lock they hold until they commit, so no
 * change below `toSeq` can appear later.
 */
export const pinWindow = async (tx: Queryable): Promise<Window> => {
  const { rows } = await tx.query<{ toSeq: string; plannedAt: Date }>(window)
  const pinned = await tx.query<PinnedExtract>(extracts)
  const loads = await tx.query<{ id: string }>(firstLoads)
  const { toSeq, plannedAt } = rows[0] ?? { toSeq: '0', plannedAt: new Date(0) }
  return { toSeq, plannedAt, extracts: pinned.rows, firstLoads: loads.rows.map((row) => row.id) }
}
