import type { CountCell } from './suppress.ts'

/** A table of counts with its totals, row by row: each row ends with its total, and the last row holds those of the columns. */
export const crossCells = (counts: readonly (readonly number[])[]): readonly (readonly CountCell[])[] => {
  const width = counts[0]?.length ?? 0
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const totals = Array.from({ length: width }, (_, column) => sum(counts.map((row) => row[column] ?? 0)))
  return [
    ...counts.map((row, index) => [
      ...row.map((value, column) => ({ value, partOf: [`row ${index}`, `column ${column}`], totalOf: [] })),
      { value: sum(row), partOf: ['totals'], totalOf: [`row ${index}`] },
    ]),
    [
      ...totals.map((value, column) => ({ value, partOf: ['total'], totalOf: [`column ${column}`] })),
      { value: sum(totals), partOf: [], totalOf: ['totals', 'total'] },
    ],
  ]
}
