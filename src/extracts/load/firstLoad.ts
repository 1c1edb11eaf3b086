import type pg from 'pg'
import { analyzeFirstLoad, copyIntoRecords, prepareFirstLoad } from '../../store/extracts/prepareFirstLoad.ts'
import { recordFirstLoad } from '../../store/extracts/recordChanges.ts'
import { writeRowState } from '../../store/extracts/rowState/writeRowState.ts'
import { writeFirstKeys } from '../../store/extracts/keyPages/writeKeyPages.ts'
import type { Loader, LoadTarget } from './loader.ts'

/** A source with no rows in force: its rows go straight into the records, and there is nothing to compare them with. */
export const firstLoad = async (client: pg.ClientBase, target: LoadTarget): Promise<Loader> => {
  const { kind } = target
  const initial = await prepareFirstLoad(client, kind)
  const copy = copyIntoRecords(client, kind, initial)
  let rows = 0
  return {
    write: copy.write,
    settle: async () => {
      rows = await copy.finish()
      return { rejects: [], unchanged: 0 }
    },
    apply: async () => {
      await analyzeFirstLoad(client, kind)
      await writeFirstKeys(client, kind, target.source)
      await writeRowState(client, target)
      if (!initial) await recordFirstLoad(client, target)
      return { new: rows, changed: 0, reread: 0, gone: 0, initial }
    },
    abort: copy.abort,
  }
}
