/** What a spreadsheet takes for a formula at the start of a cell, in full width too (OWASP, CSV injection). */
const opensFormula = /^[=+\-@\t\r\n＝＋－＠]/
const needsQuotes = /[",\r\n]/

/**
 * One line of CSV (RFC 4180, ended by CR LF). A text that a spreadsheet would run as a formula is led by an apostrophe;
 * numbers are written as they are.
 */
export const csvLine = (cells: readonly (string | number | undefined | null)[]): string =>
  `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell ?? ''))).join(',')}\r\n`

const quoted = (text: string): string => {
  const guarded = opensFormula.test(text) ? `'${text}` : text
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
