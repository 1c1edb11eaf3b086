import { readTable } from '../../../src/linkage/readTable.ts'

/** The rows of a CSV file by column name. */
export const readRows = async (path: string): Promise<Readonly<Record<string, string>>[]> => {
  const rows: Record<string, string>[] = []
  let columns: readonly string[] = []
  await readTable(path, {
    header: (cells) => {
      columns = cells
    },
    row: (cells) => rows.push(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))),
    reject: () => undefined,
  })
  return rows
}
