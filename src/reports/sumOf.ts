/** The sum of one count over the rows that pass. */
export const sumOf = <Name extends string, Row extends Readonly<Record<Name, number>>>(
  rows: readonly Row[],
  name: Name,
  test: (row: Row) => boolean,
): number => rows.reduce((sum, row) => (test(row) ? sum + row[name] : sum), 0)
