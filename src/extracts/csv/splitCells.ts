/**
 * Cells of a record that holds no quote, blanks trimmed at both ends: what fast-csv returns for the same text, held equal
 * by a property test. Undefined for a record of blanks only.
 */
export const splitCells = (record: string, delimiter: string): readonly string[] | undefined => {
  if (record.trim() === '') return undefined
  const cells = record.split(delimiter)
  for (let i = 0; i < cells.length; i++) cells[i] = (cells[i] as string).trim()
  return cells
}
