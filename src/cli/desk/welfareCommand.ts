import type { Command } from 'commander'
import type { z } from 'zod'
import { listWelfare } from '../../api/operations/listWelfare.ts'
import type { welfareRow } from '../../api/schemas/welfare.ts'
import { table } from '../../text/table.ts'
import type { Invocation } from '../globals.ts'
import { deskCommand } from './deskCommand.ts'

type Options = { readonly band?: string; readonly member?: string; readonly limit?: number; readonly after?: string }

/** Victims and witnesses, on a list of their own; pages and filters are the options of the queue. */
export const addWelfareCommand = (queue: Command, invocation: Invocation): void => {
  deskCommand<Options>(
    queue,
    invocation,
    'welfare',
    'list members named as victim or witness, to whom support can be offered; they are in no other list',
    async (_none, { ask, store, options: { band, member, limit, after } }) => {
      const page = await ask(listWelfare, { band, member, limit, after })
      store.output.data(page, () => table(columns, page.hits))
      if (page.next !== null) store.output.talk(`More: --after ${page.next}`)
    },
  )
}

type Row = z.output<typeof welfareRow>

const columns = [
  { title: 'hit', value: (row: Row) => row.id },
  { title: 'member', value: (row: Row) => row.memberKey },
  { title: 'relation', value: (row: Row) => row.relation },
  { title: 'band', value: (row: Row) => row.band },
  { title: 'record', value: (row: Row) => `${row.source}/${row.recordKind}/${row.recordKey}` },
  { title: 'why', value: (row: Row) => row.sentence },
]
