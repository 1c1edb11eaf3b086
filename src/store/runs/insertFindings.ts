import { copyIn } from '../copyIn.ts'
import type { Queryable } from '../queryable.ts'
import { type EncodedFindings, encodedColumns } from './findingEncoder.ts'

/** Writes the findings of one shard; call it on the connection whose transaction marks the shard done. */
export const insertFindings = async (tx: Queryable, { rows }: EncodedFindings): Promise<void> => {
  if (rows.length === 0) return
  const copy = copyIn(tx, `shard_finding (${encodedColumns})`)
  for (const chunk of rows) await copy.write(chunk)
  await copy.finish()
}
