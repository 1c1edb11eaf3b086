import type { Draft } from './draft.ts'
import { hiddenMark } from './report.ts'

/** Counts that add up to nothing else; small ones are hidden, each by itself. */
export const countTable = (
  name: string,
  title: string,
  rowTitle: string,
  columns: readonly { readonly name: string; readonly title: string }[],
  rows: readonly { readonly name: string; readonly counts: readonly number[] }[],
): Draft => ({
  cells: rows.flatMap(({ counts }, y) =>
    columns.map((_, x) => ({ id: `${name}/${y}/${x}`, value: counts[x] ?? 0, partOf: [], totalOf: [] })),
  ),
  table: (hidden) => ({
    name,
    title,
    columns: [
      { name: 'row', title: rowTitle, kind: 'text' },
      ...columns.map((column) => ({ ...column, kind: 'count' as const })),
    ],
    rows: rows.map(({ name: row, counts }, y) => ({
      row,
      ...Object.fromEntries(
        columns.map((column, x) => [
          column.name,
          hidden[y * columns.length + x] === true ? hiddenMark : (counts[x] ?? 0),
        ]),
      ),
    })),
  }),
})
