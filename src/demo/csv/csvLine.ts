const special = /[",\r\n]/

/** One record of a CSV file with its line end (RFC 4180): a cell with a quote, comma or line break is quoted. */
export const csvLine = (cells: readonly string[]): string => {
  let line = ''
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] as string
    if (index > 0) line += ','
    line += cell !== '' && special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  }
  return `${line}\n`
}
