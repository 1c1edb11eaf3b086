import { parseTable } from '../reference/parseTable.ts'
import { nameTokens } from './nameTokens.ts'

/** Names that stand for nobody, as joined tokens (see `nameTokens`). */
export type PlaceholderNames = ReadonlySet<string>

/** Reads `config/reference/placeholder-names.csv`. Throws VettingError `bad-config` for a wrong header. */
export const parsePlaceholderNames = (text: string): PlaceholderNames =>
  new Set(parseTable(text, 'placeholder-names', ['name']).map(([name = '']) => nameTokens(name).join(' ')))
