import { crossCells } from '../statistics/crossCells.ts'
import { suppress } from '../statistics/suppress.ts'
import { hiddenMark, type Cell, type ReportColumn, type ReportTable } from './report.ts'

type Cross = {
  readonly name: string
  readonly title: string
  /** What the rows are. */
  readonly rowTitle: string
  readonly columns: readonly { readonly name: string; readonly title: string }[]
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[]
  readonly suppressBelow: number
}

/** Counts by two things with the totals of both, small numbers hidden; a row without a count is left out. */
export const crossTable = ({ name, title, rowTitle, columns, rows, suppressBelow }: Cross): ReportTable => {
  const kept = rows.filter(({ counts }) => counts.some((count) => count > 0))
  const cells = crossCells(kept.length > 0 ? kept.map(({ counts }) => counts) : [columns.map(() => 0)])
  const hidden = suppress(cells.flat(), suppressBelow)
  const width = columns.length + 1
  const shown = cells.map((line, y) =>
    line.map(({ value }, x): Cell => (hidden[y * width + x] === true ? hiddenMark : value)),
  )
  const record = (label: string, line: readonly Cell[]): Readonly<Record<string, Cell>> =>
    Object.fromEntries([['row', label], ...[...columns, total].map((column, x) => [column.name, line[x] ?? 0])])
  return {
    name,
    title,
    columns: [
      { name: 'row', title: rowTitle, kind: 'text' },
      ...[...columns, total].map((column): ReportColumn => ({ ...column, kind: 'count' })),
    ],
    rows: [...kept.map((row, y) => record(row.name, shown[y] ?? [])), record('All', shown.at(-1) ?? [])],
  }
}

const total = { name: 'total', title: 'total' }
