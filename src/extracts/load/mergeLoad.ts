import type pg from 'pg'
import { hashesInForce } from '../../store/extracts/hashesInForce.ts'
import { mergeStage } from '../../store/extracts/mergeStage.ts'
import { recordMergeChanges } from '../../store/extracts/recordChanges.ts'
import { dropFromMerge, findSharedKeys } from '../../store/extracts/settleDuplicates.ts'
import { copyIntoStage, copyUnseen, createStage } from '../../store/extracts/stage.ts'
import { type Reject, rejectOf } from '../rows/rejectCode.ts'
import type { Loader, LoadTarget } from './loader.ts'
import { collectRowsInForce } from './rowsInForce.ts'

/**
 * A source with rows in force: only rows whose bytes are new are staged, and the merge touches only what differs. The
 * number of rows in force is a hint for memory.
 */
export const mergeLoad = async (client: pg.ClientBase, target: LoadTarget, rowsInForce: number): Promise<Loader> => {
  const { kind, source } = target
  const inForce = await collectRowsInForce((take) => hashesInForce(client, kind, source, take), rowsInForce)
  await createStage(client, kind)
  const copy = copyIntoStage(client)
  return {
    sink: { look: inForce.look, write: copy.write },
    settle: async () => {
      await copy.finish()
      await copyUnseen(client, inForce.unseenIds())
      const sharedKeys = await findSharedKeys(client, kind, source)
      const unchangedLines = inForce.linesOf(new Set(sharedKeys.map(({ id }) => id)))
      const rejects: Reject[] = []
      const lines: number[] = []
      const ids: number[] = []
      for (const { line, id } of sharedKeys) {
        const unchangedLine = unchangedLines.get(id) ?? 0
        const [first, later] = unchangedLine < line ? [unchangedLine, line] : [line, unchangedLine]
        rejects.push(rejectOf(later, '', 'duplicate-key', `line ${first}`))
        if (later === line) lines.push(line)
        else ids.push(id)
      }
      await dropFromMerge(client, { lines, ids })
      return { rejects, unchanged: ids.length }
    },
    apply: async () => {
      const counts = await mergeStage(client, target)
      await recordMergeChanges(client, target)
      return { ...counts, initial: false }
    },
    abort: copy.abort,
  }
}
