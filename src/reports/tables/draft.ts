import { type CountCell, suppress } from '../statistics/suppress.ts'
import type { ReportTable } from './report.ts'

/** A count that means the same wherever its id stands. */
export type NamedCell = CountCell & { readonly id: string }

/** A table whose counts are known and not yet judged. `hidden` goes with `cells`. */
export type Draft = {
  readonly cells: readonly NamedCell[]
  readonly table: (hidden: readonly boolean[]) => ReportTable
}

/** A table that says nothing of people. */
export const openTable = (table: ReportTable): Draft => ({ cells: [], table: () => table })

/** The tables of one report, small numbers hidden; a count hidden in one of them is hidden in all. */
export const publishTables = (drafts: readonly Draft[], suppressBelow: number): readonly ReportTable[] => {
  const forced = new Set<string>()
  for (;;) {
    const before = forced.size
    const judged = drafts.map(({ cells }) =>
      suppress(cells, suppressBelow, (index) => forced.has(cells[index]?.id ?? '')),
    )
    drafts.forEach(({ cells }, place) =>
      cells.forEach(({ id }, index) => {
        if (judged[place]?.[index] === true) forced.add(id)
      }),
    )
    if (forced.size === before) return drafts.map(({ table }, place) => table(judged[place] ?? []))
  }
}
