import type pg from 'pg'
import { completeFirstLoad, copyIntoRecords, prepareFirstLoad } from '../../store/extracts/prepareFirstLoad.ts'
import { recordFirstLoad } from '../../store/extracts/recordChanges.ts'
import type { Loader, LoadTarget } from './loader.ts'

/** A source with no rows in force: its rows go straight into the records, and there is nothing to compare them with. */
export const firstLoad = async (client: pg.ClientBase, target: LoadTarget): Promise<Loader> => {
  const { kind, source, extractId } = target
  const initial = await prepareFirstLoad(client, kind)
  const copy = copyIntoRecords(client, kind)
  const { encoder } = copy
  const id = Number(extractId)
  let rows = 0
  return {
    sink: {
      look: () => 'unread',
      add: (row, hash, line) => {
        rows++
        encoder.row(10)
        encoder.text(kind)
        encoder.text(source)
        encoder.text(row.key)
        encoder.text(row.owner)
        encoder.bytes(hash)
        encoder.int8(id)
        encoder.int4(line)
        encoder.text(row.data)
        if (row.keys === undefined) encoder.empty()
        else encoder.int4Array(row.keys)
        if (row.gap === undefined) encoder.empty()
        else encoder.text(row.gap)
      },
      drain: copy.drain,
    },
    settle: async () => {
      await copy.finish()
      return { rejects: [], unchanged: 0 }
    },
    apply: async () => {
      await completeFirstLoad(client, kind)
      if (!initial) await recordFirstLoad(client, target)
      return { new: rows, changed: 0, reread: 0, gone: 0, initial }
    },
    abort: copy.abort,
  }
}
