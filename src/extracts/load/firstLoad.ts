import type pg from 'pg'
import { copyIntoRecords, indexFirstLoad, prepareFirstLoad } from '../../store/extracts/prepareFirstLoad.ts'
import { recordFirstLoad } from '../../store/extracts/recordChanges.ts'
import { reserveRecordIds } from '../../store/extracts/recordIds.ts'
import { writeRowRuns } from '../../store/extracts/rowState/writeRowRuns.ts'
import { createFirstRowState, type FirstRowState } from '../../store/extracts/rowState/writeRowState.ts'
import { createFirstKeys, type FirstKeys } from '../../store/extracts/keyPages/writeKeyPages.ts'
import { changedWhileRead } from '../file/extractFile.ts'
import type { ParsedBatch } from '../parse/parseJob.ts'
import type { RepeatedKey } from './earlierKeys.ts'
import { eachKeptRun } from './fileRuns.ts'
import type { Loader, LoadTarget } from './loader.ts'
import { notesWithout } from './notesWithout.ts'
import { createRunList, type FileRun, type RunList } from './runList.ts'

/** What is written beside the records. */
type Beside = { readonly state: FirstRowState; readonly keys: FirstKeys; readonly runs: RunList }

/** Keeps what is written of a batch beside the records, but for the dropped rows. `row` is the number of its first one. */
const keepNotes = (
  batch: ParsedBatch,
  dropped: readonly RepeatedKey[],
  runsOfFile: readonly FileRun[],
  { state, keys, runs }: Beside,
  row: number,
): void => {
  if (batch.notes === undefined) return
  eachKeptRun(runsOfFile, batch, dropped, ({ hash, length, rows }, place) => runs.add(hash, length, row + place, rows))
  const notes = notesWithout(batch.notes, dropped)
  state.add(notes.state)
  keys.add(notes)
}

/**
 * A source with no rows in force: its rows, at most `mostRows`, go straight into the records, and there is nothing to compare them
 * with.
 */
export const firstLoad = async (client: pg.ClientBase, target: LoadTarget, mostRows: number): Promise<Loader> => {
  const { kind, source } = target
  const initial = await prepareFirstLoad(client, kind)
  const idsFor = await reserveRecordIds(client, mostRows, changedWhileRead)
  const copy = copyIntoRecords(client, kind, initial)
  const state = createFirstRowState(target)
  const keys = createFirstKeys(kind, source, initial)
  const runs = createRunList()
  let noted = 0
  let rows = 0
  return {
    write: copy.write,
    idsFor,
    note: (batch, dropped, runsOfFile) => {
      keepNotes(batch, dropped, runsOfFile, { state, keys, runs }, noted)
      noted += batch.rowEnds.length - dropped.length
    },
    settle: async () => {
      rows = await copy.finish()
      return { rejects: [], unchanged: 0 }
    },
    apply: async () => {
      await keys.write(client)
      await state.write(client)
      await writeRowRuns(client, target, runs.bytes())
      await indexFirstLoad(client, kind)
      if (!initial) await recordFirstLoad(client, target)
      return { new: rows, changed: 0, reread: 0, gone: 0, initial }
    },
    abort: copy.abort,
  }
}
