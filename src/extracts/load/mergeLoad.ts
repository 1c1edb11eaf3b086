import type pg from 'pg'
import { mergeStage } from '../../store/extracts/mergeStage.ts'
import { recordMergeChanges } from '../../store/extracts/recordChanges.ts'
import { rewriteKeys } from '../../store/extracts/keyPages/writeKeyPages.ts'
import { stateSize } from '../../store/extracts/rowState/rowState.ts'
import { writeRowRuns } from '../../store/extracts/rowState/writeRowRuns.ts'
import { extendRowState, writeRowState } from '../../store/extracts/rowState/writeRowState.ts'
import { dropFromMerge, pairWithRecords } from '../../store/extracts/settleDuplicates.ts'
import { storeNewKeys } from '../../store/extracts/storeKeys.ts'
import { copyIntoStage, copyUnseen, createStage } from '../../store/extracts/stage.ts'
import { type Reject, rejectOf } from '../rows/rejectCode.ts'
import type { Loader, LoadTarget } from './loader.ts'
import { idReader, rowsById, type RowsInForce, unseenRows } from './rowsInForce.ts'

/** State and keys are written anew when more than this share of the state would be dead rows. */
const mostDead = 0.25

const noRuns: Uint8Array = new Uint8Array(0)

function* idsOf(inForce: RowsInForce, rows: readonly number[]): Generator<number> {
  const idOf = idReader(inForce.state)
  for (const row of rows) yield idOf(row)
}

/**
 * A source with rows in force: only rows whose bytes are new are staged, and the merge touches only what differs. By the time
 * of `settle` the lines of the rows in force are known. `runs` are those of rows in force that the new file has.
 */
export const mergeLoad = async (
  client: pg.ClientBase,
  target: LoadTarget,
  inForce: RowsInForce,
  runs = noRuns,
): Promise<Loader> => {
  const { kind, source } = target
  await createStage(client, kind)
  const copy = copyIntoStage(client)
  let staged = 0
  let dead: number[] = []
  return {
    write: copy.write,
    settle: async () => {
      staged = await copy.finish()
      dead = unseenRows(inForce)
      await copyUnseen(client, idsOf(inForce, dead))
      const sharedKeys = await pairWithRecords(client, kind, source)
      const rows = rowsById(inForce, new Set(sharedKeys.map(({ id }) => id)))
      const rejects: Reject[] = []
      const lines: number[] = []
      const ids: number[] = []
      for (const { line, id } of sharedKeys) {
        const row = rows.get(id) as number
        const unchangedLine = inForce.lines[row] as number
        const [first, later] = unchangedLine < line ? [unchangedLine, line] : [line, unchangedLine]
        rejects.push(rejectOf(later, '', 'duplicate-key', `line ${first}`))
        if (later === line) lines.push(line)
        else {
          ids.push(id)
          dead.push(row)
        }
      }
      await dropFromMerge(client, { lines, ids })
      return { rejects, unchanged: ids.length }
    },
    apply: async () => {
      const counts = await mergeStage(client, target)
      const rows = stateSize(inForce.state) + staged
      const deadRows = inForce.state.dead.length + dead.length
      if (deadRows > rows * mostDead) {
        await writeRowState(client, target)
        await writeRowRuns(client, target, noRuns)
        await rewriteKeys(client, kind)
      } else {
        await extendRowState(client, target, dead)
        await writeRowRuns(client, target, runs)
        await storeNewKeys(client, kind)
      }
      await recordMergeChanges(client, target)
      return { ...counts, initial: false }
    },
    abort: copy.abort,
  }
}
