import pg from 'pg'
import { createCopyEncoder } from '../../copyEncoder.ts'
import { copyIn } from '../../copyIn.ts'
import { copyOutEach, fieldInt4Array, fieldInt8 } from '../../copyOut.ts'
import { keyTableOf } from '../../records/keyTable.ts'
import { partitionOf } from '../../records/partitionOf.ts'
import { unhurried } from '../../unhurried.ts'
import type { RecordKind } from '../../../records/index.ts'
import { pageTableOf } from './keyPage.ts'
import { createKeyGatherer, type OwnedKeys } from './ownedKeys.ts'
import { createPageRun, type PageRun } from './pageRun.ts'

/** People of a run, or little more: some 30 MB of keys. */
const runRows = 500_000

/** Bytes sent at a time. */
const runBytes = 1_000_000

const rowsSql = (kind: RecordKind, source: string, afterId: number): string => `
select id, keys from ${partitionOf(kind)}
 where source = ${pg.escapeLiteral(source)} and id > ${afterId} order by id limit ${runRows}`

type Pages = { readonly table: string; readonly source: string; readonly frozen: boolean }

const writeRun = async (client: pg.ClientBase, { table, source, frozen }: Pages, number: number, run: PageRun) => {
  const copy = copyIn(client, `${table} (bucket, source, run, first_id, pairs)`, frozen)
  const encoder = createCopyEncoder()
  for (const [bucket, pairs] of run.pages()) {
    encoder.row(5)
    encoder.int4(bucket)
    encoder.text(source)
    encoder.int4(number)
    encoder.int8(run.firstId())
    encoder.bytes(pairs)
    if (encoder.size() < runBytes) continue
    const rows = encoder.take()
    if (await copy.write(rows)) encoder.reuse(new Uint8Array(rows.buffer))
  }
  await copy.write(encoder.take())
  await copy.finish()
}

/** Writes the pages of a source from the keys its records have now; other pages and rows of its keys must be gone. */
const writePages = async (client: pg.ClientBase, kind: RecordKind, source: string, table: string): Promise<void> => {
  let lastId = -1
  for (let number = 0, read = runRows; read === runRows; number++) {
    const run = createPageRun()
    const people = createKeyGatherer(run.add)
    read = 0
    await copyOutEach(client, rowsSql(kind, source, lastId), (row) => {
      lastId = fieldInt8(row, 0)
      people.note(lastId, fieldInt4Array(row, 1))
      read++
    })
    people.flush()
    if (run.pairs() > 0) await writeRun(client, { table, source, frozen: false }, number, run)
  }
}

/** The blocking keys of a source's first load. */
export type FirstKeys = {
  /** Notes the keys of the next rows, in memory of its own. */
  readonly add: (people: OwnedKeys) => void
  /** Writes them all. */
  readonly write: (client: pg.ClientBase) => Promise<void>
}

/** `initial`: the table of pages was truncated in this transaction. */
export const createFirstKeys = (kind: RecordKind, source: string, initial: boolean): FirstKeys => {
  const table = pageTableOf(kind)
  const runs: PageRun[] = []
  return {
    add: ({ ids, keys, keyEnds }) => {
      if (table === undefined) return
      if ((runs.at(-1)?.people() ?? runRows) >= runRows) runs.push(createPageRun())
      runs.at(-1)?.add({ ids: ids.slice(), keys: keys.slice(), keyEnds: keyEnds.slice() })
    },
    write: async (client) => {
      if (table === undefined) return
      if (!initial) await client.query(`delete from ${table} where source = $1`, [source])
      for (let number = 0; runs.length > 0; number++) {
        const run = runs.shift()
        if (run !== undefined && run.pairs() > 0)
          await writeRun(client, { table, source, frozen: initial }, number, run)
      }
    },
  }
}

/** One at a time for a kind, and not beside a first load. */
const lockSql = `select pg_advisory_xact_lock(hashtext('vetting.first-load'), hashtext($1))`

const sourcesSql = `select distinct source from extract where kind = $1 and status in ('accepted', 'loading')`

/** Writes the keys of all sources of a kind anew, without those that no record has any more. */
export const rewriteKeys = async (client: pg.ClientBase, kind: RecordKind): Promise<void> => {
  const table = pageTableOf(kind)
  const keyTable = keyTableOf(kind)
  if (table === undefined || keyTable === undefined) return
  await client.query(unhurried(lockSql, [kind]))
  await client.query(unhurried(`delete from ${keyTable}`))
  await client.query(unhurried(`delete from ${table}`))
  const { rows } = await client.query<{ source: string }>(sourcesSql, [kind])
  for (const { source } of rows) await writePages(client, kind, source, table)
}
