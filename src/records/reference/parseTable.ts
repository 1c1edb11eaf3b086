import { VettingError } from '../../errors.ts'

const cells = (line: string): readonly string[] => line.split(',').map((cell) => cell.trim())

/**
 * Rows of a reference table: plain CSV without quotes, a header, `#` for comment lines. `name` and `header` are what the
 * caller expects; throws VettingError `bad-config` when the header differs or a row has another number of cells.
 */
export const parseTable = (text: string, name: string, header: readonly string[]): readonly (readonly string[])[] => {
  const lines = text.split(/\r?\n/).map((content, index) => ({ content, number: index + 1 }))
  const used = lines.filter(({ content }) => content.trim() !== '' && !content.startsWith('#'))
  const [first, ...rest] = used
  if (first === undefined || cells(first.content).join() !== header.join()) {
    throw new VettingError('bad-config', `Reference table ${name} must start with the header ${header.join()}`)
  }
  return rest.map(({ content, number }) => {
    const row = cells(content)
    if (row.length === header.length) return row
    throw new VettingError('bad-config', `Reference table ${name}, line ${number}: expected ${header.length} cells`)
  })
}
