import { copyIn } from '../copyIn.ts'
import type { Queryable } from '../queryable.ts'
import { type EncodedFindings, encodedColumns } from './findingEncoder.ts'

/** Where findings lie with their documents: with the shards of a run, or given by a recheck for one transaction. */
export type FindingTable = 'shard_finding' | 'given_finding'

export const copyFindings = async (tx: Queryable, table: FindingTable, { rows }: EncodedFindings): Promise<void> => {
  if (rows.length === 0) return
  const copy = copyIn(tx, `${table} (${encodedColumns})`)
  for (const chunk of rows) await copy.write(chunk)
  await copy.finish()
}

/** Writes the findings of one shard; call it on the connection whose transaction marks the shard done. */
export const insertFindings = (tx: Queryable, findings: EncodedFindings): Promise<void> =>
  copyFindings(tx, 'shard_finding', findings)
