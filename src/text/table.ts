export type Column<T> = {
  readonly title: string
  readonly value: (row: T) => string | number
  readonly align?: 'right'
}

/** Rows as aligned plain text with a header line; numbers with thousands separators. */
export function table<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const cells = [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => text(column.value(row)))),
  ]
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => (line[index] ?? '').length)))
  return cells
    .map((line) =>
      line
        .map((cell, index) =>
          columns[index]?.align === 'right' ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const text = (value: string | number): string => (typeof value === 'number' ? value.toLocaleString('en-GB') : value)
