import { crossCells } from '../statistics/crossCells.ts'
import type { Draft } from './draft.ts'
import { hiddenMark, type Cell, type ReportColumn } from './report.ts'

type Cross = {
  readonly name: string
  readonly title: string
  /** What the rows are. */
  readonly rowTitle: string
  /** `id` names a total that stands in another table as well. */
  readonly columns: readonly { readonly name: string; readonly title: string; readonly id?: string }[]
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[]
  readonly totalId?: string
}

/** Counts by two things with the totals of both; a row without a count is left out. */
export const crossTable = ({ name, title, rowTitle, columns, rows, totalId }: Cross): Draft => {
  const kept = rows.filter(({ counts }) => counts.some((count) => count > 0))
  const cells = crossCells(kept.length > 0 ? kept.map(({ counts }) => counts) : [columns.map(() => 0)])
  const width = columns.length + 1
  const idOf = (y: number, x: number): string =>
    (y === cells.length - 1 ? (x === width - 1 ? totalId : columns[x]?.id) : undefined) ?? `${name}/${y}/${x}`
  return {
    cells: cells.flatMap((line, y) => line.map((cell, x) => ({ ...cell, id: idOf(y, x) }))),
    table: (hidden) => {
      const record = (label: string, y: number): Readonly<Record<string, Cell>> =>
        Object.fromEntries([
          ['row', label],
          ...[...columns, total].map((column, x): [string, Cell] => [
            column.name,
            hidden[y * width + x] === true ? hiddenMark : (cells[y]?.[x]?.value ?? 0),
          ]),
        ])
      return {
        name,
        title,
        columns: [
          { name: 'row', title: rowTitle, kind: 'text' },
          ...[...columns, total].map((column): ReportColumn => ({
            name: column.name,
            title: column.title,
            kind: 'count',
          })),
        ],
        rows: [...kept.map((row, y) => record(row.name, y)), record('All', cells.length - 1)],
      }
    },
  }
}

const total = { name: 'total', title: 'total' }
