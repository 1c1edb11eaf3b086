/** Items of a cell, blanks trimmed, empty ones left out. */
export const listItems = (cell: string): readonly string[] => {
  if (cell === '') return []
  if (!cell.includes(';')) {
    const only = cell.trim()
    return only === '' ? [] : [only]
  }
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** Parts of one item, blanks trimmed; a missing part is ''. */
export const itemParts = (item: string): ((index: number) => string) => {
  const parts = item.split('|')
  return (index) => parts[index]?.trim() ?? ''
}
