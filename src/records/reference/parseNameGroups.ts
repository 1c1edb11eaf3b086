import { parseTable } from './parseTable.ts'

/** Names that stand for one another; the first one names the group. A name may be in several groups. */
export type NameGroup = readonly string[]

/**
 * Reads `config/reference/nicknames.csv` or `name-variants.csv` (header `name,forms`, forms divided by `;`).
 * Throws VettingError `bad-config` for another header or a row of another width.
 */
export const parseNameGroups = (text: string, table: 'nicknames' | 'name-variants'): readonly NameGroup[] =>
  parseTable(text, table, ['name', 'forms']).map(([name = '', forms = '']) => [name, ...forms.split(';')])
