import { createCopyEncoder } from '../../copyEncoder.ts'
import { copyIn } from '../../copyIn.ts'
import type { Queryable } from '../../queryable.ts'
import type { MergeTarget } from '../mergeStage.ts'
import { runBytes } from './rowState.ts'
import { partRows } from './stateParts.ts'

const partBytes = partRows * runBytes

const deleteSql = 'delete from row_run where kind = $1 and source = $2'

/** Sets the runs of a source, which speak of the state the same load has written. */
export const writeRowRuns = async (
  client: Queryable,
  { kind, source, extractId }: MergeTarget,
  runs: Uint8Array,
): Promise<void> => {
  await client.query(deleteSql, [kind, source])
  if (runs.length === 0) return
  const copy = copyIn(client, 'row_run (kind, source, part, extract_id, runs)')
  const encoder = createCopyEncoder()
  for (let at = 0; at < runs.length; at += partBytes) {
    encoder.row(5)
    encoder.text(kind)
    encoder.text(source)
    encoder.int4(at / partBytes)
    encoder.int8(Number(extractId))
    encoder.bytes(runs.subarray(at, at + partBytes))
    await copy.write(encoder.take())
  }
  await copy.finish()
}
